import { beforeAll, describe, expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import { decideOnly } from "../../src/app/decide-only.ts";
import type { Bilingual, MunicipalityCode, Scenario } from "../../src/domain/index.ts";
import { caseOf, storyOf } from "../../src/explain/why/index.ts";
import { besideSentences } from "../../src/report/beside-sentences.ts";
import { decisionData, type DecisionData } from "../../src/report/data/decision.ts";
import { tableData, type TableData } from "../../src/report/data/report-data.ts";
import { reportSay } from "../../src/report/messages/index.ts";
import { provinces } from "../../src/report/pictures/provinces.ts";
import { baseLanguages } from "../../src/report/index.ts";
import { storySentences } from "../../src/report/story.ts";
import { decisionWords } from "../../src/report/decision-words.ts";
import { decisionSteps } from "../../src/report/tables/decision-steps.ts";
import { municipalities } from "../../src/report/tables/municipalities.ts";
import { provincialBooks } from "../../src/report/tables/provincial-books.ts";
import { provincesOf } from "../../src/report/tables/provinces.ts";
import { lay, type Table } from "../../src/report/tables/table.ts";
import { decisionText } from "../../src/report/text/reports.ts";
import { plain } from "../../src/report/text/paint.ts";
import { packageOf } from "../properties/packages.ts";
import { small } from "../verify/small.ts";

/** A1 offers 424 and is given 930; of A3's 120 its decision takes over 80. The rest is A2's and A4's. */
const made = small({
  A1: { key: 158, adopted: 424, published: 930 },
  A2: { key: 900 },
  A3: { key: 300, adopted: 120, published: 80 },
  A4: { key: 300 },
  B1: { key: 200, adopted: 200 },
}).scenario;
const scenario: Scenario = {
  ...made,
  sources: [{ id: "press", title: "Een krant" }],
  municipalities: made.municipalities.map((one) =>
    one.decided === undefined ? one : { ...one, decided: { ...one.decided, standing: "published", source: "press" } },
  ),
};

let decision: DecisionData;
let silent: DecisionData;
let report: TableData;
let result: Package;
beforeAll(async () => {
  decision = dataOf(scenario);
  const municipalities = scenario.municipalities.map(({ decided: _decided, ...one }) => one);
  silent = dataOf({ ...scenario, municipalities });
  const done = await packageOf(scenario);
  if (done.status !== "done") throw new Error("There is a package.");
  result = done;
  report = tableData(done);
});

function dataOf(of: Scenario): DecisionData {
  const decided = decideOnly(of);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  return decisionData(of, decided.decision, decided.baseline);
}

/** The cells of a table by the keys of its columns. */
function cells<Data>(table: Table<Data>, data: Data) {
  const { columns, lines } = lay(table, data, "nl", "file");
  return lines.map((line) => Object.fromEntries(columns.map(({ key }, at) => [key, line.cells[at]])));
}

describe("a decision that was issued, in reports", () => {
  it.each(baseLanguages)("is told per municipality, with how far it is from our own calculation: %s", (language) => {
    const known = caseOf(scenario, result.plan);
    if (known === undefined) throw new Error("There is a case.");
    const told = (code: string) =>
      storySentences(scenario, storyOf(known, code as MunicipalityCode, "regular"), language).join(" ");
    for (const sentence of sentences[language].A1) expect(told("A1")).toContain(sentence);
    for (const sentence of sentences[language].A2) expect(told("A2")).toContain(sentence);
    for (const sentence of sentences[language].A3) expect(told("A3")).toContain(sentence);
    const text = decisionText(decision, { language, width: 80, paint: plain });
    for (const line of sentences[language].decide) expect(text).toContain(line);
  });

  it("is not said to be a part of the offer where it is above it, with the province above its task", async () => {
    const { scenario: above } = small({
      A1: { key: 100, adopted: 120, published: 300 },
      A2: { key: 200, published: 260 },
      B1: { key: 200, adopted: 200 },
    });
    const done = await packageOf(above);
    if (done.status !== "done") throw new Error("There is a package.");
    const known = caseOf(above, done.plan);
    if (known === undefined) throw new Error("There is a case.");
    const told = (code: string, language: "nl" | "en") =>
      storySentences(above, storyOf(known, code as MunicipalityCode, "regular"), language);
    expect(told("A1", "en")).toEqual(
      expect.arrayContaining([
        "The decision counts 300 places as taken over, more than the 120 that count as offered: with the decisions that were issued A comes above its task.",
        "200 places of the decision are not needed in the whole country: reserve.",
        "A site of the size that the decision gives is large enough.",
      ]),
    );
    expect(told("A2", "nl")).toEqual(
      expect.arrayContaining([
        "Het besluit rekent 260 plekken als overgenomen, meer dan de 0 die als aanbod tellen: met de besluiten die al genomen zijn, komt A boven de opgave uit.",
        "60 plekken van het besluit zijn in het hele land niet nodig: reserve.",
        "Een locatie met zoveel plekken als het besluit geeft, is groot genoeg.",
      ]),
    );
    for (const code of ["A1", "A2"]) expect(told(code, "en").join(" ")).not.toContain("of the offer are not needed");
  });

  it("says of a total that it is known, and that the amv part of it is estimated", () => {
    const press = { standing: "published", source: "press" } as const;
    const municipalities = scenario.municipalities.map((one) =>
      one.code === "A1"
        ? { ...one, decided: { regular: 930, amv: 0, ...press, standing: "estimate" as const, totalProvenance: press } }
        : one,
    );
    const inAll = { ...scenario, municipalities };
    const known = caseOf(inAll, result.plan);
    if (known === undefined) throw new Error("There is a case.");
    const told = (language: "nl" | "en") =>
      storySentences(inAll, storyOf(known, "A1" as MunicipalityCode, "regular"), language);
    expect(told("en")).toEqual(
      expect.arrayContaining([
        "The decision was issued and gives A1 930 places (estimate).",
        "Regular and amv together the decision gives 930 places (Een krant, published); how many of them are amv is estimated.",
      ]),
    );
    expect(told("nl")).toEqual(
      expect.arrayContaining([
        "Regulier en amv samen geeft het besluit 930 plekken (Een krant, gepubliceerd); hoeveel daarvan amv is, is geschat.",
      ]),
    );
    const [row] = cells(decisionSteps, dataOf(inAll));
    expect(row).toMatchObject({ published: { value: 930, standing: "estimate" }, publishedSource: "press" });
    expect(row).toMatchObject({ publishedTotalStanding: { code: "published" } });
    const words = (language: "nl" | "en") => {
      const { decided } = inAll.municipalities[0] ?? {};
      if (decided === undefined) throw new Error("There is a decision.");
      return decisionWords(decided, inAll, reportSay(language), language);
    };
    expect(words("en")).toBe("930 places, of which 0 amv (press, published); how many are amv is estimated");
    expect(words("nl")).toBe("930 plekken, waarvan 0 amv (press, gepubliceerd); hoeveel daarvan amv is, is geschat");
  });

  it("is beside our own calculation in the tables of the decision and of municipalities", () => {
    const beside = { published: { value: 930, standing: "published" }, own: { value: 424 }, difference: 506 };
    const source = { publishedSource: "press", decided: { value: 930, standing: "published" } };
    expect(cells(decisionSteps, decision)[0]).toMatchObject({ ...beside, ...source, share: { value: 506 } });
    expect(cells(municipalities, report)[0]).toMatchObject({ ...beside, ...source });
    expect(cells(decisionSteps, decision)[4]).toMatchObject({ adopted: { value: 80 }, difference: -220 });
    const bare = cells(decisionSteps, silent)[0] ?? {};
    for (const column of ["published", "own", "difference", "publishedStanding", "publishedSource"])
      expect(Object.keys(bare)).not.toContain(column);
  });

  it.each([
    ["nl", "overgenomen", "aanbod"],
    ["en", "adopted", "offer"],
  ] as const)("is what the column of offers says that it shows: %s", (language, taken, offer) => {
    const named = <Data>(table: Table<Data>, data: Data) =>
      lay(table, data, language, "terminal").columns.flatMap(({ key, words }) => (key === "adopted" ? [words] : []));
    expect(named(provincesOf("total"), report)).toEqual([taken]);
    expect(named(provincesOf("total"), silent)).toEqual([offer]);
    expect(named(decisionSteps, decision)).toEqual([taken]);
    expect(named(decisionSteps, silent)).toEqual([offer]);
    const texts = { language, say: reportSay(language), told: (text: Bilingual) => text[language] };
    const drawn = (data: Pick<TableData, "provinces">) => JSON.stringify(provinces.draw(data, texts));
    expect(drawn(report)).toContain(`, ${taken} 504, `);
    expect(drawn(report)).not.toContain(reportSay(language)("provinces.picture.adopted"));
    expect(drawn(silent)).toContain(`, ${reportSay(language)("provinces.picture.adopted")} 544, `);
  });

  it("is among the facts, with its source", () => {
    const line = report.facts.filter(({ fact }) => fact === "decided");
    expect(line).toEqual([{ fact: "decided", standing: "published", count: 2, source: scenario.sources[0] }]);
  });

  it("has a line of its own in the books, and none where there is no difference", () => {
    const line = report.ledger.find(({ name }) => name === "published");
    expect(line?.figures).toMatchObject({ regular: { value: -40 }, amv: { value: 0 }, total: { value: -40 } });
    expect(cells(provincialBooks, report)[0]).toMatchObject({
      reported: { value: 544 },
      published: { value: -40 },
      adopted: { value: 504 },
    });
    const steps = report.waterfall.map(({ name, role, from, to }) => [name, role, from, to]);
    expect(steps.slice(0, 5)).toEqual([
      ["reported", "plus", 0, 744],
      ["promising", "plus", 744, 744],
      ["published", "minus", 744, 704],
      ["remainder", "plus", 704, 1858],
      ["decided", "total", 0, 1858],
    ]);
    expect(silent.ledger.map(({ name }) => name)).not.toContain("published");
    expect(silent.nation.published).toBeUndefined();
  });
});

const sentences = {
  nl: {
    A1: [
      "Het besluit is al genomen en geeft A1 930 plekken (Een krant, gepubliceerd).",
      "Daarvan komen er 506 uit de restopgave van A.",
      "Onze eigen berekening geeft 424: 506 meer in het besluit.",
    ],
    A2: [
      "Van dat tekort zijn er 506 al verdeeld door besluiten die genomen zijn; over de andere gemeenten worden er 648 verdeeld.",
    ],
    A3: [
      "Van 120 aangeboden plekken rekent het besluit er 80 als overgenomen.",
      "Onze eigen berekening geeft 300: 220 minder in het besluit.",
    ],
    decide: [
      "A1, regulier: 930 in het besluit, 424 in onze eigen berekening; 506 meer",
      "verschil met besluiten die al genomen zijn       −40",
    ],
  },
  en: {
    A1: [
      "The decision was issued and gives A1 930 places (Een krant, published).",
      "Of these 506 come from the remainder of A.",
      "Our own calculation gives 424: 506 more in the decision.",
    ],
    A2: [
      "Of that shortage, 506 were divided by decisions already issued; 648 are divided over the other municipalities.",
    ],
    A3: [
      "Of 120 places offered the decision counts 80 as taken over.",
      "Our own calculation gives 300: 220 fewer in the decision.",
    ],
    decide: [
      "A1, regular: 930 in the decision, 424 in our own calculation; 506 more",
      "difference made by decisions already issued      −40",
    ],
  },
} as const;

describe("what a municipality claims", () => {
  const [one, two] = made.municipalities;
  if (one === undefined || two === undefined) throw new Error("There are municipalities.");
  const offer = { kind: "amv", certainty: "reported", provenance: { standing: "published" } } as const;
  const claiming = {
    ...two,
    claimed: [
      { ...offer, places: 4 },
      { ...offer, places: 3 },
    ],
  };
  const claims: Scenario = {
    ...scenario,
    municipalities: scenario.municipalities.map((m) => (m.code === two.code ? claiming : m)),
  };

  it("stands below the table of its province, beside decisions that were issued, and below no other", () => {
    const data = dataOf(claims);
    const text = (language: "nl" | "en", province: string) =>
      decisionText(data, { language, width: 200, paint: plain }, province);
    expect(text("nl", "A")).toContain(
      "A2 zegt 7 plekken (amv) te hebben die niet zijn erkend en niet meetellen (gepubliceerd).",
    );
    expect(text("en", "A")).toContain(
      "A2 says that it has 7 places (amv) that are not recognised and do not count (published).",
    );
    expect(text("en", "B")).not.toContain("says that it has");
    expect(decisionText(decision, { language: "en", width: 200, paint: plain }, "A")).not.toContain("says that it has");
  });

  it("stands below the table on the page, after decisions that were issued", async () => {
    const done = await packageOf(claims);
    if (done.status !== "done") throw new Error("There is a package.");
    const towns = tableData(done).municipalities;
    expect(besideSentences(towns, reportSay("en"))).toEqual([
      expect.stringMatching(/^A1, regular: 930 in the decision, /),
      expect.stringMatching(/^A3, regular: 80 in the decision, /),
      "A2 says that it has 7 places (amv) that are not recognised and do not count (published).",
    ]);
  });
});
