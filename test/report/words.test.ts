import { describe, expect, it } from "vitest";
import { caseFrom, storiesOf } from "../../src/explain/why/index.ts";
import { decideOnly, makePackage } from "../../src/app/index.ts";
import type { Bilingual, CountryWords } from "../../src/domain/index.ts";
import { measures } from "../../src/objectives/index.ts";
import {
  decisionData,
  decisionText,
  baseLanguages,
  packageText,
  plain,
  reportData,
  reportHtml,
  whyText,
} from "../../src/report/index.ts";
import { paperMessages } from "../../src/report/messages/paper.ts";
import { placeholders } from "../../src/report/template.ts";
import { wording } from "../../src/report/wording.ts";
import { rules } from "../../src/rules/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { inlineOptions } from "../app/inline-options.ts";
import { scenarioOf } from "../scenario/fixture.ts";

const canton = {
  nl: { one: "kanton", many: "kantons", het: true },
  en: { one: "area", many: "areas" },
} as const;
const words: CountryWords = {
  province: { nl: { one: "deelstaat", many: "deelstaten" }, en: { one: "Land", many: "Länder" } },
  municipality: canton,
  kinds: {
    regular: { nl: "gezinnen", en: "families" },
    amv: { nl: "minderjarigen", en: "minors" },
    note: { nl: "uitleg", en: "note" },
  },
};
const [nl, en] = [wording("nl", words), wording("en", words)];

/** Words of the Netherlands that no other country should read. */
const ours = /gemeente|provinci|municipal|province|\bamv\b/i;

describe("the words of a country", () => {
  it("stand where ours did, one or many, with a capital where ours had one", () => {
    expect(en("Province, municipalities and provinces; every municipality")).toBe("Land, areas and Länder; every area");
    expect(en("A municipality, its provincial task and a municipal one: the province's own")).toBe(
      "An area, its Land task and an area one: the Land's own",
    );
    expect(nl("De provincies, een provincie en iedere provincie")).toBe(
      "De deelstaten, een deelstaat en iedere deelstaat",
    );
    expect([en("regular and amv"), nl("100 reguliere of 16 amv-plekken")]).toEqual([
      "families and minors",
      "100 gezinnen of 16 minderjarigen-plekken",
    ]);
  });

  it("have the Dutch article that they take", () => {
    const pairs = [
      ["de gemeente, die gemeente, deze gemeente", "het kanton, dat kanton, dit kanton"],
      ["Iedere gemeente en elke gemeente, welke gemeente", "Ieder kanton en elk kanton, welk kanton"],
      ["één andere gemeente, de andere gemeente", "één ander kanton, het andere kanton"],
      ["een enkele gemeente in dezelfde gemeente", "een enkel kanton in hetzelfde kanton"],
      ["de gemeenten, een gemeente", "de kantons, een kanton"],
      // Another word decides the article.
      ["de gemeente die er ligt, een gemeente diep in het land", "het kanton dat er ligt, een kanton diep in het land"],
      ["Waarom een gemeente haar getal krijgt", "Waarom een kanton zijn getal krijgt"],
      [
        "{n|gemeente komt|gemeenten komen} met {n|haar|hun} taak",
        "{n|kanton komt|kantons komen} met {n|zijn|hun} taak",
      ],
      // Of somebody else: a province by name, the folder of a sentence before.
      ["wat een gemeente van haar overneemt", "wat een kanton van haar overneemt"],
      [
        "Neem de map met haar papieren. Een gemeente staat erin",
        "Neem de map met haar papieren. Een kanton staat erin",
      ],
      ["de gemeentecode, de gastgemeente, gastgemeenten", "de kantoncode, het gastkanton, gastkantons"],
      ["provinciale opgaven", "deelstaatopgaven"],
    ] as const;
    for (const [before, after] of pairs) expect(nl(before)).toBe(after);
  });

  it("leave placeholders, names of files and options alone", () => {
    const kept = "{province} {provinces} {amv} municipalities.csv --province {regular}";
    expect([nl(kept), en(kept)]).toEqual([kept, kept]);
    expect(en("{n} {n|municipality|municipalities}")).toBe("{n} {n|area|areas}");
  });

  it("stand in every text of the reports, of rules and of measures, and its values are the same", () => {
    for (const language of baseLanguages) {
      const put = wording(language, words);
      for (const template of Object.values(paperMessages[language])) {
        const told = put(template);
        expect(placeholders(told)).toEqual(placeholders(template));
        expect(told.replaceAll(/\{\w+\}|\w+\.csv/g, "")).not.toMatch(ours);
      }
    }
    const engine = [
      ...rules.flatMap((rule) => [rule.title, rule.sentence(rule.schema.parse({}))]),
      ...measures.flatMap(({ title, unit, description }) => [title, unit, description]),
    ];
    for (const text of engine) expect(`${nl(text.nl)} ${en(text.en)}`).not.toMatch(ours);
  });

  it("are ours where the scenario has none: nothing changes", () => {
    const texts: readonly Bilingual[] = rules.map((rule) => rule.title);
    for (const text of texts) {
      expect([wording("nl", undefined)(text.nl), wording("en", undefined)(text.en)]).toEqual([text.nl, text.en]);
    }
  });
});

describe("a country that uses our words for something else", async () => {
  const belgian: CountryWords = {
    province: { nl: { one: "gewest", many: "gewesten", het: true }, en: { one: "region", many: "regions" } },
    municipality: { nl: { one: "provincie", many: "provincies" }, en: { one: "province", many: "provinces" } },
  };
  const title = { nl: "Onze gemeente", en: "Our municipality" };
  const scenario = { ...scenarioOf(readBundled("austria-2024")), words: belgian, title };
  const made = await makePackage(scenario, { ...inlineOptions, way: "joint" });
  if (made.status !== "done") throw new Error("There is no package.");
  const data = reportData(made);

  it("has every text put in its words once, and never what the scenario says itself", () => {
    for (const text of [reportHtml(data), packageText(data, { language: "nl", width: 2_000, paint: plain })]) {
      expect(text).toContain("Onze gemeente");
      expect(text).toContain("Uitruil tussen gewesten");
    }
    expect(reportHtml(data)).toContain("Our municipality");
    expect(reportHtml(data)).toContain("in het verslag van het gewest");
    expect(reportHtml(data)).toContain("“Uitruil op naam van provincies”");
    expect(reportHtml(data)).toContain("Another region takes over");
  });
});

describe("Austria in its own words", async () => {
  const scenario = scenarioOf(readBundled("austria-2024"));
  const made = await makePackage(scenario, { ...inlineOptions, way: "joint" });
  if (made.status !== "done") throw new Error("There is no package of Austria.");
  const data = reportData(made);

  /** Without the names of files, and without the titles of the Dutch sources of rules, which are quoted. */
  const own = (text: string) =>
    rules
      .flatMap(({ source }) => [source.title, source.titleNl ?? ""])
      .reduce((rest, title) => rest.replaceAll(title, ""), text)
      .replaceAll(/\w+\.csv/g, "");

  it("has no Dutch word in the terminal: package, decision and a story", () => {
    const tyrol = scenario.municipalities.find((m) => m.name === "Tirol");
    if (tyrol === undefined) throw new Error("Austria has no Tyrol.");
    const stories = storiesOf(caseFrom(made), tyrol.code, 0);
    const decided = decideOnly(scenario);
    if (decided.status !== "decided") throw new Error("There is no decision of Austria.");
    for (const language of baseLanguages) {
      const options = { language, width: 2_000, paint: plain };
      const texts = [
        packageText(data, options),
        decisionText(decisionData(scenario, decided.decision, decided.baseline), options, "AT-7"),
        whyText(scenario, stories, options),
      ];
      for (const text of texts) expect(own(text)).not.toMatch(ours);
      expect(texts.join("\n")).toContain(language === "nl" ? "Uitruil tussen deelstaten" : "Swaps between Länder");
      expect(texts[2]).toContain(language === "nl" ? "het verslag van de deelstaat" : "in the Land's report");
    }
  });

  it("has none on the page", () => {
    const page = reportHtml(data)
      .replaceAll(/<(style|script)>.*?<\/\1>/gs, "")
      .replaceAll(/ (?:class|id|href|for|data-table|aria-labelledby|content)="[^"]*"/g, "");
    const found = own(page)
      .split("\n")
      .filter((line) => ours.test(line));
    expect(found).toEqual([]);
  });
});
