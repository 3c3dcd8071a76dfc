import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/route.ts";
import { browserPath, findings, openStage, type Stage, visit, type Visitor } from "./browser.ts";

const width = 390;

/**
 * What of a page as it is now cannot be read: wider than the window, or than what holds it, without a way to scroll there; a
 * choice that is cut off; words of a picture that lie outside it or are smaller than 10 pixels.
 */
const unreadable = `(() => {
  const found = [];
  const name = (e) => [e.tagName.toLowerCase(), ...e.classList].join(".") + " " + e.textContent.trim().slice(0, 40);
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) found.push("page " + document.documentElement.scrollWidth);
  const scrolls = (e) => e.closest(".vw-scroll, .vw-menu ul") !== null;
  for (const e of document.querySelectorAll("body *:not(svg *)")) {
    const { display, overflowX } = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    if (box.width === 0 || display === "inline" || e.closest(".vw-hidden, thead") !== null) continue;
    if (box.right > wide + 1 && !scrolls(e)) found.push("beyond the window: " + name(e));
    if (e.tagName === "TH" && box.width < 60 && box.height > 120) found.push("letter by letter: " + name(e));
    const inner = e.scrollWidth > e.clientWidth + 1 && overflowX !== "visible" && e.clientWidth > 0;
    if (inner && !(scrolls(e) && overflowX === "auto")) found.push("cut off: " + name(e));
  }
  for (const select of document.querySelectorAll("select")) {
    const chosen = select.selectedOptions[0];
    // Below it the chosen words stand in full where they do not fit.
    if (chosen === undefined || select.nextElementSibling?.textContent === chosen.textContent) continue;
    const copy = select.cloneNode(false);
    copy.append(chosen.cloneNode(true));
    copy.style.cssText = "position: absolute; inline-size: max-content; max-inline-size: none";
    select.after(copy);
    const need = copy.getBoundingClientRect().width;
    copy.remove();
    const has = select.getBoundingClientRect().width;
    if (has > 0 && need > has + 1) found.push("choice " + Math.round(need) + " in " + Math.round(has) + ": " + name(select));
  }
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    const clips = getComputedStyle(svg).overflowX !== "visible";
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1);
      if (size < 10) found.push("small " + size + ": " + text.textContent);
      if (clips && (box.left < frame.left - 1 || box.right > frame.right + 1)) found.push("outside: " + text.textContent);
    }
  }
  return [...new Set(found)];
})()`;

async function open(page: Page, screen: string): Promise<void> {
  await page.evaluate(`location.hash = "#/${screen}"`);
  await page.locator(`.vw-menu a[href="#/${screen}"][aria-current]`).waitFor({ state: "attached" });
  await page.locator("main h1").waitFor();
  await page.evaluate(`document.querySelectorAll("main details").forEach((one) => { one.open = true; })`);
}

describe.skipIf(browserPath === undefined)("a telephone of 390 pixels", () => {
  let stage: Stage;
  let visitors: readonly Visitor[];
  beforeAll(async () => {
    stage = await openStage();
    // Solved there: with a chart of how it went.
    visitors = [await visit(stage, { width }), await visit(stage, { width, language: "en" })];
  }, 120_000);
  afterAll(() => stage.close());

  describe("what is looked for", () => {
    it.each([
      ["a block that is too wide", `<p style="inline-size: 500px">wide</p>`],
      ["a line that is cut off", `<p style="overflow: hidden; white-space: nowrap">${"cut off ".repeat(20)}</p>`],
      [
        "a choice that is cut off",
        `<select style="inline-size: 90px"><option>a long name of a choice</option></select>`,
      ],
      [
        "words that are folded letter by letter",
        `<table><tr><th style="inline-size: 20px; overflow-wrap: anywhere">municipality</th></tr></table>`,
      ],
      ["small words", `<svg viewBox="0 0 1000 50" width="300"><text y="20" font-size="16">small</text></svg>`],
      ["words outside", `<svg viewBox="0 0 300 50" width="300"><text x="280" y="20">outside the picture</text></svg>`],
    ])("%s is found", async (_name, html) => {
      const page = visitors[0]?.page as Page;
      await page.evaluate(`document.querySelector("main").insertAdjacentHTML("beforeend", ${JSON.stringify(html)})`);
      expect(await page.evaluate(unreadable)).not.toEqual([]);
      await page.evaluate(`document.querySelector("main").lastElementChild.remove()`);
    });
  });

  it.each(screens)("%s: everything can be read, in Dutch and in English", async (screen) => {
    for (const { page } of visitors) {
      await open(page, screen);
      await expect.poll(() => page.evaluate(unreadable)).toEqual([]);
    }
  });

  it("the levels of the Solve screen are lists there, with all that a desk shows, and a row stays one for who hears it", async () => {
    const page = visitors[1]?.page as Page;
    await open(page, "solve");
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    for (const [name, cells] of [
      [/whether there may be better$/, 4],
      [/what the three make of this plan$/, 5],
    ] as const) {
      const region = page.getByRole("region", { name });
      expect(await region.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
      const first = page
        .getByRole("table", { name })
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader") })
        .first();
      expect(await first.getByRole("cell").count()).toBeGreaterThanOrEqual(cells);
    }
    expect(await page.locator(".vw-live svg text").first().isVisible()).toBe(true);
    expect(await findings(page)).toEqual([]);
  });

  it("a credit is chosen and given where the rule is on, none of its words cut off", async () => {
    for (const [at, title] of [
      "Wat een gemeente verder doet telt mee",
      "What else a municipality does counts",
    ].entries()) {
      const page = visitors[at]?.page as Page;
      await open(page, "choices");
      await page.getByRole("checkbox", { name: title }).click();
      await page.getByRole("button", { name: /^(Laat meetellen|Let it count)/ }).waitFor();
      expect(await page.evaluate(unreadable)).toEqual([]);
    }
  });
});
