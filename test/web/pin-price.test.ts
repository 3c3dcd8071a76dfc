import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, openStage, settled, type Stage, visit, waysOf } from "./browser.ts";

const said = {
  nl: {
    list: "Vastgelegd",
    refuse: /^Niet deze/,
    ask: /^Wat kost dit/,
    again: /^Opnieuw meten/,
    costs: "Dit kost het",
    far: /opgeteld over alle plekken \d+ km verder weg/,
    before: "vóór een latere wijziging",
    undo: "Ongedaan maken",
    looking: "Hier kijkt u mee",
  },
  en: {
    list: "Settled",
    refuse: /^Not this/,
    ask: /^What does this cost/,
    again: /^Measure again/,
    costs: "What it costs",
    far: /\d+ km farther added up/,
    before: "before a later change",
    undo: "Undo",
    looking: "You are looking on",
  },
} as const;

describe.skipIf(browserPath === undefined)("what a pin costs", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it.each(waysOf(["nl", "en"]))(
    "is measured beside the session, told to who listens, kept, and said to be of before a change: %s",
    async (language) => {
      const words = said[language];
      const { context, page, faults } = await visit(stage, { again: true, screen: "province", language, width: 390 });
      const list = page.getByRole("region", { name: words.list, exact: true });
      const changes = page.locator(".vw-log li");
      await page.getByRole("button", { name: words.refuse }).first().click();
      const ask = list.getByRole("button", { name: words.ask });
      await ask.waitFor();
      await settled(page);
      const proposal = await page.locator(".vw-card").allTextContents();
      expect(await list.getByRole("button", { name: words.again }).count()).toBe(0);
      await ask.focus();
      await page.keyboard.press("Enter");
      const told = list.locator("[aria-live=polite]").filter({ hasText: words.costs });
      await told.waitFor();
      expect(await told.getByText(words.far).count()).toBe(1);
      await settled(page);
      // Nothing but the price is new.
      expect(await page.locator(".vw-card").allTextContents()).toEqual(proposal);
      expect(await changes.count()).toBe(1);
      expect(await findings(page)).toEqual([]);
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      expect(wide).toBeLessThanOrEqual(390);

      await page.reload();
      await settled(page);
      await told.waitFor();
      expect(await list.getByText(words.before).count()).toBe(0);
      await page.getByRole("button", { name: words.refuse }).first().click();
      await list.getByText(words.before).waitFor();
      await settled(page);
      await page.getByRole("button", { name: words.undo, exact: true }).click();
      await expect.poll(() => list.getByText(words.before).count()).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it("is not measured in a tab that looks on, which says where it can be", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "province" });
    await page.getByRole("button", { name: said.nl.refuse }).first().click();
    await page.getByRole("button", { name: said.nl.ask }).waitFor();
    await settled(page);
    const second = await context.newPage();
    await second.goto(`${stage.address}#/province`);
    await second.getByText(said.nl.looking).waitFor();
    const list = second.getByRole("region", { name: said.nl.list, exact: true });
    await list.getByText("het venster dat deze zitting heeft").waitFor();
    expect(await list.getByRole("button", { name: said.nl.ask }).isDisabled()).toBe(true);
    await context.close();
  });
});
