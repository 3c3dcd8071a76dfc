import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, go, openStage, settled, type Stage, visit } from "./browser.ts";

describe.runIf(browserPath !== undefined)("sessions beside the one that is open", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  it("opening another scenario loses nothing: the old session is offered back, with its changes and its package", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    const changes = page.locator(".vw-log li");
    const proposal = page.locator(".vw-card__head, .vw-guest__what");
    await page
      .getByRole("button", { name: /^Niet deze/ })
      .first()
      .click();
    await changes.nth(0).waitFor();
    await settled(page);
    const stood = await proposal.allTextContents();

    await go(page, "Bestanden");
    await page.getByRole("button", { name: "Sliedrecht en Alblasserdam" }).click();
    const back = page.getByRole("button", { name: "Terug naar die zitting" });
    await back.waitFor();
    expect(await findings(page)).toEqual([]);
    await settled(page);
    await page.reload();
    await settled(page);
    await page.getByRole("button", { name: /^Ga verder met Twee provincies/ }).click();
    await settled(page);
    await go(page, "Provincie");
    await expect.poll(() => proposal.allTextContents()).toEqual(stood);
    await expect.poll(() => changes.count()).toBe(1);

    // By an address that asks for another scenario, too.
    await page.goto(`${stage.address}?scenario=sliedrecht-alblasserdam#/province`);
    await settled(page);
    await back.click();
    await page
      .getByText(/^Dijkstad|^Waterkant/)
      .first()
      .waitFor();
    await settled(page);
    await expect.poll(() => proposal.allTextContents()).toEqual(stood);
    await expect.poll(() => changes.count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a variant under a name: tried beside the other, gone back to, and away when somebody is sure", async () => {
    const { context, page, faults } = await visit(stage, {
      again: true,
      screen: "province",
      language: "en",
      width: 390,
      height: 844,
    });
    const changes = page.locator(".vw-log li");
    await page
      .getByRole("button", { name: /^Not this/ })
      .first()
      .click();
    await changes.nth(0).waitFor();
    await settled(page);
    await go(page, "Files");
    await page.getByLabel("Name of this variant").fill("Without the dike");
    await page.getByRole("button", { name: "Keep this state as a variant" }).click();
    const resume = page.getByRole("button", { name: "Go on with Without the dike" });
    await resume.waitFor();
    expect(await findings(page)).toEqual([]);

    await go(page, "Province");
    await page
      .getByRole("button", { name: /^Not this/ })
      .first()
      .click();
    await changes.nth(1).waitFor();
    await settled(page);
    await go(page, "Files");
    await resume.click();
    await page.getByText("is set aside; nothing is lost").waitFor();
    await settled(page);
    await go(page, "Province");
    await expect.poll(() => changes.count()).toBe(1);
    // What took its place beside is the other, under the same name.
    await go(page, "Files");
    await page.getByText("2 changes").first().waitFor();
    await page.getByRole("button", { name: "Discard Without the dike" }).click();
    await page.getByRole("button", { name: /^Really discard Without the dike/ }).click();
    await resume.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("sessions of several tables go together: each change with who made it, and contradictions are listed to choose from", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    const changes = page.locator(".vw-log li");
    const session = async (who: string, press: RegExp) => {
      await go(page, "Provincie");
      await page.getByLabel("Wie spreekt").fill(who);
      await page.getByRole("button", { name: press }).first().click();
      await changes.nth(0).waitFor();
      // What was undone before stays in the list till another change is made.
      await expect.poll(() => page.locator(".vw-log__undone").count()).toBe(0);
      await settled(page);
      await go(page, "Bestanden");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Bewaar session.json" }).click(),
      ]);
      const buffer = readFileSync(await file.path());
      await page.getByRole("button", { name: "Ongedaan maken" }).click();
      await settled(page);
      return { name: `${who}.json`, mimeType: "application/json", buffer };
    };
    const yes = await session("Noord", /^Akkoord/);
    const no = await session("Zuid", /^Niet deze/);
    await page.locator("input[type=file]").setInputFiles([yes, no]);
    await page.getByRole("button", { name: "Neem de wijzigingen over in één zitting" }).click();
    await page.getByText("1 wijziging overgenomen").waitFor();
    expect(await page.getByText("1 tegenspraak", { exact: true }).count()).toBe(1);
    await settled(page);
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: /^Kies dit/ }).click();
    await page.getByText("overgenomen", { exact: true }).waitFor();
    await settled(page);
    await go(page, "Provincie");
    await expect.poll(() => changes.count()).toBe(3);
    const texts = await changes.allTextContents();
    expect(texts.map((text) => /Noord|Zuid/.exec(text)?.[0])).toEqual(["Zuid", "Zuid", "Noord"]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
