import { cpSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../serve.mjs";
import { browserPath, openBrowser } from "../web/browser.ts";
import { type Installed, installed } from "./package.ts";

/** As in `docs/library.md`, "In a page". */
const files = {
  "index.html": '<!doctype html><title>Somebody\'s page</title><script type="module" src="./page.js"></script>',
  "solver.js": 'import "verdeelwijzer/worker";\n',
  "page.js": `
    import { openWorkers } from "verdeelwijzer/browser";
    import { plan } from "verdeelwijzer/plan";
    import { parseScenario } from "verdeelwijzer/scenario";
    import { modelOf } from "verdeelwijzer/model";
    import { solve } from "verdeelwijzer/strategies";

    const makeWorker = () => new Worker(new URL("./solver.js", import.meta.url), { type: "module" });
    const pool = openWorkers({ threads: 2, makeWorker });
    const names = ["scenario.json", "provinces.csv", "municipalities.csv", "borders.csv"];
    const texts = names.map(async (name) => [name, await (await fetch("./two-provinces/" + name)).text()]);
    const { scenario } = parseScenario(Object.fromEntries(await Promise.all(texts)));
    const made = await plan(scenario, { pool });
    const { model } = modelOf(scenario, { phase: "swaps" });
    const solved = await solve(model, { strategy: "highs", pool });
    await pool.close();
    globalThis.told = {
      status: made.status,
      proof: made.proof.status,
      hosted: made.plan.municipalities.map(({ accounts }) => accounts.regular.hosted + accounts.amv.hosted),
      solved: solved.status,
    };
  `,
};

describe.skipIf(browserPath === undefined)("the library in somebody's page, through a bundler", () => {
  let here: Installed;
  let browser: Browser;
  beforeAll(async () => {
    here = installed();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(here.folder, name), text);
    const data = join(here.folder, "node_modules/verdeelwijzer/data/two-provinces");
    cpSync(data, join(here.folder, "public/two-provinces"), { recursive: true });
    await build({
      root: here.folder,
      base: "./",
      configFile: false,
      logLevel: "error",
      worker: { format: "es" },
      build: { target: "es2022", reportCompressedSize: false },
    });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    here.remove();
  });

  it.each([true, false])("plans on workers, with shared memory: %s", async (isolated) => {
    const server = serveFolder(join(here.folder, "dist"), { isolated, bound: false });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction("globalThis.told !== undefined", undefined, { timeout: 60_000 });
    const told = await page.evaluate<{ hosted: number[] }>("globalThis.told");
    expect(told).toMatchObject({ status: "done", proof: "optimal", solved: "optimal" });
    expect(told.hosted.reduce((sum, one) => sum + one, 0)).toBe(1_424);
    expect(faults).toEqual([]);
    await page.close();
    server.closeAllConnections();
    server.close();
  });
});
