import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, go, openStage, settled, type Stage, visit } from "./browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a button makes the browser save. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

describe.skipIf(browserPath === undefined)("people at the table", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("an analyst: the package of the browser is the package of the command line, byte for byte", async () => {
    const folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-web-"));
    try {
      const out = join(folder, "package");
      execFileSync(process.execPath, [
        join(root, "dist/cli.js"),
        "plan",
        "two-provinces",
        "--lang",
        "en",
        "--out",
        out,
      ]);
      const { context, page, faults } = await visit(stage, { language: "en" });
      expect(await page.locator("h1").textContent()).toMatch(/^Exactly [\d,]+ places/);
      await go(page, "Files");
      for (const name of ["plan.json", "municipalities.csv", "agreements.csv", "scenario.json", "workbook.xlsx"]) {
        const bytes = await saved(page, `Save ${name}`);
        expect(bytes.length).toBeGreaterThan(50);
        expect({ name, same: bytes.equals(readFileSync(join(out, name))) }).toEqual({ name, same: true });
      }
      expect(faults).toEqual([]);
      await context.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("a provincial table: agree, refuse, undo, redo, with who and why; still there after a reload; exported", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    await page.getByLabel("Wie spreekt").fill("Gedeputeerde Jansen");
    await page.getByLabel("Waarom", { exact: true }).fill("te ver voor de school");
    const before = await page.locator(".vw-guest__name").allTextContents();
    expect(before.length).toBeGreaterThan(0);
    await page
      .getByRole("button", { name: /^Niet deze/ })
      .first()
      .click();
    await page.getByText("nieuw voorstel", { exact: true }).waitFor();
    await settled(page);
    const changes = page.locator(".vw-log li");
    expect(await changes.allTextContents()).toEqual([
      expect.stringMatching(/verzorgt geen amv-opvang voor .*Gedeputeerde Jansen · “te ver voor de school”/) as unknown,
    ]);
    await page
      .getByRole("button", { name: /^Akkoord/ })
      .first()
      .click();
    await changes.nth(1).waitFor();
    await settled(page);
    expect(await changes.count()).toBe(2);
    expect(await page.getByText("akkoord", { exact: true }).count()).toBeGreaterThan(0);

    await page.reload();
    await settled(page);
    // The status is there before the screen, which is fetched when it is wanted.
    await changes.nth(1).waitFor();
    expect(await changes.count()).toBe(2);
    await expect.poll(() => page.getByRole("button", { name: /^Loslaten/ }).count()).toBeGreaterThan(1);

    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await settled(page);
    await expect.poll(() => page.locator(".vw-guest__name").allTextContents()).toEqual(before);
    await expect.poll(() => page.locator(".vw-log__undone").count()).toBe(2);
    await page.getByRole("button", { name: "Opnieuw", exact: true }).click();
    await settled(page);
    await expect.poll(() => page.locator(".vw-log__undone").count()).toBe(1);

    await go(page, "Bestanden");
    const session = JSON.parse(String(await saved(page, "Bewaar session.json"))) as {
      readonly log: { readonly changes: readonly { readonly by: string }[]; readonly applied: number };
    };
    expect(session.log.changes.map(({ by }) => by)).toEqual(["Gedeputeerde Jansen", "Gedeputeerde Jansen"]);
    expect(session.log.applied).toBe(1);
    const scenario = JSON.parse(String(await saved(page, "Bewaar scenario.json"))) as {
      readonly pins: readonly unknown[];
    };
    expect(scenario.pins).toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("somebody in a hurry: undoes right after a reload, and reloads before the answer is there", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    const parts = page.locator(".vw-card__head, .vw-guest__what");
    const proposal = async () => {
      await parts.first().waitFor();
      return await parts.allTextContents();
    };
    const before = await proposal();
    const changes = page.locator(".vw-log li");
    const refuse = page.getByRole("button", { name: /^Niet deze/ }).first();
    await refuse.click();
    await page.getByText("nieuw voorstel", { exact: true }).waitFor();
    await settled(page);
    const after = await proposal();
    expect(after).not.toEqual(before);
    // A screen that asks the engine nothing, so that the new engine has never heard of the package.
    await go(page, "Keuzes");
    await page.reload();
    await settled(page);
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await settled(page);
    await go(page, "Provincie");
    await expect.poll(proposal, { timeout: 20_000 }).toEqual(before);

    await refuse.click();
    // The change that was undone stays in the list till another is made.
    await expect.poll(() => page.locator(".vw-log__undone").count()).toBe(0);
    await page.reload();
    await settled(page);
    await expect.poll(proposal, { timeout: 20_000 }).toEqual(after);
    expect(await changes.count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a policy maker: another rule makes the package stale, solving makes it new, and the two stand side by side", async () => {
    const { context, page, faults } = await visit(stage, { again: true, language: "en", width: 1024 });
    await go(page, "Compare");
    await page.getByRole("button", { name: "Keep this package to compare" }).click();
    await go(page, "Choices");
    await page.getByLabel(/^regular minimum/i).fill("150");
    await page.getByRole("button", { name: /^Apply: A site is large enough/ }).click();
    await page.locator("[data-state=stale]").waitFor();
    await page.getByRole("button", { name: "Solve", exact: true }).click();
    await settled(page);
    await go(page, "Compare");
    await page.getByRole("heading", { name: /^What differs/ }).waitFor();
    expect(await page.getByRole("columnheader", { name: "now on the table" }).count()).toBeGreaterThan(0);
    const csv = String(await saved(page, "Save the comparison as CSV"));
    expect(csv.split("\r\n")[0]).toBe("measure,title,unit,decision,package 1,now on the table");
    expect(csv).toContain("unviable,");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a minister: another preset is other objectives, and who moves one has an order of their own", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "choices", language: "en" });
    const preset = page.getByLabel("Preset", { exact: true });
    const levels = page.locator(".vw-levels > li");
    expect([await preset.inputValue(), await levels.count()]).toEqual(["fair", 3]);
    await preset.selectOption({ label: "Viable sites first" });
    await levels.nth(3).waitFor();
    expect(await levels.nth(1).textContent()).toContain("sites that are too small");
    await page.getByRole("button", { name: "Down: sites that are too small" }).click();
    await page.getByRole("option", { name: "an order of your own" }).waitFor({ state: "attached" });
    await expect.poll(() => preset.inputValue()).toBe("");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("everybody: Dutch or English by the browser, the other one click away, numbers as each writes them", async () => {
    const { context, page } = await visit(stage, { again: true });
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");
    const dutch = await page.locator("h1").textContent();
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("html[lang=en]").waitFor();
    await page.locator("h1", { hasText: "Exactly" }).waitFor();
    const english = await page.locator("h1").textContent();
    expect(dutch).toMatch(/^Precies \d{1,3}(\.\d{3})* plekken/);
    expect(english).toMatch(/^Exactly \d{1,3}(,\d{3})* places/);
    await page.reload();
    await settled(page);
    await page.locator("html[lang=en]").waitFor();
    await context.close();
  });

  it("why: a municipality's story in both languages", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "why" });
    await page
      .getByText(/^De sleutel geeft /)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page
      .getByText(/^The key gives /)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
