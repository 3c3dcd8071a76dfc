import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, openStage, type Stage, visit, waysOf } from "./browser.ts";

describe.runIf(browserPath !== undefined)("letters for chosen municipalities", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it.each(
    waysOf([
      ["en", 390, "Letters: province", /^All of /, "Save 5 letters", "Choose none", "Nothing is chosen yet."],
      ["nl", 1440, "Brieven: provincie", /^Alle van /, "Bewaar 5 brieven", "Kies er geen", "Er is nog niets gekozen."],
    ]),
  )(
    "a clerk chooses a province and one municipality of another, by keyboard, and saves those alone: %s",
    async (language, width, provinces, all, save, none, nothing) => {
      const { context, page, faults } = await visit(stage, { again: true, screen: "files", language, width });
      await page.getByLabel(provinces).selectOption("HL");
      await page.getByLabel("Bergdorp (verzonnen)", { exact: true }).focus();
      await page.keyboard.press("Space");
      await page.getByLabel(provinces).selectOption("LL");
      await page.getByLabel(all).focus();
      await page.keyboard.press("Space");
      expect(await findings(page)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: save, exact: true }).press("Enter"),
      ]);
      const letters = readFileSync(await download.path(), "utf8");
      expect(letters).toContain(`<html lang="${language}">`);
      expect(letters.match(/<article id="[^"]*"/g)).toEqual(
        ["HL1", "LL1", "LL3", "LL4", "LL2"].map((code) => `<article id="${code}"`),
      );
      await page.getByRole("button", { name: none, exact: true }).click();
      await page.getByText(nothing).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
