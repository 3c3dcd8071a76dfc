import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/index.ts";
import { readSession } from "../../src/web/state/session-file.ts";
import { type TypedDecision, typedDecision } from "../../src/web/state/typed-decision.ts";
import type { MunicipalityCode } from "../../src/domain/index.ts";
import { browserPath, findings, go, openStage, settled, type Stage, visit, waysOf } from "./browser.ts";

const code = "HL1" as MunicipalityCode;
const issued: TypedDecision = { regular: 280, amv: 20, standing: "published", source: "Staatscourant 2026, 1234" };

const words = {
  nl: {
    title: "Een besluit dat al genomen is",
    about: "Besluit over",
    places: "Plekken in het besluit, in totaal",
    amv: "Waarvan amv",
    source: "Bron van het besluit",
    enter: "Besluit invoeren",
    change: "Besluit wijzigen",
    remove: "Besluit weghalen",
    sure: "Ja, ik weet het zeker",
    why: "Waarom",
    undo: "Ongedaan maken",
    none: /nog geen besluit ingevoerd/,
    now: /Nu: 300 plekken, waarvan 20 amv \(Staatscourant 2026, 1234, gepubliceerd\)/,
    line: /verschil met besluiten die al genomen zijn/,
    wrong: [/^Plekken in het besluit, in totaal: .*geen geheel/, /^Waarvan amv: Hier hoort het deel/],
    part: /^Waarvan amv: Dit deel voor amv is groter dan het totaal \(300\)/,
    beyond: /99\.999\.999 plekken is meer dan de hele opgave/,
    story: /geeft Bergdorp.* 280 plekken \(Staatscourant 2026, 1234, gepubliceerd\)/,
    own: /Onze eigen berekening geeft 400: 120 minder/,
    gone: /besluit over Bergdorp.* weggehaald/,
    country: "Het land",
    province: "Provincie",
  },
  en: {
    title: "A decision already issued",
    about: "Decision on",
    places: "Places in the decision, in total",
    amv: "Of which amv",
    source: "Source of the decision",
    enter: "Enter the decision",
    change: "Change the decision",
    remove: "Take the decision away",
    sure: "Yes, I am sure",
    why: "Why",
    undo: "Undo",
    none: /No decision on this municipality/,
    now: /Now: 300 places, of which 20 amv \(Staatscourant 2026, 1234, published\)/,
    line: /difference made by decisions already issued/,
    wrong: [/^Places in the decision, in total: .*no whole/, /^Of which amv: Here belongs the part/],
    part: /^Of which amv: This part for amv is larger than the total \(300\)/,
    beyond: /99,999,999 places are more than the whole need/,
    story: /gives Bergdorp.* 280 places \(Staatscourant 2026, 1234, published\)/,
    own: /Our own calculation gives 400: 120 fewer/,
    gone: /decision on Bergdorp.* taken away/,
    country: "The country",
    province: "Province",
  },
} as const;

describe.skipIf(browserPath === undefined)("the form of a decision that was issued", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it.each(
    waysOf([
      ["nl", 1440],
      ["en", 390],
    ]),
  )("enters it, changes it and takes it away (%s, %i)", async (language, width) => {
    const say = words[language];
    const { context, page, faults } = await visit(stage, { again: true, screen: "province/HL", language, width });
    await page.getByText(say.title, { exact: true }).click();
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const error = (name: string) =>
      field(name).evaluate((input: { getAttribute(name: string): string | null }) => {
        const [id = ""] = input.getAttribute("aria-describedby")?.split(" ").slice(-1) ?? [];
        // The page's own document, which these tests have no types of.
        const { document } = globalThis as unknown as {
          document: { getElementById(id: string): { innerText: string } | null };
        };
        return document.getElementById(id)?.innerText ?? "";
      });
    const changes = page.locator(".vw-log li");
    await page.getByText(say.none).waitFor();

    // Wrong values are told at their fields, and the first of them has the focus; nothing is made.
    await field(say.places).fill("abc");
    await press(say.enter);
    await expect.poll(() => error(say.places)).toMatch(say.wrong[0]);
    expect(await error(say.amv)).toMatch(say.wrong[1]);
    await expect
      .poll(() =>
        field(say.places).evaluate((input: { matches(selector: string): boolean }) => input.matches(":focus")),
      )
      .toBe(true);
    await field(say.places).fill("300");
    await field(say.amv).fill("301");
    await field(say.amv).press("Enter");
    await expect.poll(() => error(say.amv)).toMatch(say.part);
    await field(say.places).fill("99999999");
    await press(say.enter);
    await page.getByText(say.beyond).waitFor();
    await page.getByRole("button", { name: say.sure }).waitFor();
    expect(await changes.count()).toBe(0);
    expect(await findings(page)).toEqual([]);

    await field(say.places).fill("300");
    await field(say.amv).fill("20");
    await field(say.source).fill("Staatscourant 2026, 1234");
    await field(say.why).fill("gelezen in de Staatscourant");
    await field(say.amv).press("Enter");
    await page.getByRole("status").getByText(say.now).waitFor();
    expect(await changes.innerText()).toContain("gelezen in de Staatscourant");
    await settled(page);
    await page.getByRole("button", { name: say.change, exact: true }).waitFor();
    const cells = page.locator("tr", { hasText: "Bergdorp" });
    await expect.poll(async () => (await cells.last().innerText()).split("\t")[4]).toMatch(/^\s*300/);

    await page.evaluate(`location.hash = "#/why/HL1"`);
    await page.getByText(say.story).first().waitFor();
    await page.getByText(say.own).first().waitFor();
    await page.evaluate(`location.hash = "#/country"`);
    await expect
      .poll(() => page.locator("tr", { hasText: say.line }).first().innerText())
      .toMatch(/−120[^]*−10[^]*−130/);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);

    // One step: undone, there is none; the form and the books follow.
    await page.getByRole("button", { name: say.undo }).click();
    await settled(page);
    await expect.poll(() => page.locator("tr", { hasText: say.line }).count()).toBe(0);
    await page.evaluate(`location.hash = "#/province/HL"`);
    await page.getByText(say.title, { exact: true }).click();
    await page.getByText(say.none).waitFor();
    expect(await field(say.places).inputValue()).toBe("");

    await field(say.places).fill("310");
    await field(say.amv).fill("30");
    await press(say.enter);
    // Entered, before the form is filled in again.
    await page.getByRole("button", { name: say.change, exact: true }).waitFor();
    await settled(page);
    await field(say.places).fill("320");
    await press(say.change);
    await expect.poll(() => changes.count()).toBe(2);
    await settled(page);
    await press(say.remove);
    await page.getByText(say.none).waitFor();
    await expect.poll(() => changes.first().innerText()).toMatch(say.gone);
    await expect
      .poll(() => field(say.about).evaluate((input: { matches(selector: string): boolean }) => input.matches(":focus")))
      .toBe(true);
    await settled(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("stays as it is typed, with the form beside it, where the window gets narrow and wide again", async () => {
    const say = words.nl;
    const { context, page, faults } = await visit(stage, { again: true, screen: "province/HL" });
    await page.getByText("Iets anders vastleggen", { exact: true }).click();
    await page.getByLabel("Wat", { exact: true }).selectOption("at-most");
    const limit = page.getByLabel("Plekken", { exact: true });
    const places = page.getByLabel(say.places, { exact: true });
    await limit.fill("45");
    await page.getByText(say.title, { exact: true }).click();
    await places.fill("300");
    // Where the forms stand differs: beside the proposals, and below them.
    const isBelow = () =>
      page.evaluate(
        `document.querySelector(".vw-proposals").compareDocumentPosition(document.querySelector(".vw-side")) === 4`,
      );
    const isInSight = () =>
      page.evaluate(`(() => {
        const { left, top } = document.activeElement.getBoundingClientRect();
        return document.elementFromPoint(left + 8, top + 8) === document.activeElement;
      })()`);
    for (const width of [700, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(isBelow).toBe(width === 700);
      expect(await limit.inputValue()).toBe("45");
      expect(await places.inputValue()).toBe("300");
      expect(await page.locator(".vw-side details[open]").count()).toBe(2);
      await expect
        .poll(() => places.evaluate((input: { matches(selector: string): boolean }) => input.matches(":focus")))
        .toBe(true);
      await expect.poll(isInSight).toBe(true);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is kept by the files that the page saves, and by a reload", async () => {
    const say = words.nl;
    const { context, page, faults } = await visit(stage, { again: true, screen: "province/HL" });
    await page.getByText(say.title, { exact: true }).click();
    await page.getByLabel(say.places, { exact: true }).fill("300");
    await page.getByLabel(say.amv, { exact: true }).fill("20");
    await page.getByLabel(say.source, { exact: true }).fill("Staatscourant 2026, 1234");
    await page.getByLabel("Wie spreekt", { exact: true }).fill("Griffier");
    await page.getByLabel(say.why, { exact: true }).fill("gelezen in de Staatscourant");
    await page.getByRole("button", { name: say.enter, exact: true }).click();
    await page.getByText(say.now).waitFor();
    await settled(page);
    await go(page, "Bestanden");
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: new RegExp(name.replace(".", "\\.")) }).click(),
      ]);
      return readFile(await download.path(), "utf8");
    };
    expect(readSession(JSON.parse(await saved("session.json")))?.log.changes.map(({ what }) => what)).toEqual([
      { type: "decided", municipality: code, decision: issued },
    ]);
    expect(await saved("minutes.html")).toMatch(
      /Bergdorp.*: 300 plekken, waarvan 20 amv \(Staatscourant 2026, 1234, gepubliceerd\)<\/td>\s*<td>Griffier<\/td>\s*<td>gelezen in/,
    );
    const read = parseScenario({ "scenario.json": await saved("scenario.json") });
    expect(read.status === "ok" && typedDecision(read.scenario, code)).toEqual(issued);
    await page.reload();
    await page.evaluate(`location.hash = "#/province/HL"`);
    await page.getByText(say.title, { exact: true }).click();
    await page.getByText(say.now).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
