import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, openStage, settled, type Stage, visit } from "./browser.ts";

const said = {
  nl: { lead: "Prijs nog niet bekend", agree: /^Akkoord:/, anew: "kies opnieuw het beste", undo: "Ongedaan maken" },
  en: { lead: "Price not known yet", agree: /^Agree:/, anew: "choose the best anew", undo: "Undo" },
} as const;
const settledNames = { nl: "Vastgelegd", en: "Settled" } as const;
const releaseNames = { nl: /^Loslaten:/, en: /^Let go:/ } as const;

describe.skipIf(browserPath === undefined)("what a pin costs", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it.each(["nl", "en"] as const)(
    "is said to be unknown yet, and the way that is told goes, there and back: %s",
    async (language) => {
      const { lead, agree, anew, undo } = said[language];
      const { context, page, faults } = await visit(stage, { again: true, screen: "province", language });
      const list = page.getByRole("region", { name: settledNames[language], exact: true });
      await list.waitFor();
      expect(await page.getByText(lead).count()).toBe(0);
      await page.getByRole("button", { name: agree }).first().click();
      await list.getByText(lead).waitFor();
      expect(await list.getByText(anew).count()).toBe(1);
      expect(await findings(page)).toEqual([]);
      await settled(page);
      await page.getByRole("radio", { name: anew }).check();
      await settled(page);
      await list.getByRole("button", { name: releaseNames[language] }).click();
      await expect.poll(() => page.getByText(lead).count()).toBe(0);
      await settled(page);
      await page.getByRole("button", { name: undo, exact: true }).click();
      await list.getByText(lead).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
