import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, openStage, settled, type Stage } from "./browser.ts";

describe.skipIf(browserPath === undefined)("the first load", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("is under 350 kB gzipped, and shows its page without WebAssembly, which is held back so long", async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    let held: (() => Promise<void>)[] | undefined = [];
    await context.route("**/*.wasm", async (route) => {
      if (held === undefined) await route.continue();
      else held.push(() => route.continue());
    });
    const bodies = new Map<string, Promise<Buffer>>();
    const engines: string[] = [];
    /** What the service worker fetches for later. */
    const later: string[] = [];
    context.on("response", (response) => {
      if (response.request().serviceWorker() !== null || response.url().endsWith("/sw.js")) {
        later.push(response.url());
        return;
      }
      const body = response.body();
      // One that is on its way when the page closes is nobody's fault.
      body.catch(() => undefined);
      bodies.set(response.url(), body);
      if (response.url().endsWith(".wasm")) engines.push(response.url());
    });
    await page.goto(`${stage.address}?scenario=sliedrecht-alblasserdam`);
    await page.locator("main h1").waitFor();
    const early = later.length;
    const waiting = held;
    held = undefined;
    await Promise.all(waiting.map((go) => go()));
    await settled(page);
    // Fetched and compiled once, for all workers.
    expect(engines).toHaveLength(1);
    const sizes = await Promise.all(
      [...bodies].filter(([url]) => !url.endsWith(".wasm")).map(async ([, body]) => gzipSync(await body).length),
    );
    const total = sizes.reduce((all, size) => all + size, 0);
    expect(sizes.length).toBeGreaterThan(3);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThan(350_000);
    // What is kept for when there is no network is fetched behind that, and does not hold it up.
    await page.locator("[data-offline=true]").waitFor();
    expect(later.length).toBeGreaterThan(50);
    expect(early).toBe(0);
    await context.close();
  });
});
