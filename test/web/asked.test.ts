import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import { baseLanguages, ownOf } from "../../src/domain/index.ts";
import { questions } from "../../src/questions/index.ts";
import { answered, faces, isOfPackage } from "../../src/web/engine/asked.ts";
import { inlineOptions } from "../app/inline-options.ts";
import { scenario } from "./told-engine.ts";
import { packageOf } from "../properties/packages.ts";
import { browserPath, findings, go, openStage, settled, type Stage, visit } from "./browser.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

describe("questions of the list, as the engine answers them", () => {
  let known: Package;
  beforeAll(async () => {
    const made = await packageOf(scenario, options);
    if (made.status !== "done") throw new Error("There is no package.");
    known = made;
  });

  it.each(questions.map(({ id }) => id))("%s: plain data for the page, told in both languages", async (id) => {
    const face = faces().find((one) => one.id === id);
    expect(structuredClone(face)).toEqual(face);
    const put = isOfPackage(id) ? { known } : { scenario, options };
    const answer = await answered(id, {}, put);
    if (answer.status !== "told") throw new Error(`There is no answer (${answer.status}).`);
    expect(structuredClone(answer)).toEqual(answer);
    const [nl, en] = baseLanguages.map((language) => ownOf(answer.sections, language));
    expect(nl?.flat().length).toBeGreaterThan(0);
    expect(nl?.map((parts) => parts.map(({ type }) => type))).toEqual(
      en?.map((parts) => parts.map(({ type }) => type)),
    );
    expect(JSON.stringify(nl)).not.toBe(JSON.stringify(en));
  });

  it("how even a plan is has a Lorenz curve for each kind, with numbers and names at its axes, beside the tables", async () => {
    const answer = await answered("fairness", {}, { known });
    if (answer.status !== "told") throw new Error(`There is no answer (${answer.status}).`);
    const parts = ownOf(answer.sections, "nl").flat();
    const pictures = parts.flatMap((part) => (part.type === "picture" ? [part.picture] : []));
    expect(pictures.map(({ title }) => title)).toEqual(
      ["regulier", "amv", "totaal"].map((kind) => `Lorenz-curve, ${kind}`),
    );
    for (const picture of pictures) {
      expect(picture.description).toMatch(/Gini [\d,]+ %$/);
      const words = "marks" in picture ? picture.marks.map((mark) => mark.words) : [];
      expect(words).toEqual(expect.arrayContaining(["0", "opgevangen", "naar rato van de sleutel"]));
    }
    expect(parts.filter(({ type }) => type === "table")).toHaveLength(6);
  });

  it("narrows to a province that is chosen, and tells where pins are left out", async () => {
    const pin = { type: "own-site", kind: "amv", municipality: "HL4" } as const;
    const pinned = { ...scenario, pins: [pin as (typeof scenario)["pins"][number]] };
    const asked = await answered("sensitivity", { province: "LL", offers: 0 }, { scenario: pinned, options });
    expect(asked).toMatchObject({ status: "told", remarks: { en: [expect.stringContaining("1 pin on other parts")] } });
    const whole = await answered("sensitivity", { offers: 0 }, { scenario: pinned, options });
    expect(whole).toMatchObject({ remarks: { en: [] } });
  }, 60_000);

  it("what no form offers is a fault", async () => {
    await expect(answered("nonsense", {}, { known })).rejects.toThrow("There is no question (nonsense).");
    await expect(answered("pins", { province: "XX" }, { scenario, options })).rejects.toThrow("no province (XX)");
    await expect(answered("pins", { measure: "changes" }, { scenario, options })).rejects.toThrow(
      "no measure (changes)",
    );
    for (const offers of [-1, 1.5, 1001])
      await expect(answered("sensitivity", { offers }, { scenario, options })).rejects.toThrow(`no count (${offers})`);
    await expect(answered("pins", {}, { known })).rejects.toThrow(TypeError);
    await expect(answered("fairness", {}, { scenario, options })).rejects.toThrow(TypeError);
  });
});

describe.skipIf(browserPath === undefined)("a question of the list on the page", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("is found among the others, refuses a number that is none, is answered as a table, and saved", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "why", width: 390 });
    const tabs = page.getByRole("navigation", { name: "Vragen" });
    await tabs.getByRole("link", { name: "Wat als iets verschuift?" }).click();
    const find = page.getByRole("button", { name: "Zoek het uit" });
    await page.getByLabel("Hoeveel initiatieven").fill("veel");
    await page.getByText("Een heel getal van 0 tot 1.000.").waitFor();
    expect(await find.isDisabled()).toBe(true);
    await page.getByLabel("Hoeveel initiatieven").fill("");
    expect([await page.getByLabel("Hoeveel initiatieven").inputValue(), await find.isDisabled()]).toEqual(["", true]);
    await page.getByLabel("Hoeveel initiatieven").fill("1");
    await page.getByLabel("Provincie").selectOption("LL");
    // By keyboard: the focus stays where it was.
    await page.getByLabel("Hoeveel initiatieven").press("Enter");
    const table = page.getByRole("table", { name: /^Wat het pakket verandert/ });
    await table.waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("INPUT");
    expect(await table.getByRole("row").count()).toBeGreaterThan(5);
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Bewaar sensitivity.csv" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^change_nl,change_en,status/);
    // Who comes back finds it as it was.
    await tabs.getByRole("link", { name: "Hoe eerlijk verdeeld?" }).click();
    await find.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("table").first().waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Zoek het uit");
    await tabs.getByRole("link", { name: "Wat als iets verschuift?" }).click();
    await table.waitFor();
    expect(await page.getByLabel("Hoeveel initiatieven").inputValue()).toBe("1");
    // Another choice is another question: the answer of before is not shown as its own.
    await page.getByLabel("Provincie").selectOption("");
    await expect.poll(() => table.count()).toBe(0);
    await settled(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("has its answer when somebody comes back, also one with a screen of its own, and not that of another choice or package", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "why" });
    const tab = (name: string) => page.getByRole("navigation", { name: "Vragen" }).getByRole("link", { name }).click();
    const cards = page.getByRole("button", { name: "Alle samenvoegingen hiervan vastleggen" });
    const front = page.getByRole("table", { name: /^Pakketten op de grens/ });
    const fits = page.getByText("Alles gaat samen: er is een pakket");
    await tab("Andere pakketten");
    await page.getByLabel("Hoogstens zoveel procent minder goed").fill("2");
    await page.getByRole("button", { name: "Zoek andere pakketten" }).click();
    await cards.first().waitFor();
    const found = await cards.count();
    await tab("Wat kost wat");
    await page.getByLabel("Tussen", { exact: true }).selectOption({ label: "afstand binnen provincies" });
    await page.getByRole("button", { name: "Teken de afruil" }).click();
    await front.waitFor();
    await tab("Wat gaat niet samen");
    await page.getByRole("button", { name: "Uitzoeken wat niet samengaat" }).click();
    // The answer comes while another tab is open.
    await tab("Andere pakketten");
    await cards.first().waitFor();
    expect(await cards.count()).toBe(found);
    expect(await page.getByLabel("Hoogstens zoveel procent minder goed").inputValue()).toBe("2");
    await settled(page);
    await tab("Wat gaat niet samen");
    await fits.waitFor();
    // Another choice: no answer of its own yet.
    await tab("Wat kost wat");
    await front.waitFor();
    await page.getByLabel("Tussen", { exact: true }).selectOption({ label: "nieuwe locaties" });
    await expect.poll(() => front.count()).toBe(0);
    await page.getByLabel("Tussen", { exact: true }).selectOption({ label: "afstand binnen provincies" });
    await front.waitFor();
    await tab("Andere pakketten");
    await page.getByLabel("Hoogstens zoveel procent minder goed").fill("3");
    await expect.poll(() => cards.count()).toBe(0);
    await page.getByLabel("Hoogstens zoveel procent minder goed").fill("2");
    await cards.first().waitFor();
    // Another package: what was found of the one before is not its answer, and is again when that is back.
    await go(page, "Provincie");
    await page
      .getByRole("button", { name: /^Niet deze/ })
      .first()
      .click();
    await settled(page);
    await go(page, "Waarom");
    for (const [name, shown] of [
      ["Andere pakketten", cards],
      ["Wat kost wat", front],
      ["Wat gaat niet samen", fits],
    ] as const) {
      await tab(name);
      await expect.poll(() => shown.count()).toBe(0);
    }
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await settled(page);
    await fits.waitFor();
    await tab("Andere pakketten");
    await cards.first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
