import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makePackage } from "../../src/app/index.ts";
import { runJob } from "../../src/explain/sweep/index.ts";
import type { Served, Store } from "../../src/explain/sweep/queue.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { openStore } from "../src/index.ts";
import { begin, silent } from "./jobs.ts";
import { isThere, newServer } from "./server.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
const { scenario } = read;
const document = JSON.parse(writeScenario(scenario)) as Record<string, unknown>;
const options = {
  pool: createInlinePool(),
  signal: new AbortController().signal,
  clock: () => performance.now() / 1000,
  onProgress: () => undefined,
};

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const log: string[] = [];
let store: Store;
let served: Served;
const page = vi.fn<(request: unknown, response: { end: (text: string) => void }) => void>((_, response) =>
  response.end("page"),
);
const serving = {
  program: "one",
  version: "1.2.3",
  host: "127.0.0.1",
  port: 0,
  requests: 600,
  page: page as never,
  onLog: (line: string) => void log.push(line),
};

beforeAll(async () => {
  store = await openStore(join(folder, "queue"), silent, 3);
  served = await store.serve(serving);
});
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answered {
  readonly code: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(`${served.address}api/v1${path}`, { method, ...sent, headers: { ...type, ...headers } });
  return { code: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
}

/** A worker that does what the command line's does. */
const working = () =>
  begin(store, {
    run: (job, signal, tell) => runJob(job, { ...options, signal, onProgress: (event) => tell(JSON.stringify(event)) }),
  });

describe("the interface", () => {
  it("says what it offers, and everything it answers is as it says", async () => {
    const { code, body } = await ask("GET", "/openapi.json");
    expect([code, body["openapi"], (body["info"] as { version: string }).version]).toEqual([200, "3.1.0", "1.2.3"]);
    expect(Object.keys(body["paths"] as object)).toContain("/api/v1/packages/{key}/events");
    const { schemas } = body["components"] as { schemas: Record<string, object> };
    const { schemas: again } = body["components"] as { schemas: Record<string, object> };
    expect(again).toEqual(schemas);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const [state, problem] = [ajv.compile(schemas["State"] ?? {}), ajv.compile(schemas["Problem"] ?? {})];
    const waiting = await ask("POST", "/packages", { scenario: document, how: { way: "stepwise", seed: 77 } });
    expect(state(waiting.body)).toBe(true);
    expect(state({ ...waiting.body, status: "nonsense" })).toBe(false);
    expect(state((await ask("DELETE", `/packages/${waiting.body["key"] as string}`)).body)).toBe(true);
    expect(problem((await ask("POST", "/packages", { scenario: {} })).body)).toBe(true);
    expect(problem((await ask("GET", "/nothing")).body)).toBe(true);
  });

  it("finds a package for who asks, tells how far it is, and has it at once for who asks again", async () => {
    const asked = { scenario: document, how: { way: "joint" } };
    const first = await ask("POST", "/packages", asked);
    expect([first.code, first.body["status"]]).toEqual([202, "waiting"]);
    const key = first.body["key"] as string;
    expect(first.headers.get("location")).toBe(`/api/v1/packages/${key}`);
    const watching = fetch(`${served.address}api/v1/packages/${key}/events`);
    const worker = working();
    const response = await watching;
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const events = (await response.text()).split("\n\n").filter((event) => event.startsWith("event: state"));
    const states = events.map(
      (event) => JSON.parse(event.replace("event: state\ndata: ", "")) as Record<string, unknown>,
    );
    expect(states.at(-1)?.["status"]).toBe("found");
    expect(states.every((state) => state["key"] === key)).toBe(true);
    const made = await makePackage(scenario, { ...options, way: "joint", seed: 1 });
    const { plan, proof, verdict } = made as Extract<typeof made, { readonly status: "done" }>;
    const found = await ask("GET", `/packages/${key}`);
    expect(found.body).toEqual(states.at(-1));
    expect(found.body).toMatchObject({
      plan: JSON.parse(JSON.stringify(plan)) as object,
      proven: proof.status === "optimal",
    });
    expect(found.body["measures"]).toEqual(JSON.parse(JSON.stringify(verdict.measures)));
    expect((found.body["levels"] as { value: number }[]).map(({ value }) => value)).toEqual(
      verdict.levels.map(({ value }) => value),
    );
    const again = await ask("POST", "/packages", asked);
    expect([again.code, again.body]).toEqual([200, found.body]);
    await worker.end();
    expect(worker.tried).toHaveLength(1);
  });

  it("calls off what nobody wants any more, and has it made when somebody asks again", async () => {
    const asked = { scenario: document, how: { way: "stepwise", seed: 5 } };
    const { body } = await ask("POST", "/packages", asked);
    const key = body["key"] as string;
    expect((await ask("DELETE", `/packages/${key}`)).body["status"]).toBe("called-off");
    expect((await ask("GET", `/packages/${key}`)).body["status"]).toBe("called-off");
    expect((await ask("POST", "/packages", asked)).body["status"]).toBe("waiting");
    const worker = working();
    await vi.waitFor(async () => expect((await ask("GET", `/packages/${key}`)).body["status"]).toBe("found"), {
      timeout: 30_000,
    });
    await worker.end();
  });

  it("says how many come first", async () => {
    const keys: string[] = [];
    for (const seed of [11, 12, 13]) {
      const { body } = await ask("POST", "/packages", { scenario: document, how: { way: "stepwise", seed } });
      expect([body["status"], body["before"]]).toEqual(["waiting", keys.length]);
      keys.push(body["key"] as string);
    }
    for (const key of keys) await ask("DELETE", `/packages/${key}`);
  });

  it("tells that there is no package, and what was set aside", async () => {
    const one = await ask("POST", "/packages", { scenario: document, how: { way: "stepwise", seed: 21 } });
    const none = begin(store, { run: () => Promise.resolve('{"none":"infeasible"}') });
    const [key, at] = [one.body["key"] as string, { timeout: 30_000 }];
    await vi.waitFor(
      async () =>
        expect((await ask("GET", `/packages/${key}`)).body).toMatchObject({ status: "none", reason: "infeasible" }),
      at,
    );
    await none.end();
    const other = await ask("POST", "/packages", { scenario: document, how: { way: "stepwise", seed: 22 } });
    const lies = begin(store, { run: () => Promise.resolve('{"plan":{},"proven":true}') });
    const path = `/packages/${other.body["key"] as string}`;
    await vi.waitFor(async () => expect((await ask("GET", path)).body).toMatchObject({ status: "set-aside" }), at);
    await lies.end();
  });
});

describe("a request that is not right", () => {
  it("is told everything that is wrong with its scenario, in both languages", async () => {
    const { provinces, ...rest } = document;
    expect(provinces).toBeDefined();
    const { code, headers, body } = await ask("POST", "/packages", { scenario: { ...rest, colour: "red", cycle: 3 } });
    expect([code, headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
    const problems = body["problems"] as { path?: string; nl: string; en: string }[];
    expect(problems.length).toBeGreaterThan(1);
    expect(problems.map(({ path }) => path)).toContain("colour");
    expect(problems.every(({ nl, en }) => nl.length > 0 && en.length > 0 && nl !== en)).toBe(true);
  });

  it.each([
    ["no JSON", "{", 400],
    ["no scenario", {}, 400],
    ["a field that nobody knows", { scenario: document, colour: "red" }, 400],
    ["a limit in seconds", { scenario: document, how: { timeLimit: 5 } }, 400],
    ["a seed that is none", { scenario: document, how: { seed: -1 } }, 400],
    ["more than anybody needs", `"${"x".repeat(5_000_000)}"`, 413],
  ])("is refused where it has %s", async (_, body, code) => {
    const refused = await ask("POST", "/packages", body);
    expect([refused.code, refused.body["status"]]).toEqual([code, code]);
  });

  it("is refused where it is about nothing", async () => {
    for (const path of [
      `/packages/${"0".repeat(64)}`,
      "/packages/x",
      `/packages/${"0".repeat(64)}/events`,
      "/packages/%00",
      "/",
    ])
      expect((await ask("GET", path)).code).toBe(404);
    expect((await ask("PUT", "/packages/x")).code).toBe(404);
  });

  it("is refused from another page, and under another name of this machine", async () => {
    const asked = { scenario: document };
    expect((await ask("POST", "/packages", asked, { origin: "https://elsewhere.example" })).code).toBe(403);
    expect((await ask("POST", "/packages", asked, { "sec-fetch-site": "cross-site" })).code).toBe(403);
    expect((await ask("DELETE", `/packages/${"0".repeat(64)}`, undefined, { origin: "null" })).code).toBe(403);
    expect((await ask("POST", "/packages", JSON.stringify(asked), { "content-type": "text/plain" })).code).toBe(415);
    const { port } = new URL(served.address);
    const code = await new Promise((resolve, reject) => {
      const headers = { host: "elsewhere.example" };
      request({ host: "127.0.0.1", port, path: "/api/v1/openapi.json", headers }, ({ statusCode }) =>
        resolve(statusCode),
      )
        .on("error", reject)
        .end();
    });
    expect(code).toBe(421);
    const own = { origin: served.address.slice(0, -1), "sec-fetch-site": "same-origin" };
    expect((await ask("POST", "/packages", {}, own)).code).toBe(400);
  });
});

describe("what is served", () => {
  it("keeps to itself: nothing is kept by others, and no page frames it", async () => {
    const { headers } = await ask("GET", "/health/live");
    expect(headers.get("content-security-policy")).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("has the page beside it", async () => {
    expect(await (await fetch(served.address)).text()).toBe("page");
    expect(page).toHaveBeenCalled();
    expect((await fetch(served.address, { method: "POST" })).status).toBe(404);
  });

  it("logs each request as a line of JSON, without what is in its headers", async () => {
    log.length = 0;
    await ask("GET", "/health/live", undefined, { authorization: "Bearer secret", cookie: "secret" });
    const lines = log.map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg)).toEqual(["incoming request", "request completed"]);
    expect(log.join("")).not.toContain("secret");
  });

  it("has at most so many searches asked for by one address in a minute", async () => {
    const codes: number[] = [];
    for (let n = 0; n < 61; n++) codes.push((await ask("POST", "/packages", {})).code);
    expect(codes).toContain(400);
    const last = await ask("POST", "/packages", {});
    expect([last.code, Number(last.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect((await ask("GET", "/health/live")).code).toBe(200);
  });

  it("cannot be served where somebody else is", async () => {
    const { port } = new URL(served.address);
    await expect(store.serve({ ...serving, port: Number(port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe.runIf(isThere)("readiness", () => {
  it("is whether the database answers", async () => {
    const server = await newServer();
    const other = await openStore(server.address, silent, 3);
    const ours = await other.serve(serving);
    const code = async (path: string) => (await fetch(`${ours.address}api/v1/health/${path}`)).status;
    expect([await code("ready"), await code("live")]).toEqual([200, 200]);
    server.kill();
    expect([await code("ready"), await code("live")]).toEqual([503, 200]);
    server.start();
    expect(await code("ready")).toBe(200);
    await ours.close();
    await other.close();
    server.remove();
  });
});
