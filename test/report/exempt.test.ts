import { beforeAll, describe, expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import type { Exemption, MunicipalityCode, Scenario } from "../../src/domain/index.ts";
import { caseOf, storyOf } from "../../src/explain/why/index.ts";
import { decisionData } from "../../src/report/data/decision.ts";
import { reportData } from "../../src/report/data/report-data.ts";
import { annexesHtml, baseLanguages, minutesHtml, municipalitiesCsv } from "../../src/report/index.ts";
import { storySentences } from "../../src/report/story.ts";
import { plain } from "../../src/report/text/paint.ts";
import { decisionText } from "../../src/report/text/reports.ts";
import { packageOf } from "../properties/packages.ts";
import { small } from "../verify/small.ts";

const exempt: Exemption = { ground: "long-hosting", standing: "assumed", source: "letter" };

/** A has a remainder and B has none; A1 and B1 are exempt. */
const made = small({
  A1: { key: 100, adopted: 80 },
  A2: { key: 300, adopted: 200 },
  A3: { key: 300, adopted: 340 },
  B1: { key: 100, adopted: 20 },
  B2: { key: 200, adopted: 400 },
}).scenario;
const scenario: Scenario = {
  ...made,
  sources: [{ id: "letter", title: "A letter", titleNl: "Een brief" }],
  municipalities: made.municipalities.map((one) => (one.code.endsWith("1") ? { ...one, exempt } : one)),
};

let result: Package;
beforeAll(async () => {
  const done = await packageOf(scenario);
  if (done.status !== "done") throw new Error("There is a package.");
  result = done;
});

const sentence = {
  nl: (name: string) => `${name} is uitgezonderd van de restopgave: vangt al lang asielzoekers op`,
  en: (name: string) => `${name} is exempt from the remainder: has long hosted asylum seekers`,
} as const;

describe.each(baseLanguages)("the ground of an exemption, %s", (language) => {
  it("is below the steps of the decision, of its own province, once", () => {
    const data = decisionData(scenario, result.decision, result.baseline);
    const text = decisionText(data, { language, width: 120, paint: plain }, "A");
    expect(text.split(sentence[language]("A1"))).toHaveLength(2);
    expect(text).not.toContain(sentence[language]("B1"));
    expect(data.steps.find(({ code }) => code === "A1")?.exempt).toEqual(exempt);
    expect(data.steps.find(({ code }) => code === "A2")?.exempt).toBeUndefined();
  });

  it("is in the annex and the minutes of its own province", () => {
    const data = reportData(result);
    for (const pages of [annexesHtml(data, language), minutesHtml(data, language)]) {
      const [, a = "", b = ""] = pages.split("<article");
      expect([a, b].map((page) => page.includes(sentence[language]("A1")))).toEqual([true, false]);
      expect([a, b].map((page) => page.includes(sentence[language]("B1")))).toEqual([false, true]);
    }
  });

  it("is told with its source and standing, also where there is no remainder to share", () => {
    const known = caseOf(scenario, result.plan);
    if (known === undefined) throw new Error("There is a case.");
    const told = (code: string) =>
      storySentences(scenario, storyOf(known, code as MunicipalityCode, "regular"), language).join(" ");
    const from = { nl: "(Een brief, aangenomen)", en: "(A letter, assumed)" }[language];
    expect(told("A1")).toContain(
      `${{ nl: "vangt al lang asielzoekers op", en: "has long hosted asylum seekers" }[language]} ${from}.`,
    );
    expect(told("B1")).toContain(`${sentence[language]("B1")} ${from}.`);
    expect(told("B2")).not.toContain(sentence[language]("B2"));
  });
});

it("has a column for how sure an exemption is, and one for where it comes from", () => {
  const [header = "", first = "", second = ""] = municipalitiesCsv(reportData(result).municipalities).split("\n");
  const cell = (line: string, key: string) => line.split(",")[header.trim().split(",").indexOf(key)];
  expect([cell(first, "exempt_standing"), cell(first, "exempt_source")]).toEqual(["assumed", "letter"]);
  expect(cell(second, "exempt_standing")).toBe("assumed");
});
