import { describe, expect, it } from "vitest";
import { lettersHtml, reportData } from "../../src/report/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { packageOf } from "../properties/packages.ts";
import { scenarioOf } from "../scenario/fixture.ts";
import { browserPath, openBrowser } from "./browser.ts";

/** How many pages a PDF has, and the size of the first, in points. */
function read(pdf: Buffer): { readonly pages: number; readonly size: readonly number[] } {
  const text = pdf.toString("latin1");
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
  const size = box
    .trim()
    .split(/\s+/)
    .slice(2)
    .map((side) => Math.round(Number(side)));
  return { pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0, size };
}

/** Characters of both stories that a page has room for, beside the table. */
const longest = 2500;

describe.skipIf(browserPath === undefined)("letters in print", () => {
  it(
    "are A4, and each whose story is of a usual length fits one page, with everything that a scenario says of it",
    { timeout: 120_000 },
    async () => {
      const bundled = scenarioOf(readBundled("netherlands-2024"));
      const papers = {
        reference: "2025-0117",
        date: "2025-03-03",
        version: "concept 2",
        contact: "Team opvang, opvang@example.org, 026 123 45 67",
      };
      const made = await packageOf({ ...bundled, papers }, { swapsOnly: true });
      if (made.status !== "done") throw new Error(`There is no package (${made.status}).`);
      const browser = await openBrowser();
      try {
        const page = await browser.newPage();
        const data = reportData(made);
        const length = (code: string) =>
          data.stories.filter((one) => one.code === code).reduce((n, { text }) => n + text.nl.length, 0);
        // Whoever takes over from forty others must have a second page: all but a few have less to say.
        const usual = data.municipalities.map(({ code }) => code).filter((code) => length(code) <= longest);
        expect(usual.length).toBeGreaterThanOrEqual(338);
        await page.setContent(lettersHtml(data, "nl", usual));
        // Without a size asked for: what the page says itself.
        const { pages, size } = read(await page.pdf({ preferCSSPageSize: true }));
        expect(size).toEqual([595, 842]);
        expect(pages).toBe(usual.length);
        // A letter that is longer than a page takes a second one: the count can tell.
        await page
          .locator("article p")
          .first()
          .evaluate((one) => (one.textContent = "lang ".repeat(2000)));
        expect(read(await page.pdf({ preferCSSPageSize: true })).pages).toBeGreaterThan(usual.length);
      } finally {
        await browser.close();
      }
    },
  );
});
