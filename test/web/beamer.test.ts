import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, go, openStage, settled, type Stage, visit, type Visitor } from "./browser.ts";

/** Where something is on the screen. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`There is no ${selector} on the screen.`);
  return box;
}

describe.skipIf(browserPath === undefined)("on a beamer", () => {
  let stage: Stage;
  /** Somebody at the cards of a province, for tests that only look. */
  let looking: Visitor;
  beforeAll(async () => {
    stage = await openStage();
    looking = await visit(stage, { again: true, screen: "province" });
  }, 120_000);
  afterAll(() => stage.close());

  it("the map stands beside the cards, with names that do not overlap, lines with heads, and amv dashed", async () => {
    const { page, faults } = looking;
    await page.locator(".vw-join").first().waitFor();
    const [map, cards] = [await boxOf(page, ".vw-watch .vw-map"), await boxOf(page, ".vw-cards")];
    expect(map.x + map.width).toBeLessThanOrEqual(cards.x);
    const guests = await page.locator(".vw-guest").count();
    expect(await page.locator(".vw-join[data-guest]").count()).toBe(guests);
    expect(await page.locator("[data-guest] .vw-join__head").count()).toBe(guests);
    const dashes = async (kind: string) =>
      page
        .locator(`.vw-key .vw-join--${kind} .vw-join__line`)
        .evaluateAll((lines) => lines.map((line) => getComputedStyle(line as never).strokeDasharray));
    expect(await dashes("regular")).toEqual(["none"]);
    expect((await dashes("amv")).every((dash) => dash !== "none")).toBe(true);
    const names = await page.locator(".vw-town-names text").evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right, bottom } = (one as SVGElement).getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    expect(names.length).toBeGreaterThan(1);
    // Boxes of letters have some air above and below.
    const meet = names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3),
    );
    expect(meet).toEqual([]);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("a card lights its lines, the words of a municipality are beside the pointer, and choosing it goes to its card", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    const join = page.locator(".vw-watch .vw-join[data-guest]").first();
    await join.waitFor();
    const card = page.locator(".vw-card").first();
    await card.getByRole("button").first().focus();
    await page.locator(".vw-join--lit").first().waitFor();
    const lit = await page
      .locator(".vw-join--lit")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-host")));
    expect(new Set(lit).size).toBe(1);
    expect(await card.getAttribute("data-towns")).toContain(lit[0]);
    const guest = await join.getAttribute("data-guest");
    const town = page.locator(`.vw-town[data-code="${guest}"]`);
    await town.scrollIntoViewIfNeeded();
    await town.hover({ force: true });
    const tip = await boxOf(page, ".vw-map__tip");
    const { x, y, width, height } = await boxOf(page, `.vw-town[data-code="${guest}"]`);
    const [left, top] = [x + width / 2, y + height / 2];
    const far = Math.max(tip.x - left, left - tip.x - tip.width, tip.y - top, top - tip.y - tip.height);
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(40);
    await town.focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".vw-map__tip").count()).toBe(0);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.dataset.towns ?? ''")).toContain(guest);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("what changed stays in sight at the end of the cards", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province", language: "en" });
    await page
      .getByRole("button", { name: /^Not this/ })
      .first()
      .click();
    await page.locator(".vw-pin").first().waitFor();
    await settled(page);
    // As many cards as a large province has.
    await page.evaluate(`document.querySelector(".vw-cards").style.minBlockSize = "4000px"`);
    await page.evaluate(`scrollTo({ top: 3000, behavior: "instant" })`);
    const told = await boxOf(page, ".vw-watch__now .vw-note");
    expect(told.y).toBeGreaterThanOrEqual(0);
    expect(told.y).toBeLessThan(100);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("on a telephone the map is folded, and is there when it is asked for", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province", width: 390 });
    expect(await page.locator(".vw-map").count()).toBe(0);
    // Buttons that belong together stand beside one another.
    for (const row of [page.locator(".vw-status .vw-row"), page.locator(".vw-guest .vw-row").first()]) {
      const boxes = await Promise.all((await row.locator("button").all()).map((button) => button.boundingBox()));
      expect(boxes.map((box) => box?.y)).toEqual([boxes[0]?.y, boxes[0]?.y, boxes[0]?.y]);
    }
    await page.getByText("De kaart", { exact: true }).click();
    await page.locator(".vw-map .vw-town").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("the tiles show what is left and what is over of each kind", async () => {
    const { page, faults } = looking;
    const apart = page.locator(".vw-tile__apart");
    await apart.first().waitFor();
    expect(await apart.locator("dt").allTextContents()).toEqual(["regulier", "amv"]);
    expect((await apart.locator("dd > span").allTextContents()).map((text) => text.replace(/ .*/, ""))).toEqual([
      "restopgave",
      "overschot",
      "restopgave",
      "overschot",
    ]);
    expect(faults).toEqual([]);
  });

  it("every card adds up in sight", async () => {
    const { page } = looking;
    await page.locator(".vw-card__steps").first().waitFor();
    const sums = await page.locator(".vw-card__steps").evaluateAll((all) =>
      all.map((one) =>
        Array.from(one.querySelectorAll(".vw-figure"), (figure) => ({
          sign: figure.parentElement?.textContent?.startsWith("−") === true ? -1 : 1,
          value: Number(figure.firstChild?.textContent?.replaceAll(".", "")),
        })),
      ),
    );
    expect(sums.length).toBeGreaterThan(0);
    for (const sum of sums) {
      expect(sum.length).toBeGreaterThan(2);
      const parts = sum.slice(0, -1).reduce((all, { sign, value }) => all + sign * value, 0);
      expect(parts).toBe(sum.at(-1)?.value);
    }
  });

  it("large type makes everything larger, says that it is on, and stays so", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province", language: "en" });
    const size = async () =>
      Number(await page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"));
    const button = page.getByRole("button", { name: "Large type" });
    const shown = async () => [await size(), await button.getAttribute("aria-pressed")];
    expect(await shown()).toEqual([16, "false"]);
    await button.click();
    await expect.poll(shown).toEqual([21, "true"]);
    expect(await findings(page)).toEqual([]);
    // On a screen that has no such button, too.
    await go(page, "Files");
    await page.reload();
    await settled(page);
    await expect.poll(size).toBe(21);
    await go(page, "Province");
    await button.waitFor();
    await expect.poll(shown).toEqual([21, "true"]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    expect(faults).toEqual([]);
    await context.close();
  });
});
