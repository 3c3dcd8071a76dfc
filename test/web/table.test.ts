import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, openStage, settled, type Stage, visit } from "./browser.ts";

describe.skipIf(browserPath === undefined)("at the table", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("what was agreed is not let go in silence: the page asks, by keyboard too, and the list tells both", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    await page
      .getByRole("button", { name: /^Akkoord/ })
      .first()
      .click();
    const pins = page.locator(".vw-pin");
    await pins.first().waitFor();
    await settled(page);
    expect(await pins.count()).toBe(1);
    await page
      .getByRole("button", { name: /^Niet deze/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: "Dit spreekt tegen wat al is vastgelegd" });
    await dialog.waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await dialog.textContent()).toMatch(
      /verzorgt de (amv-|reguliere )opvang voor .*verzorgt geen .*opvang voor /s,
    );
    // The safe answer has the focus; Escape is it as well.
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Houd het eerdere");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect([await pins.count(), await page.locator(".vw-log li").count()]).toEqual([1, 1]);
    await page
      .getByRole("button", { name: /^Niet deze/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Laat het eerdere los en leg dit vast" }).click();
    await page.locator(".vw-log li").nth(2).waitFor();
    await settled(page);
    expect([await pins.count(), await page.locator(".vw-log li").count()]).toEqual([1, 3]);
    expect(await pins.first().textContent()).toContain("verzorgt geen amv-opvang voor");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("agreeing to what is proposed changes nothing else; another change says what keeping costs, and the best anew is one click away", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province", language: "en" });
    const cards = page.locator(".vw-guest__name");
    await cards.first().waitFor();
    const before = await cards.allTextContents();
    await page
      .getByRole("button", { name: /^Agree/ })
      .first()
      .click();
    await page.locator(".vw-pin").first().waitFor();
    await settled(page);
    await expect.poll(() => cards.allTextContents()).toEqual(before);
    await page.getByText("The mergers in this province are the same as before.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await settled(page);
    await page
      .getByRole("button", { name: /^Not this/ })
      .first()
      .click();
    await settled(page);
    await page.getByText(/^What provinces swap with one another stays the same/).waitFor();
    await page.getByText(/^(The|Choosing the) best anew/).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel("choose the best anew").check();
    await settled(page);
    await page.getByText("however many agreements change by it").waitFor();
    await page.getByLabel("keep what stands").check();
    await settled(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a typed offer is answered by itself", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    await page.getByText("Iets anders vastleggen").click();
    await page.getByLabel("Wat", { exact: true }).selectOption("offer");
    await page.getByLabel("Plekken", { exact: true }).fill("33");
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await page.locator(".vw-log li").first().waitFor();
    await settled(page);
    expect(await page.locator(".vw-log li").first().textContent()).toContain("33");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("the country's decision is there before any package", async () => {
    const context = await stage.browser.newContext({ locale: "nl-NL" });
    const page = await context.newPage();
    await page.goto(`${stage.address}?scenario=netherlands-2024#/country`);
    await page.getByRole("heading", { level: 1, name: /het besluit, voor er een pakket is/ }).waitFor();
    await page.locator("[data-state=busy]").waitFor();
    expect(await page.getByRole("row", { name: /Gelderland/ }).count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});
