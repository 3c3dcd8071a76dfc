import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, openStage, type Stage, visit } from "./browser.ts";

describe.skipIf(browserPath === undefined)("the rule of credits", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  const title = "Wat een gemeente verder doet telt mee";

  it("is given a credit and loses it, each as one step; what is wrong or there already is told", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "choices" });
    const card = page.locator(".vw-rule", { hasText: title });
    await card.getByRole("checkbox", { name: title }).click();
    await card.getByText("Niets anders dan opvang telt mee voor de sleutel.").waitFor();

    const add = card.getByRole("button", { name: "Laat meetellen" });
    await card.getByLabel("Telt mee voor (procent)").fill("0");
    await add.click();
    await card.getByText(/heel getal van 1 tot 1\.000/).waitFor();
    await card.getByLabel("Telt mee voor (procent)").fill("75");
    await card.getByLabel("Hooguit (plekken per gemeente)").fill("40");
    await add.click();
    await card
      .getByText(/telt ook mee: plekken voor ontheemden uit Oekraïne voor 75 % \(regulier, hooguit 40\)/)
      .waitFor();
    expect(await card.locator(".vw-credits li").count()).toBe(1);
    // Who goes on with the keyboard goes on from there.
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Laat meetellen");

    await add.click();
    await card.getByText("Dit telt voor deze soort al mee. Misschien kan dat eerst worden weggelaten.").waitFor();
    await card.getByLabel("Wat er meetelt").selectOption({ label: "plekken van een landelijke voorziening" });
    await card.getByLabel("Voor de sleutel van").selectOption("amv");
    await add.click();
    await expect
      .poll(() => card.locator(".vw-credits li > span").allInnerTexts())
      .toEqual([
        "plekken voor ontheemden uit Oekraïne voor 75 % (regulier, hooguit 40)",
        "plekken van een landelijke voorziening voor 100 % (amv)",
      ]);
    expect(await findings(page)).toEqual([]);

    await card.getByRole("button", { name: /^Weglaten: plekken voor ontheemden/ }).click();
    await expect.poll(() => card.locator(".vw-credits li").count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says how many municipalities have what may count, in the words of the country", async () => {
    const { context, page, faults } = await visit(stage, {
      screen: "choices",
      scenario: "switzerland-2012",
      language: "en",
      width: 390,
    });
    const card = page.locator(".vw-rule", { hasText: "counts" }).filter({ has: page.locator(".vw-credits") });
    await card.getByLabel("What counts").selectOption("nationalPlaces");
    await card.getByText(/In this scenario 1 canton has 250 of them in all/).waitFor();
    await card.getByLabel("What counts").selectOption("statusHolderHousing");
    await card.getByText(/In this scenario no canton has any, so this changes nothing yet/).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});
