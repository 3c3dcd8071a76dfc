import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openStore } from "../src/index.ts";
import { begin, jobs, silent } from "./jobs.ts";

interface Point {
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly asInt?: number;
  readonly asDouble?: number;
  readonly count?: number;
}
interface Sent {
  readonly resourceMetrics: readonly {
    readonly resource: { readonly attributes: Point["attributes"] };
    readonly scopeMetrics: readonly {
      readonly metrics: readonly {
        readonly name: string;
        readonly gauge?: { dataPoints: Point[] };
        readonly histogram?: { dataPoints: Point[] };
      }[];
    }[];
  }[];
}

/** A collector, as OpenTelemetry’s would listen. */
const sent: Sent[] = [];
let collector: Server;
const folder = mkdtempSync(join(tmpdir(), "metrics-"));
beforeAll(async () => {
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.url === "/v1/metrics") sent.push(JSON.parse(Buffer.concat(parts).toString()) as Sent);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  vi.stubEnv("OTEL_METRIC_EXPORT_INTERVAL", "100");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise((resolve) => collector.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** The points of a metric as they were sent last, by their attributes. */
function points(name: string): readonly (readonly [string, number])[] {
  const all = sent.flatMap(({ resourceMetrics }) =>
    resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics)),
  );
  const last = all.findLast((metric) => metric.name === name);
  return (
    (last?.gauge ?? last?.histogram)?.dataPoints.map(
      ({ attributes, asInt, asDouble, count }) =>
        [attributes.map(({ value }) => Object.values(value)[0]).join(" "), Number(asInt ?? asDouble ?? count)] as const,
    ) ?? []
  );
}

describe("what is measured", () => {
  it("is sent where OpenTelemetry’s variables say: what waits, how searches end, and how long answers take", async () => {
    const store = await openStore(join(folder, "queue"), silent, 30);
    const served = await store.serve({
      program: "one",
      version: "1",
      host: "127.0.0.1",
      port: 0,
      requests: 100,
      page: (_, response: { end: (text: string) => void }) => response.end("page"),
      onLog: () => {},
    });
    const stop = new AbortController();
    const asked = store.replies(jobs(3), stop.signal)[Symbol.asyncIterator]();
    const first = asked.next();
    await vi.waitFor(() => expect(points("verdeelwijzer.queue.searches")).toContainEqual(["waiting", 3]), {
      timeout: 10_000,
    });
    const texts = ['{"plan":{},"proven":true}', '{"plan":{},"proven":false}', '{"none":"infeasible"}'];
    const worker = begin(store, { run: () => Promise.resolve(texts.pop() ?? "") });
    await first;
    for (const _ of [1, 2]) await asked.next();
    await fetch(`${served.address}api/v1/packages/${"0".repeat(64)}?secret=1`);
    await vi.waitFor(() => expect(points("verdeelwijzer.workers")).toEqual([["", 1]]), { timeout: 10_000 });
    await worker.end();
    await served.close();
    await store.close();
    expect(new Map(points("verdeelwijzer.search.duration"))).toEqual(
      new Map([
        ["none", 1],
        ["proven", 1],
        ["unproven", 1],
      ]),
    );
    expect(points("verdeelwijzer.queue.searches")).toEqual([
      ["waiting", 0],
      ["searching", 0],
      ["aside", 0],
    ]);
    expect(points("http.server.request.duration")).toEqual([["GET /api/v1/packages/:key 404", 1]]);
    expect(JSON.stringify(sent)).not.toContain("secret");
  });

  it("is nobody’s trouble where nobody takes it", async () => {
    vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1");
    const store = await openStore(join(folder, "other"), silent, 30);
    const worker = begin(store, { run: () => Promise.resolve('{"none":"infeasible"}') });
    for await (const reply of store.replies(jobs(1), new AbortController().signal)) expect(reply.status).toBe("found");
    await worker.end();
    await store.close();
  });
});
