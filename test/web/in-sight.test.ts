import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/route.ts";
import { browserPath, findings, openStage, settled, type Stage, visit } from "./browser.ts";

/** Where something is in the window; an error where it is not there. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`There is no ${selector} on the screen.`);
  return { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width };
}

async function refuseLast(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Niet deze/ })
    .last()
    .click();
  await page.locator(".vw-pin").first().waitFor();
  await settled(page);
}

describe.skipIf(browserPath === undefined)("in sight, on small screens", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("on a telephone what changed stands in a line at the foot of the screen, and unfolds there", async () => {
    const height = 844;
    const { context, page, faults } = await visit(stage, { again: true, screen: "province", width: 390, height });
    expect(await page.locator(".vw-glance .vw-note").count()).toBe(0);
    await refuseLast(page);
    const line = page.locator("summary.vw-glance__line");
    expect(await line.innerText()).toMatch(/nieuw voorstel\s+\d+ nieuw, \d+ vervallen/u);
    for (const top of [600, 1200, 1800]) {
      await page.evaluate(`scrollTo({ top: ${top}, behavior: "instant" })`);
      const { top: begins, bottom } = await boxOf(page, ".vw-glance");
      expect(begins).toBeGreaterThan(height - 100);
      expect(bottom).toBeLessThanOrEqual(height + 1);
    }
    // A button that is half behind it, on its way past, is none that axe wants to see.
    const clear = `scrollBy({ top: document.querySelector(".vw-pin button").getBoundingClientRect().bottom - 400, behavior: "instant" })`;
    await page.evaluate(clear);
    expect(await findings(page)).toEqual([]);
    await line.click();
    await page.getByText("Vervallen:").first().waitFor();
    const told = await boxOf(page, ".vw-glance");
    expect(told.top).toBeGreaterThan(0);
    expect(told.bottom).toBeLessThanOrEqual(height + 1);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".vw-glance details[open]").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SUMMARY");
    // On paper it is whole, folded or not.
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".vw-glance__more").isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("after undo it is as sure as the bar says, and whoever refuses the last merger stays in the province", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "province", width: 390, height: 844 });
    const province = await page.locator("main h1").textContent();
    await refuseLast(page);
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await settled(page);
    await page.locator("summary.vw-glance__line").click();
    await page.getByText("volgens de zoektocht het beste").first().waitFor();
    const refuse = page.getByRole("button", { name: /^Niet deze/ });
    for (let left = await refuse.count(); left > 0; left = await refuse.count()) {
      await refuse.first().click();
      await settled(page);
      if (left > 6) throw new Error("There are too many mergers for this test.");
      if ((await page.locator(".vw-pin").count()) > 12) break;
    }
    expect(await page.locator("main h1").textContent()).toBe(province);
    await context.close();
  });

  it("what has the focus is not behind that line", async () => {
    const { context, page } = await visit(stage, {
      again: true,
      screen: "province",
      width: 390,
      height: 844,
      calm: true,
    });
    await refuseLast(page);
    // The first button of a card stands behind it; the second, which has the focus next, stands beside the first.
    await page.evaluate(`(() => {
      const button = document.querySelector(".vw-guest button");
      scrollBy({ top: button.getBoundingClientRect().bottom - innerHeight + 2, behavior: "instant" });
      button.focus({ preventScroll: true });
    })()`);
    await page.keyboard.press("Tab");
    await expect
      .poll(() =>
        page.evaluate(`document.querySelector(".vw-glance").getBoundingClientRect().top
          - document.activeElement.getBoundingClientRect().bottom`),
      )
      .toBeGreaterThan(0);
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Niet deze");
    await context.close();
  });

  it("enlarged four times the heading of every screen begins on the first screenful", async () => {
    const { context, page } = await visit(stage, { again: true, width: 320, height: 256 });
    const below: string[] = [];
    for (const screen of screens) {
      await page.evaluate(`location.hash = "#/${screen}"`);
      await page.locator(`.vw-menu a[href="#/${screen}"][aria-current]`).waitFor({ state: "attached" });
      await page.locator("main h1").waitFor();
      await page.evaluate(`scrollTo({ top: 0, behavior: "instant" })`);
      if ((await boxOf(page, "main h1")).bottom > 256) below.push(screen);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    }
    expect(below).toEqual([]);
    await context.close();
  });

  it("on a small beamer the map is open beside the cards, and what is cut off of what changed says so", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province", width: 1024, height: 768 });
    await page.locator(".vw-watch .vw-join").first().waitFor();
    expect((await boxOf(page, ".vw-watch .vw-map")).left).toBeGreaterThanOrEqual(
      (await boxOf(page, ".vw-cards")).right,
    );
    await refuseLast(page);
    const now = page.locator(".vw-watch__now");
    await page.locator(".vw-watch__now--more").waitFor();
    await now.evaluate((box) => box.scrollTo({ top: 9999, behavior: "instant" }));
    await expect.poll(() => page.locator(".vw-watch__now--more").count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
