import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, openStage, settled, type Stage } from "./browser.ts";

describe.skipIf(browserPath === undefined)("the first load", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("is under 350 kB gzipped, without WebAssembly, which is not fetched before it is used", async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    const bodies = new Map<string, Promise<Buffer>>();
    context.on("response", (response) => bodies.set(response.url(), response.body()));
    await page.goto(`${stage.address}?scenario=sliedrecht-alblasserdam`);
    await page.locator("main h1").waitFor();
    const first = [...bodies.keys()];
    expect(first.filter((url) => url.endsWith(".wasm"))).toEqual([]);
    await settled(page);
    const sizes = await Promise.all(
      [...bodies].filter(([url]) => !url.endsWith(".wasm")).map(async ([, body]) => gzipSync(await body).length),
    );
    const total = sizes.reduce((all, size) => all + size, 0);
    expect(sizes.length).toBeGreaterThan(3);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThan(350_000);
    // What is still on its way is waited for: a page that closes under it would fail it, and nobody would hear.
    await Promise.allSettled(bodies.values());
    await context.close();
  });
});
