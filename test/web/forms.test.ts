import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Pin } from "../../src/domain/index.ts";
import { withPins } from "../../src/scenario/pins-file.ts";
import { problemWords } from "../../src/web/screens/province/problem-words.ts";
import { webSay } from "../../src/web/messages/index.ts";
import type { Texts } from "../../src/web/texts.tsx";
import { netherlands } from "../intake/sheets.ts";
import { browserPath, go, openStage, settled, type Stage, visit } from "./browser.ts";

const data = new URL("../../data/two-provinces/", import.meta.url);

describe("problems of what was settled at the table", () => {
  const texts = { say: webSay("en", undefined), language: "en", told: (text) => text.en } as Texts;
  const [guest] = netherlands.municipalities;
  const host = netherlands.municipalities.find((m) => m.province === guest?.province && m !== guest);

  it("are told by names and words, not by codes and places in a file", () => {
    const agreed = { type: "own-site", kind: "amv", municipality: guest?.code } as Pin;
    const pins = [agreed, { type: "agreed-merger", kind: "amv", guest: guest?.code, host: host?.code } as Pin];
    const found = withPins(netherlands, "pins", JSON.stringify({ pins }));
    const [problem] = found.status === "problems" ? found.problems : [];
    if (problem === undefined) throw new Error("Two pins of one task are no problem.");
    expect(problem.message.en).toContain("pins[0]");
    const told = problemWords(problem, netherlands, pins, texts);
    expect(told).toContain(guest?.name);
    expect(told).not.toMatch(/pins\[|GM\d/);
  });
});

describe.skipIf(browserPath === undefined)("forms", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("ask whether a number beyond the whole need is meant, and end a remark in time", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    await page.getByText("Iets anders vastleggen").click();
    await page.getByLabel("Wat", { exact: true }).selectOption("offer");
    await page.getByLabel("Plekken", { exact: true }).fill("99999999");
    await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
    await page.getByText(/99\.999\.999 plekken is meer dan de hele opgave/).waitFor();
    expect(await page.locator(".vw-log li").count()).toBe(0);
    await page.getByLabel("Plekken", { exact: true }).fill("20");
    await expect.poll(() => page.getByRole("button", { name: "Ja, ik weet het zeker" }).count()).toBe(0);

    await page.getByLabel("Wat", { exact: true }).selectOption("merger");
    await page.getByLabel("Gastheer", { exact: true }).selectOption({ index: 0 });
    await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
    await page.getByText(/^“Gast” en “Gastheer” zijn allebei /).waitFor();

    const why = page.getByLabel("Waarom", { exact: true });
    await why.focus();
    await page.evaluate((text) => document.execCommand("insertText", false, text), "a".repeat(20_000));
    await expect.poll(async () => (await why.inputValue()).length).toBe(1000);
    await page.getByText("nog 0 tekens").waitFor();

    await go(page, "Keuzes");
    const least = page.getByLabel(/minimum.*\(plekken\)/i).first();
    await least.fill("-3");
    await least.press("Enter");
    await page.getByText(/^minimum [a-z]+: Dit getal is negatief\./).waitFor();
    await least.fill("1000000");
    await least.press("Enter");
    await page.getByText(/1\.000\.000 plekken is meer dan de hele opgave/).waitFor();
    const far = page.getByLabel(/\(kilometer\)/i).first();
    await far.fill("99999");
    await far.press("Enter");
    await page.getByText(/99\.999 km is verder dan welke twee gemeenten/).waitFor();
    expect(await page.locator("[data-state=settled]").count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("limit what a municipality hosts, and another limit takes its place once somebody says so", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    await page.getByText("Iets anders vastleggen").click();
    await page.getByLabel("Wat", { exact: true }).selectOption("at-most");
    await page.getByLabel("Gemeente", { exact: true }).selectOption({ label: "Dijkstad (verzonnen)" });
    const settle = async (places: string) => {
      await page.getByLabel("Plekken", { exact: true }).fill(places);
      await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
    };
    await settle("30");
    const pins = page.locator(".vw-pin");
    await expect
      .poll(() => pins.allInnerTexts())
      .toEqual([expect.stringMatching(/begrensd\s+Dijkstad.* hoogstens 30 amv-plekken/i)]);
    await settled(page);
    // Eight of Poldervoort went there, on top of its own 28.
    const sum = page.locator(".vw-card", { hasText: "Dijkstad" }).locator(".vw-card__sum");
    await expect.poll(async () => (await sum.innerText()).replaceAll(/[^\d+=]+/g, " ")).toMatch(/28 \+ 2 = 30/);
    await settle("40");
    await page.getByRole("button", { name: "Laat het eerdere los en leg dit vast" }).click();
    await expect.poll(() => pins.allInnerTexts()).toEqual([expect.stringMatching(/hoogstens 40 amv-plekken/)]);
    await settled(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("and pages break a name of 200 characters", async () => {
    const { context, page } = await visit(stage, { again: true, width: 390 });
    const read = (name: string) => readFileSync(new URL(name, data), "utf8");
    const long = "W".repeat(200);
    const [head = "", first = "", ...rest] = read("provinces.csv").split("\n");
    const [code = "", , ...cells] = first.split(",");
    const files = {
      "scenario.json": read("scenario.json"),
      "provinces.csv": [head, [code, long, ...cells].join(","), ...rest].join("\n"),
      "municipalities.csv": read("municipalities.csv"),
      "borders.csv": read("borders.csv"),
    };
    await go(page, "Bestanden");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(
        Object.entries(files).map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })),
      );
    await page.evaluate(`location.hash = "#/province/${code}"`);
    await page.getByRole("heading", { name: long }).waitFor({ timeout: 45_000 });
    await settled(page);
    for (const screen of ["country", `province/${code}`, "solve"]) {
      await page.evaluate(`location.hash = "#/${screen}"`);
      await page.locator("main h1").waitFor();
      await page.waitForTimeout(300);
      expect([screen, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([screen, 390]);
    }
    await context.close();
  });
});
