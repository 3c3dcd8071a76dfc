import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/route.ts";
import { browserPath, findings, openStage, type Stage, visit, type Visitor } from "./browser.ts";

/** Goes to a screen by its address, and waits until it stands there instead of the one before. */
async function open(page: Page, screen: string): Promise<void> {
  await page.evaluate(`location.hash = "#/${screen}"`);
  await page.locator(`.vw-menu a[href="#/${screen}"][aria-current]`).waitFor({ state: "attached" });
  await page.locator("main h1").waitFor();
}

describe.skipIf(browserPath === undefined)("every screen", () => {
  let stage: Stage;
  let visitors: readonly Visitor[];
  beforeAll(async () => {
    stage = await openStage();
    visitors = [await visit(stage, { again: true }), await visit(stage, { again: true, language: "en", width: 390 })];
  }, 120_000);
  afterAll(() => stage.close());

  it("axe-core is at work: it finds a picture without a text", async () => {
    const page = visitors[0]?.page as Page;
    await page.evaluate(
      `document.querySelector("main").append(Object.assign(document.createElement("img"), { id: "bare" }))`,
    );
    expect((await findings(page)).some((finding) => finding.includes("#bare"))).toBe(true);
    await page.evaluate(`document.querySelector("#bare").remove()`);
  });

  it.each(screens)("%s: axe-core finds nothing, in Dutch on a desk and in English on a telephone", async (screen) => {
    for (const { page, faults } of visitors) {
      await open(page, screen);
      expect(await findings(page)).toEqual([]);
      expect(faults).toEqual([]);
    }
  });

  it.each(screens)("%s: nothing is lost at 320 pixels, which is 400 per cent of 1280", async (screen) => {
    const [, visitor] = visitors;
    const page = visitor?.page as Page;
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, screen);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  it.each(screens)("%s: the menu shows at 360 pixels which screen is open", async (screen) => {
    const page = visitors[1]?.page as Page;
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate(`location.hash = "#/${screen}"`);
    const current = page.locator(`.vw-menu a[href="#/${screen}"][aria-current]`);
    await current.waitFor();
    await expect
      .poll(async () => {
        const box = await current.boundingBox();
        return box !== null && box.x >= 0 && box.x + box.width <= 360;
      })
      .toBe(true);
  });
});
