import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportData, reportHtml } from "../../src/report/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import type { Pool } from "../../workers/pool.ts";
import { packageOf } from "../properties/packages.ts";
import { scenarioOf } from "../scenario/fixture.ts";
import { browserPath, openBrowser } from "./browser.ts";

/** Jobs end before their first word: all that is left of one is the start that it was given. */
const mute: Pool = {
  size: 1,
  run: async ({ strategy }) => ({ status: "claimed", claim: { strategy, levels: [], ended: "time", statistics: {} } }),
  close: async () => undefined,
};

describe.skipIf(browserPath === undefined)("the report of the country on paper", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-print-"));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    // As a run that was cut short: the first answer to everything.
    const made = await packageOf(scenarioOf(readBundled("netherlands-2024")), { way: "joint", pool: mute });
    if (made.status !== "done") throw new Error(`There is no package (${made.status}).`);
    writeFileSync(join(folder, "report.html"), reportHtml(reportData(made)));
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How many pages a browser prints, by its own choice of paper, and how wide and high the first is in points. */
  async function printed(): Promise<{ readonly pages: number; readonly paper: string }> {
    const text = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width = "", height = ""] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    return {
      pages: text.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0,
      paper: `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
    };
  }

  it("is under 60 pages of A4, and says what is not among them", async () => {
    const { pages, paper } = await printed();
    expect(paper).toBe("595 × 842");
    expect(pages).toBeGreaterThan(20);
    expect(pages).toBeLessThan(60);
    await page.emulateMedia({ media: "print" });
    const note = page.locator("#nl .on-paper");
    expect(await note.innerText()).toContain("stories.csv");
    await page.emulateMedia({ media: "screen" });
    expect(await note.isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  }, 60_000);

  it("has the stories when somebody asks for them, in either language", async () => {
    await page.getByLabel("Ook deze verhalen afdrukken").check();
    expect((await printed()).pages).toBeGreaterThan(100);
    await page.getByRole("button", { name: "English" }).click();
    const english = page.getByLabel("Print these stories too");
    expect(await english.isChecked()).toBe(true);
    await english.uncheck();
    expect((await printed()).pages).toBeLessThan(60);
  }, 60_000);
});
