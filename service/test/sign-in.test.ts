import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newHouse } from "./people.ts";

let house: Awaited<ReturnType<typeof newHouse>>;
beforeAll(async () => void (house = await newHouse()));
afterAll(() => house.close());

describe("signing in", () => {
  it("is asked of everybody who wants to know or do something, and of nobody for the page and for whether it answers", async () => {
    const { ask, once } = house.anybody();
    for (const [method, path] of [
      ["GET", "/me"],
      ["GET", "/scenarios"],
      ["POST", "/scenarios"],
      ["POST", "/packages"],
      ["GET", `/packages/${"0".repeat(64)}`],
      ["GET", "/scenarios/00000000-0000-0000-0000-000000000000/log"],
    ] as const)
      expect([path, (await ask(method, path, method === "POST" ? {} : undefined)).code]).toEqual([path, 401]);
    expect((await ask("GET", "/health/ready")).code).toBe(200);
    expect(await (await once(house.url)).text()).toBe("page");
  });

  it("brings people back to where they were, with the name and role that the provider says", async () => {
    const anna = house.anybody();
    const { url } = await anna.signIn("Anna de Vries=analyst", "/?tab=log#line");
    expect(url.href).toBe(`${house.url}?tab=log#line`);
    expect((await anna.ask("GET", "/me")).body).toEqual({ role: "analyst", name: "Anna de Vries" });
    const piet = await house.signedIn("Piet=other+prt:LL");
    expect((await piet.ask("GET", "/me")).body).toEqual({ role: "prt", province: "LL", name: "Piet" });
  });

  it("ends with signing out, for this browser alone", async () => {
    const [here, there] = [await house.signedIn("Anna=analyst"), await house.signedIn("Anna=analyst")];
    const cookie = here.cookies(new URL(house.url).host).get("session") ?? "";
    expect((await here.once(`${house.url}sign-out`, { method: "POST" })).status).toBe(204);
    expect((await here.ask("GET", "/me")).code).toBe(401);
    expect((await house.anybody().ask("GET", "/me", undefined, { cookie: `session=${cookie}` })).code).toBe(401);
    expect((await there.ask("GET", "/me")).code).toBe(200);
  });

  it("takes of a name what is writing, and no more of it than a name has", async () => {
    const odd = await house.signedIn(`\u202eAn\u0007na${"x".repeat(300)}=analyst`);
    expect((await odd.ask("GET", "/me")).body).toEqual({ role: "analyst", name: `Anna${"x".repeat(196)}` });
  });

  it("says in both languages that somebody has no role here", async () => {
    for (const who of ["Nobody=", "Two=prt:HL+prt:LL", "Wrong=Analyst"]) {
      const one = house.anybody();
      const { response } = await one.signIn(who);
      const text = await response.text();
      expect([response.status, text.includes("nog geen rol"), text.includes("no role here yet")]).toEqual([
        403,
        true,
        true,
      ]);
      expect((await one.ask("GET", "/me")).code).toBe(401);
    }
  });

  it("sends nobody to another page", async () => {
    for (const back of [
      "https://elsewhere.example/",
      "//elsewhere.example",
      "/\\elsewhere.example",
      "/.//elsewhere.example",
      "/..//elsewhere.example",
      "http://here.invalid//elsewhere.example",
      "javascript:alert(1)",
    ]) {
      const { url } = await house.anybody().signIn("Anna=analyst", back);
      expect(url.origin).toBe(new URL(house.url).origin);
    }
  });

  it("takes nobody in who comes back with the code of somebody else, with none, or twice", async () => {
    const [anna, mallory] = [house.anybody(), house.anybody()];
    await anna.once(`${house.url}sign-in`);
    // Anna is sent to the address that Mallory has got from the provider.
    const answer = await codeOf(mallory, "Mallory=analyst");
    const refused = await anna.once(answer);
    expect(refused.status).toBe(400);
    expect((await anna.ask("GET", "/me")).code).toBe(401);
    expect((await anna.once(`${house.url}sign-in`)).status).toBe(302);
    expect((await anna.once(`${house.url}sign-in/back?code=invented&state=invented`)).status).toBe(400);
    expect((await house.anybody().once(answer)).status).toBe(400);
    expect((await mallory.once(answer)).status).toBe(302);
    expect((await mallory.once(answer)).status).toBe(400);
  });

  it.each([
    ["breaks the connection", (response: ServerResponse) => void response.destroy()],
    ["says that it is not there", (response: ServerResponse) => void response.writeHead(503).end("<h1>Away</h1>")],
    ["fails", (response: ServerResponse) => json(response, 500, { error: "server_error" })],
  ])("says that it is the provider where that %s, and works again after it", async (_, instead) => {
    const anna = house.anybody();
    const back = await codeOf(anna, "Anna=analyst");
    house.provider.answer(instead);
    const away = await anna.once(back);
    house.provider.answer(undefined);
    expect([away.status, await away.text()]).toEqual([502, expect.stringContaining("antwoordt nu niet")]);
    expect((await anna.once(await codeOf(anna, "Anna=analyst"))).status).toBe(302);
  });

  it("says whether the provider refused somebody, or could not", async () => {
    for (const [error, code] of [
      ["access_denied", 400],
      ["temporarily_unavailable", 502],
    ] as const) {
      const anna = house.anybody();
      const begun = new URL((await anna.once(`${house.url}sign-in`)).headers.get("location") ?? "");
      const state = begun.searchParams.get("state") ?? "";
      const issuer = encodeURIComponent(house.provider.issuer);
      const back = `${house.url}sign-in/back?error=${error}&state=${state}&iss=${issuer}`;
      expect([error, (await anna.once(back)).status]).toEqual([error, code]);
    }
  });

  it("keeps cookies from scripts and from other pages, and what it knows them by from who reads the database", async () => {
    const anna = house.anybody();
    const begun = await anna.once(`${house.url}sign-in`);
    const [cookie = ""] = begun.headers.getSetCookie();
    expect(cookie).toMatch(/^sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const made = await anna.ask("POST", "/scenarios", {}, { origin: "https://elsewhere.example" });
    expect(made.code).toBe(403);
  });

  it("writes neither codes nor cookies into its log", async () => {
    house.log.length = 0;
    const anna = house.anybody();
    const answer = await codeOf(anna, "Anna=analyst");
    await anna.once(answer);
    const code = answer.searchParams.get("code") ?? "";
    const token = anna.cookies(new URL(house.url).host).get("session") ?? "";
    expect([code.length > 20, token.length, house.log.length > 2]).toEqual([true, 43, true]);
    const all = house.log.join("");
    for (const secret of [code, token, house.provider.secret, "Anna"]) expect(all).not.toContain(secret);
  });

  it("writes no name into its log where the database refuses to keep one", async () => {
    house.log.length = 0;
    const { response } = await house.anybody().signIn("Zaphod=prt:\0");
    expect(response.status).toBe(400);
    const all = house.log.join("");
    expect([all.includes('"code":"22'), all.includes("Zaphod")]).toEqual([true, false]);
  });

  it("says so where the provider does not answer", async () => {
    const other = await newHouse();
    await other.provider.close();
    const { response } = await other.anybody().signIn("Anna=analyst");
    expect([response.status, (await response.text()).includes("antwoordt nu niet")]).toEqual([502, true]);
    await other.close().catch(() => {});
  });
});

/** The address with which a provider sends somebody back, before they go there. */
async function codeOf(one: ReturnType<typeof house.anybody>, who: string): Promise<URL> {
  let url = new URL(`${house.url}sign-in`);
  for (let n = 0; n < 20; n++) {
    const response = await one.once(url);
    const to = response.headers.get("location");
    if (to !== null) {
      url = new URL(to, url);
      if (url.pathname === "/sign-in/back") return url;
      continue;
    }
    const prompt = (await response.text()).includes('value="login"') ? "login" : "consent";
    const body = new URLSearchParams({ prompt, login: who, password: "x" });
    const sent = await one.once(url, { method: "POST", body });
    url = new URL(sent.headers.get("location") ?? "", url);
  }
  throw new Error("The provider sends nobody back.");
}

function json(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify(body));
}
