import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { CountryWords } from "../../src/domain/index.ts";
import { baseLanguages, reportData, type ReportData, wording } from "../../src/report/index.ts";
import { proofSentences } from "../../src/report/proof-sentences.ts";
import { placeholders } from "../../src/report/template.ts";
import { provincesOf } from "../../src/report/tables/provinces.ts";
import { changeMessages } from "../../src/web/messages/change.ts";
import { webMessages } from "../../src/web/messages/index.ts";
import { priceMessages } from "../../src/web/messages/price.ts";
import { LaidTable, ReportTable } from "../../src/web/parts/report-table.tsx";
import { TextsProvider } from "../../src/web/texts.tsx";
import { LiveChart } from "../../src/web/pictures/index.ts";
import { RuleCard } from "../../src/web/screens/choices/rule-card.tsx";
import { beyondCountry } from "../../src/web/parts/beyond-country.ts";
import { typedNumber } from "../../src/web/screens/choices/typed-number.ts";
import { neighbourhood } from "../../src/rules/neighbourhood.ts";
import { PlanLevels } from "../../src/web/screens/why/plan-levels.tsx";
import { proven, stopped } from "../report/fixture.ts";
import { filled } from "../report/read-tables.ts";
import { shown, withPackage } from "./shown.ts";

/** Markup is made at once, so nobody waits for a change of the store. */
vi.mock("../../src/web/state/store.ts", async (original) => ({
  ...(await original<object>()),
  useStore: <Value>(store: { readonly get: () => Value }) => store.get(),
}));

const words: CountryWords = {
  province: { nl: { one: "deelstaat", many: "deelstaten" }, en: { one: "Land", many: "Länder" } },
  municipality: { nl: { one: "stad", many: "steden" }, en: { one: "town", many: "towns" } },
};

describe("the page, in the words of a scenario", () => {
  it("keeps the values of every message", () => {
    for (const language of baseLanguages) {
      for (const template of [webMessages, changeMessages, priceMessages].flatMap((all) =>
        Object.values(all[language]),
      )) {
        expect(placeholders(wording(language, words)(template))).toEqual(placeholders(template));
      }
    }
  });

  it.each(baseLanguages)("has them in tables, %s", (language) => {
    const shown = createElement(ReportTable<ReportData>, { table: provincesOf("total"), data: filled });
    // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
    const markup = renderToStaticMarkup(createElement(TextsProvider, { language, words, children: shown }));
    expect(markup).toContain(language === "nl" ? "per deelstaat" : "per Land");
    expect(markup).not.toMatch(/>(?:provincie|province)</);
  });
});

describe("one gap for one thing", () => {
  const levels = stopped.proof.levels.map((other, i) =>
    i === 1 ? { ...other, best: other.value - 1_000, bound: other.value - 1_765, gap: 765 } : other,
  );
  const { proof } = reportData({ ...stopped, proof: { ...stopped.proof, levels } });
  const level = proof.open?.name.en ?? "";
  const moment = (part: string, told: object) => ({
    at: 3,
    phase: "mergers" as const,
    part,
    done: 0,
    of: 2,
    level,
    ...told,
  });
  const told = [moment("A", { incumbent: 98_765 }), moment("A", { bound: 3_927 })];
  const chart = (moments: typeof told, its?: typeof proof) =>
    shown("en", createElement(LiveChart, { moments, running: its === undefined, objective: [], proof: its }));
  const sentences = proofSentences(proof, true, 0, "en");

  it("the picture says what the proof says, once there is one, and leaves to it what later objectives used", () => {
    const caption = /<figcaption[^>]*>(.*)<\/figcaption>/.exec(chart(told, proof))?.[1];
    expect(caption).toMatch(/at most 0.79 % above the best possible\.$/);
    expect(sentences[1]).toContain(caption?.slice(0, -1));
    expect(sentences[1]).toMatch(/They use 1.03 % \(.* 98,765 where 97,765 was found\)\./);
    const proven = chart(told, { ...proof, status: "optimal" });
    expect(proven).toContain("figcaption");
    expect(proven).not.toContain("They use");
    expect(sentences.filter((sentence) => sentence.includes("They use"))).toHaveLength(1);
    // As it comes from the engine and from what was kept: the open level is no longer one and the same object.
    const copy: typeof proof = { ...proof, ...(proof.open !== undefined && { open: { ...proof.open } }) };
    expect(proofSentences(copy, true, 0, "en")).toEqual(sentences);
  });

  it("nothing is said to be proven before the proof says so", () => {
    const met = chart([...told, moment("A", { bound: 98_800 })]);
    expect(met).toContain("as low as its bound so far");
    expect(met).not.toContain("proven");
  });

  it("a part without a bound leaves the sum without one", () => {
    expect(chart(told)).toContain("at most 26 times what is possible");
    const more = chart([...told, moment("B", { incumbent: 10 })]);
    expect(more).toContain("is not known yet (2 parts");
    expect(more).not.toContain('path class="vw-bound"');
    expect(/<figcaption.*<\/figcaption>/.exec(more)?.[0]).not.toContain("%");
  });
});

describe("another plan that is nearly as good", () => {
  it("is told in parts of the best; the figures that were reckoned with stand behind a disclosure", () => {
    const level = (best: number) => ({ name: "", value: best, best, bound: best, gap: 0, proven: true });
    const plan = { plan: proven.plan, verdict: proven.verdict, levels: [12, 1_010_000, 0], distances: [] };
    const found = { levels: [level(12), level(1_000_000), level(0)], plans: [plan], way: "stepwise" } as const;
    const status = { status: "alternatives", best: "optimal", end: "none" } as const;
    const deltas = { "deviation.graded": 10_000, distance: 30 };
    const props = { scenario: proven.scenario, found: { ...found, ...status }, plan, deltas };
    const markup = shown("nl", createElement(PlanLevels, props));
    const [words, figures] = markup.split("<details>");
    expect(words).toContain("<li>afwijking van de sleutel: 1 % boven het beste (beste is bewezen)</li>");
    expect(words).not.toMatch(/10[.]000|hectometer/);
    expect(figures).toContain(
      "afwijking van de sleutel (per 100.000 van de sleutel, oplopend): 1.010.000, +10.000 (1 %) (beste is bewezen)",
    );
    expect(figures).toContain("met +30 (plekken keer hectometer)");
  });
});

describe("a number and its unit in a table", () => {
  it("stay on one line: per cents and kilometres, with the mark of how sure they are", () => {
    const cells = ["nee", "alleen door latere doelen minder te geven (1,03 %)", "afstand: 4.322° km, opgeteld; 12 kmh"];
    const laid = {
      id: "x",
      title: "x",
      caption: "x",
      names: 1,
      lines: [{ cells, strong: false }],
    };
    const columns = cells.map((_, i) => ({ key: String(i), words: "x", align: "text" }) as const);
    const markup = shown("nl", createElement(LaidTable, { laid: { ...laid, columns } }));
    const whole = [...markup.matchAll(/<span class="vw-unbroken">([^<]*)/g)].map(([, words]) => words);
    expect(whole).toEqual(["1,03 %", "4.322° km"]);
    // One thing, so that a cell that is laid out as a row does not take its parts for columns.
    expect(markup).toContain(
      '><span>alleen door latere doelen minder te geven (<span class="vw-unbroken">1,03 %</span>)</span></td>',
    );
  });
});

describe("distances of rules", () => {
  it.each(baseLanguages)("are typed and shown in kilometres, %s", (language) => {
    const setting = { ...neighbourhood.schema.parse({}), enabled: true, distance: 255 };
    const card = withPackage(language, createElement(RuleCard, { rule: neighbourhood, setting }), proven);
    expect(card).toContain(language === "nl" ? "(kilometer)" : "(kilometres)");
    expect(card).toContain(language === "nl" ? 'value="25,5"' : 'value="25.5"');
  });

  it.each(baseLanguages)("are asked about where no two municipalities lie that far apart, %s", (language) => {
    const number = (value: number) => String(value);
    const say = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`;
    const asked = (km: number) => beyondCountry(km * 10, proven.scenario, { say, number });
    expect(asked(99_999)).toMatch(/^form\.beyond\.country \{"km":"99999","furthest":"[\d.]+"\}$/);
    expect([asked(1), beyondCountry(999_990, undefined, { say, number })]).toEqual([undefined, undefined]);
    expect(webMessages[language]["form.beyond.country"]).toContain("{furthest} km");
  });

  it("go to the scenario in hectometres, and other numbers as they are", () => {
    const hectometres = (text: string) => typedNumber(text, "hectometres");
    for (const text of ["12,5", " 12.5 "]) expect(hectometres(text)).toEqual({ status: "number", value: 125 });
    expect(hectometres("1.000")).toEqual({ status: "number", value: 10_000 });
    expect(hectometres("30")).toEqual({ status: "number", value: 300 });
    for (const text of ["12,55", "x", "1,5 km"]) expect(hectometres(text)).toEqual({ status: "kilometres" });
    expect(hectometres(" ")).toEqual({ status: "empty" });
    expect(typedNumber("30", "places")).toEqual({ status: "number", value: 30 });
    expect(typedNumber("12,5", "places").status).toBe("refused");
  });
});
