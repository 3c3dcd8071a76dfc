import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, go, openStage, settled, type Stage, visit, type Visitor } from "./browser.ts";

describe.skipIf(browserPath === undefined)("what belongs together on the page", () => {
  let stage: Stage;
  let hand: Visitor;
  beforeAll(async () => {
    stage = await openStage();
    hand = await visit(stage, { again: true, screen: "province" });
  }, 120_000);
  afterAll(() => stage.close());

  /** The page of a province as it is when it is loaded in a window so wide; nothing that a test wrote into it is left. */
  async function loaded(width: number): Promise<Page> {
    await hand.page.setViewportSize({ width, height: 900 });
    await hand.page.reload();
    await settled(hand.page);
    return hand.page;
  }

  it.each([320, 390, 768, 1024, 1440])("figures of a tile stay within it, %d wide", async (width) => {
    const page = await loaded(width);
    await page.locator(".vw-tile__apart").first().waitFor();
    const over = await page.locator(".vw-tile").evaluateAll((tiles) =>
      tiles.flatMap((tile) => {
        // As many figures as a large province has.
        for (const figure of tile.querySelectorAll(".vw-tile__apart .vw-figure")) figure.prepend("1.2");
        const edge = tile.getBoundingClientRect().right;
        return [...tile.querySelectorAll("*")]
          .filter((one) => one.closest(".vw-hidden") === null && one.getBoundingClientRect().right > edge)
          .map((one) => one.textContent);
      }),
    );
    expect(over).toEqual([]);
  });

  it.each([390, 1440])(
    "a name of 200 characters breaks, and the numbers beside it stay in sight, %d wide",
    async (width) => {
      const page = await loaded(width);
      const name = page.locator(".vw-table tbody th a").first();
      const part = await name.evaluate((link) => {
        link.append("older".repeat(40));
        const widthOf = (around: string) => link.closest(around)?.getBoundingClientRect().width ?? Number.NaN;
        return widthOf("th") / widthOf(".vw-scroll");
      });
      expect(part).toBeLessThan(0.6);
    },
  );

  it("a long name under the map breaks within the map", async () => {
    const page = await loaded(1440);
    const over = await page
      .locator(".vw-map")
      .first()
      .evaluate((map) => {
        const numbers = document.createElement("p");
        numbers.className = "vw-map__numbers";
        numbers.innerHTML = `<span class="vw-unbroken"><strong>1</strong> P${"older".repeat(40)}</span>`;
        map.append(numbers);
        return numbers.scrollWidth - numbers.clientWidth;
      });
    expect(over).toBeLessThanOrEqual(0);
  });

  it("a key in brackets is one thing on a card", async () => {
    const page = await loaded(390);
    const keys = page.locator(".vw-card__sum .vw-unbroken");
    await keys.first().waitFor();
    for (const text of await keys.allTextContents()) expect(text).toMatch(/^\(sleutel .*\)$/);
    const lines = await keys.evaluateAll((all) => all.map((one) => one.getClientRects().length));
    expect(new Set(lines)).toEqual(new Set([1]));
  });

  it("a field for files has the page's words, and is there for keyboards and screen readers", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "files" });
    const field = page.getByLabel("Bestanden openen: kies ze, of sleep ze hierheen");
    await field.waitFor({ state: "attached" });
    const box = await field.boundingBox();
    expect(Math.max(box?.width ?? 9, box?.height ?? 9)).toBeLessThanOrEqual(1);
    const shown = page.locator(".vw-file .nl-button");
    expect(await shown.allTextContents()).toEqual(["Kies bestanden"]);
    await field.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await shown.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
    const chooser = page.waitForEvent("filechooser");
    await shown.click();
    expect((await chooser).isMultiple()).toBe(true);
    expect(await findings(page)).toEqual([]);
    await go(page, "Kaart");
    await page.locator("summary", { hasText: "grenzen" }).first().click();
    expect(await page.locator(".vw-file .nl-button").allTextContents()).toEqual(["Kies een bestand"]);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
