import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath } from "./browser.ts";

describe.skipIf(browserPath === undefined)("the report of the country on paper", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-print-"));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const line = ["dist/cli.js", "plan", "--time-limit", "1", "--out", folder, "--lang", "nl"];
    try {
      execFileSync(process.execPath, line, { stdio: "ignore" });
    } catch (error) {
      // Cut short, as it was asked to be: the package is there.
      if (!(error instanceof Error && "status" in error && error.status === 4)) throw error;
    }
    browser = await chromium.launch({ executablePath: browserPath ?? "", args: ["--no-sandbox"] });
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
