import { mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../serve.mjs";
import { conclude } from "../../solver/conclude.ts";
import type { Job, JobEnd } from "../../workers/job.ts";
import { knapsack } from "../solver/models.ts";
import { browserPath, openBrowser } from "./browser.ts";
import type { PoolPage } from "./pool/page.ts";

const start = [0, 0, 0, 0];
const job = (strategy: string, control: Partial<Job["control"]> = {}): Job => ({
  model: { ...knapsack, start },
  strategy,
  control: { seed: 1, ...control },
});

/** The promises that every pool keeps (test/workers), kept by the one in a browser; with shared memory and without. */
describe.skipIf(browserPath === undefined).each([true, false])("the browser pool (isolated: %s)", (isolated) => {
  const folder = fileURLToPath(new URL("../../dist/test/pool", import.meta.url));
  const server = serveFolder(folder, { isolated });
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await build({
      entryPoints: ["page", "worker"].map((name) => fileURLToPath(new URL(`./pool/${name}.ts`, import.meta.url))),
      outdir: folder,
      bundle: true,
      format: "esm",
      target: "es2022",
      // Fetched when it is used, which it is not here.
      external: ["highs"],
      logLevel: "warning",
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), '<!doctype html><script type="module" src="./page.js"></script>');
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction("globalThis.poolPage !== undefined");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  function run(jobs: readonly Job[], how: Parameters<PoolPage["run"]>[1] = {}): Promise<JobEnd[]> {
    return page.evaluate(
      ({ asked, options }) =>
        (globalThis as unknown as { poolPage: PoolPage }).poolPage.run(asked, options as { stop?: true }),
      { asked: jobs, options: how },
    );
  }

  it("gives every job its own answer, more jobs than workers, the same twice", async () => {
    const jobs = Array.from({ length: 7 }, () => job("exhaustive"));
    const ends = await run(jobs);
    expect(ends).toHaveLength(7);
    for (const end of ends) {
      expect(end.status).toBe("claimed");
      expect(conclude(knapsack, end.claim)).toMatchObject({ status: "optimal", levels: [{ value: -21 }] });
      expect(end).toEqual(ends[0]);
    }
  });

  it.each([
    ["closes", "crash"],
    ["throws later", "crash"],
    ["throws", "strategy"],
  ] as const)("reports a job that %s as %s, keeps its incumbent, and goes on", async (strategy, code) => {
    const [end, other] = await run([job(strategy), job("exhaustive")]);
    expect(end).toMatchObject({ status: "failed", code, claim: { values: start, ended: "failed" } });
    expect(other?.status).toBe("claimed");
    const after = await run([job("exhaustive"), job("exhaustive"), job("exhaustive")]);
    expect(after.map(({ status }) => status)).toEqual(["claimed", "claimed", "claimed"]);
  });

  it("ends a deaf job after the grace, and one that overruns its time", async () => {
    const [stopped] = await run([job("deaf")], { stop: true });
    expect(stopped).toMatchObject({ status: "claimed", claim: { ended: "stopped", values: start } });
    const [late] = await run([job("deaf", { timeLimit: 0.2 })]);
    expect(late).toMatchObject({ status: "claimed", claim: { ended: "time", values: start } });
  });

  it("stops a job that heeds the flag: by shared memory its own claim, without it what it streamed", async () => {
    expect(await page.evaluate("crossOriginIsolated")).toBe(isolated);
    const [end] = await run([job("obeys the flag")], { stop: true });
    expect(end).toMatchObject({ status: "claimed", claim: { values: start, ended: "stopped" } });
    const by = end?.claim.levels.map((level) => level.by) ?? [];
    // Its own claim names no levels; a composed one says that it was streamed.
    expect(by).toEqual(isolated ? [] : ["obeys the flag, as streamed"]);
  });

  it("stopped before it starts: a claim that says so", async () => {
    const end = await page.evaluate(
      (asked) => (globalThis as unknown as { poolPage: PoolPage }).poolPage.early(asked),
      job("exhaustive"),
    );
    expect(end).toMatchObject({ status: "claimed", claim: { ended: "stopped", levels: [] } });
  });

  it("jobs of a pool that closes come back as failed", async () => {
    const [end] = await run([job("deaf")], { close: true });
    expect(end).toMatchObject({ status: "failed", code: "closed", claim: { values: start } });
  });
});
