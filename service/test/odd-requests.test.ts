import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { document, newHouse, type Pin } from "./people.ts";
import { isThere, newServer, type Server } from "./server.ts";

let house: Awaited<ReturnType<typeof newHouse>>;
beforeAll(async () => void (house = await newHouse()));
afterAll(() => house.close());

const limit: Pin = { type: "hosting-limit", kind: "regular", municipality: "HL1", places: 0 };

describe("a request", () => {
  it("is refused where a text of it would be kept otherwise than it was sent", async () => {
    const anna = await house.signedIn("Anna=analyst");
    const { body } = await anna.ask("POST", "/scenarios", { scenario: document });
    const id = body["id"] as string;
    for (const odd of ["a\0b", "\0", "half \uD800 of one", "\uDC00"]) {
      const pins = [{ ...limit, why: odd }];
      const settled = await anna.ask("PUT", `/scenarios/${id}/pins`, { pins }, { "if-match": '"1"' });
      const reasoned = await anna.ask(
        "PUT",
        `/scenarios/${id}/pins`,
        { pins: [limit], why: odd },
        { "if-match": '"1"' },
      );
      const brought = await anna.ask("POST", "/scenarios", { scenario: { ...document, pins } });
      const asked = await anna.ask("POST", "/packages", { scenario: { ...document, pins } });
      const forgotten = await anna.ask("POST", `/scenarios/${id}/forget`, { name: odd });
      const all = [settled, reasoned, brought, asked, forgotten];
      expect(all.map(({ code }) => code)).toEqual([400, 400, 400, 400, 400]);
      expect(new Set(all.map((one) => one.body["title"]))).toEqual(
        new Set(["A text of the request has a NUL or half of a character in it."]),
      );
    }
    // A whole pair is a character as any other.
    const pins = [{ ...limit, why: "\u{1F3E0}" }];
    expect((await anna.ask("PUT", `/scenarios/${id}/pins`, { pins }, { "if-match": '"1"' })).code).toBe(200);
  });

  it("is refused where it is nested deeper than anything is", async () => {
    const anna = await house.signedIn("Anna=analyst");
    const response = await anna.once(`${house.url}api/v1/scenarios`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"scenario":{"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`,
    });
    expect([response.status, (await response.json()) as object]).toMatchObject([
      400,
      { title: "The request is nested too deep." },
    ]);
  });
});

describe("a scenario with thousands of pins", () => {
  it("is kept with all that is said of them", async () => {
    const anna = await house.signedIn("Anna=analyst");
    const towns = document["municipalities"] as readonly object[];
    const more = Array.from({ length: 80 }, (_, n) => ({
      ...towns[0],
      code: `HX${n}`,
      name: `Town ${n}`,
      indicative: { amv: 0, regular: 0 },
    }));
    const pins = more.flatMap(({ code: guest }) =>
      more.flatMap(({ code: host }) =>
        guest === host ? [] : [{ type: "forbidden-merger", guest, host, by: "Piet", why: "Far", provided: "No road" }],
      ),
    );
    const scenario = { ...document, municipalities: [...towns, ...more], pins };
    const { code, body } = await anna.ask("POST", "/scenarios", { scenario });
    expect(code).toBe(201);
    const log = (await anna.ask("GET", `/scenarios/${body["id"] as string}/log`)).body;
    expect([log["faults"], (log["head"] as { lines: number }).lines]).toEqual([[], 1 + 80 * 79]);
  });
});

describe("who asks for the head of events alone", () => {
  it("is answered at once, and watches nothing", async () => {
    const anna = await house.signedIn("Anna=analyst");
    const { body } = await anna.ask("POST", "/scenarios", { scenario: document });
    const response = await anna.once(`${house.url}api/v1/scenarios/${body["id"] as string}/events`, {
      method: "HEAD",
      signal: AbortSignal.timeout(5000),
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  });
});

describe.runIf(isThere)("while the database is away", () => {
  let database: Server;
  let other: typeof house;
  beforeAll(async () => {
    database = await newServer();
    other = await newHouse(database.address);
  });
  afterAll(async () => {
    database.start();
    await other.close();
    database.remove();
  });

  it("has the page, and says that it runs, for people who are signed in as for others", async () => {
    const anna = await other.signedIn("Anna=analyst");
    database.kill();
    expect((await anna.ask("GET", "/me")).code).toBe(503);
    expect(await (await anna.once(other.url)).text()).toBe("page");
    expect((await anna.ask("GET", "/health/live")).code).toBe(200);
  });
});
