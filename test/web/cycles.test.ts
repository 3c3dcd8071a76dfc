import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, go, openStage, type Stage, visit, waysOf } from "./browser.ts";

/** Where to keep what was seen, for people: SCREENSHOTS=/tmp/shots. */
const pictures = process.env["SCREENSHOTS"];

describe.skipIf(browserPath === undefined)("the two cycles of the act", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it.each(
    waysOf([
      {
        language: "en",
        width: 390,
        files: "Files",
        country: "The country",
        choose: "Choose 2026–2027",
        total: /88,000/,
      },
      {
        language: "nl",
        width: 1440,
        files: "Bestanden",
        country: "Het land",
        choose: "Kies 2026–2027",
        total: /88\.000/,
      },
    ]),
  )(
    "stand side by side, $language at $width; who chooses 2026 sees 88,000",
    { timeout: 120_000 },
    async ({ language, width, files, country, choose, total }) => {
      const { context, page, faults } = await visit(stage, { again: true, language, width });
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await go(page, files);
      const cards = page.locator(".vw-cycle");
      await cards.nth(1).waitFor();
      expect(await cards.count()).toBe(2);
      expect(await cards.nth(0).textContent()).toMatch(/2024–2025.*96[.,]000.*December 2024/i);
      expect(await cards.nth(1).textContent()).toMatch(/2026–2027.*88[.,]000.*(?:schatting|estimate)/i);
      const [first, second] = await Promise.all([cards.nth(0).boundingBox(), cards.nth(1).boundingBox()]);
      expect((first?.y ?? 0) === (second?.y ?? 1)).toBe(width > 1000);
      // Nothing of a cycle is fetched before it is chosen.
      expect(fetched.filter((url) => url.endsWith(".csv"))).toEqual([]);
      await page.getByRole("button", { name: choose }).click();
      // Joint takes minutes; the first proposal stands after seconds.
      await go(page, country);
      await page.locator("main h1", { hasText: total }).waitFor({ timeout: 90_000 });
      expect(await page.locator(".vw-note--notice").textContent()).toMatch(/342 .* 342 .*(?:schatting|estimates)/);
      expect(await page.locator(".vw-top__scenario").textContent()).toContain("2026–2027");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `country-${width}.png`) });
      }
      await page.locator(".vw-top__scenario a").click();
      await cards.nth(1).waitFor();
      expect(await cards.nth(1).locator(".nl-data-badge").count()).toBe(1);
      expect(await cards.nth(0).locator(".nl-data-badge").count()).toBe(0);
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `files-${width}.png`), fullPage: true });
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
