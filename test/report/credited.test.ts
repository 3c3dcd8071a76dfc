import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import type { MunicipalityCode } from "../../src/domain/index.ts";
import { caseOf, storyOf } from "../../src/explain/why/index.ts";
import { makePlan, noAgreements } from "../../src/formulate/plan.ts";
import { decisionData } from "../../src/report/data/decision.ts";
import { storySentences } from "../../src/report/story.ts";
import { plain } from "../../src/report/text/paint.ts";
import { decisionText } from "../../src/report/text/reports.ts";
import { creditOf, creditParts } from "../../src/rules/credits.ts";
import { small } from "../verify/small.ts";

/** A1 lacks 60 and is credited with 50, so that it takes 10; A5 lacks 5 and is credited with nothing. */
const { scenario } = small(
  {
    A1: { key: 100, adopted: 40, ukrainians: 60, national: 51 },
    A2: { key: 100 },
    A3: { key: 100, adopted: 200 },
    A4: { key: 100 },
    A5: { key: 100, adopted: 95, housing: 30 },
    B1: { key: 100, adopted: 100 },
  },
  {},
  {
    credits: {
      enabled: true,
      credits: [
        { of: "ukrainianPlaces", kind: "regular", percent: 75, most: 40 },
        { of: "nationalPlaces", kind: "regular", percent: 20 },
        { of: "statusHolderHousing", kind: "amv", percent: 100 },
      ],
    },
  },
);

function decided() {
  const result = decideOnly(scenario);
  if (result.status !== "decided") throw new Error("There is a decision.");
  return result;
}

function story(code: string, language: "nl" | "en") {
  const known = caseOf(scenario, makePlan(scenario, decided().decision, noAgreements));
  if (known === undefined) throw new Error("There is a case.");
  return storySentences(scenario, storyOf(known, code as MunicipalityCode, "regular"), language);
}

describe("what a municipality is credited, in words", () => {
  it("is the sum of parts: what it is, how many, at what per cent and up to what limit", () => {
    const [town] = scenario.municipalities;
    if (town === undefined) throw new Error("There is a municipality.");
    expect(creditParts(scenario, town, "regular")).toEqual([
      { of: "ukrainianPlaces", kind: "regular", percent: 75, most: 40, places: 60, counted: 40 },
      { of: "nationalPlaces", kind: "regular", percent: 20, places: 51, counted: 10 },
    ]);
    expect(creditParts(scenario, town, "amv")).toEqual([]);
    expect([creditOf(scenario, town, "regular"), creditOf(scenario, town, "amv")]).toEqual([50, 0]);
  });

  it("is named with each part, and limits the share by a sentence of its own", () => {
    expect(story("A1", "en")).toEqual(
      expect.arrayContaining([
        "A1 has 60 places for displaced Ukrainians. They count towards the key (regular) at 75 %, with 40 at most: that makes 40 places.",
        "A1 has 51 places of a national facility. They count towards the key (regular) at 20 %: that makes 10 places.",
        "Together 50 places count towards the key.",
        "With the 50 that count it lacks 10; the share is limited to that.",
      ]),
    );
    expect(story("A1", "nl")).toEqual(
      expect.arrayContaining([
        "A1 heeft 60 plekken voor ontheemden uit Oekraïne. Die tellen voor 75 % mee voor de sleutel (regulier), met een maximum van 40: dat zijn 40 plekken.",
        "A1 heeft 51 plekken van een landelijke voorziening. Die tellen voor 20 % mee voor de sleutel (regulier): dat zijn 10 plekken.",
        "Samen tellen 50 plekken mee voor de sleutel.",
        "Met de 50 die meetellen, ontbreken er 10; meer is het deel daarom niet.",
      ]),
    );
    expect(story("A1", "en").join(" ")).not.toContain("above its key");
    expect(story("A1", "nl").join(" ")).not.toContain("boven de sleutel");
  });

  it("says what a limited share would be with the part of the key that the others have", () => {
    const [a1, a5] = ["A1", "A5"].map((code) => story(code, "en").join(" "));
    expect(a1).toContain("the others, without a limit, A1 would get 75; it becomes 10. With the 50 that count");
    expect(a5).toContain("the others, without a limit, A5 would get 75; it becomes 5. More would go above its key");
    expect(story("A1", "nl").join(" ")).toContain("de anderen, zonder grens, zou A1 er 75 krijgen; het worden er 10.");
    expect(story("A2", "en").join(" ")).not.toContain("without a limit");
  });

  it("leaves who is credited nothing with the sentence of the key", () => {
    const told = story("A5", "en");
    expect(told).toContain("More would go above its key; the share is therefore limited to 5.");
    expect(told.join(" ")).not.toContain("count towards the key");
  });

  it("is the step in the decision, with its parts below the table and in the data", () => {
    const { decision, baseline } = decided();
    const data = decisionData(scenario, decision, baseline);
    const text = (language: "nl" | "en") => decisionText(data, { language, width: 120, paint: plain }, "A");
    expect(text("en")).toMatch(/A1 +regular .+limited by credit/);
    expect(text("en")).toMatch(/A5 +regular .+ capped /);
    expect(text("en")).toContain("A1 has 51 places of a national facility.");
    expect(text("en")).toContain("A5 has 30 homes for status holders. They count towards the key (amv) at 100 %");
    expect(text("nl")).toMatch(/A1 +regulier .+begrensd: telt mee/);
    expect(text("nl")).toMatch(/A5 +regulier .+ begrensd /);
    const [regular, amv] = data.steps;
    expect([regular?.credits?.map(({ counted }) => counted), amv?.credits]).toEqual([[40, 10], undefined]);
  });
});
