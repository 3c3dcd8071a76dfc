import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import type { Municipality, MunicipalityCode, Offer, Scenario } from "../../src/domain/index.ts";
import { caseOf, storyOf } from "../../src/explain/why/index.ts";
import { makePlan, noAgreements } from "../../src/formulate/plan.ts";
import { storySentences } from "../../src/report/story.ts";
import { small } from "../verify/small.ts";

const { scenario } = small(
  {
    A1: { key: 100, adopted: 40 },
    A2: { key: 100 },
    A3: { key: 60, adopted: 60, ukrainians: 40 },
    A4: { key: 100, published: 30 },
    A5: { key: 60, adopted: 170 },
  },
  {},
  { credits: { enabled: true, credits: [{ of: "ukrainianPlaces", kind: "regular", percent: 100 }] } },
);

/** The story of a municipality, changed as told. */
function story(code: string, language: "nl" | "en", change: Partial<Municipality> = {}): string[] {
  const changed: Scenario = {
    ...scenario,
    municipalities: scenario.municipalities.map((one) => (one.code === code ? { ...one, ...change } : one)),
  };
  const result = decideOnly(changed);
  if (result.status !== "decided") throw new Error("There is a decision.");
  const known = caseOf(changed, makePlan(changed, result.decision, noAgreements));
  if (known === undefined) throw new Error("There is a case.");
  return storySentences(changed, storyOf(known, code as MunicipalityCode, "regular"), language);
}

const claimed: readonly Offer[] = [
  { kind: "regular", certainty: "reported", places: 5, provenance: { standing: "illustrative" } },
];

describe("sentences of a story", () => {
  it("tell a claim after what the decision takes over of the offer", () => {
    const told = story("A1", "en", { claimed });
    expect(told.indexOf("The decision takes over 40 places of it.")).toBeGreaterThan(0);
    expect(told[told.indexOf("The decision takes over 40 places of it.") + 1]).toMatch(
      /^A1 says that it has 5 more places/,
    );
  });

  it("say “more” of a claim only beside an offer", () => {
    const [en, nl] = [story("A2", "en", { claimed }), story("A2", "nl", { claimed })];
    expect(en[en.indexOf("A2 offers nothing.") + 1]).toMatch(/^A2 says that it has 5 places \(/);
    expect(nl[nl.indexOf("A2 biedt niets aan.") + 1]).toMatch(/^A2 zegt 5 plekken te hebben \(/);
  });

  it("say of an offer that it is in a report only where it was not made up", () => {
    const offers = (standing: "published" | "illustrative"): readonly Offer[] => [
      { kind: "regular", certainty: "reported", places: 40, provenance: { standing } },
    ];
    const told = (language: "nl" | "en", standing: "published" | "illustrative") =>
      story("A1", language, { offers: offers(standing) })[1];
    expect(told("en", "published")).toBe("A1 offers 40 places: in the province's report (published).");
    expect(told("en", "illustrative")).toBe("A1 offers 40 places: taken here as reported (illustrative).");
    expect(told("nl", "illustrative")).toBe("A1 biedt 40 plekken aan: hier gerekend als toegezegd (illustratief).");
  });

  it("say of a published number that all of it is a share, where it is", () => {
    expect(story("A4", "en")).toContain("All of them come from the remainder of A.");
    expect(story("A4", "nl")).toContain("Die komen allemaal uit de restopgave van A.");
  });

  it("tell a published total first, and what of it is a kind as what it is", () => {
    const change = {
      indicativeTotal: { standing: "published" },
      indicativeProvenance: { standing: "estimate" },
    } as const;
    expect(story("A1", "en", change)[0]).toBe(
      "The key gives A1 100 places, both kinds together (published). How many of them are regular is not published: here 100 (estimate).",
    );
    expect(story("A1", "nl", change)[0]).toBe(
      "De sleutel geeft A1 100 plekken, beide soorten samen (gepubliceerd). Hoeveel plekken daarvan regulier zijn, is niet gepubliceerd: hier 100 (schatting).",
    );
  });

  it("say in Dutch that an offer reaches the key", () => {
    expect(story("A3", "nl")).toContain("A3 deelt niet in de restopgave: met wat meetelt haalt het aanbod de sleutel.");
  });

  it("put “and” before the last of those whose fractions were equal", () => {
    const { scenario: tied } = small({ A1: { key: 5 }, A2: { key: 5 }, A3: { key: 5, adopted: 10 } });
    const result = decideOnly(tied);
    if (result.status !== "decided") throw new Error("There is a decision.");
    const known = caseOf(tied, makePlan(tied, result.decision, noAgreements));
    if (known === undefined) throw new Error("There is a case.");
    const told = (language: "nl" | "en") =>
      storySentences(tied, storyOf(known, "A1" as MunicipalityCode, "regular"), language).join(" ");
    expect(told("en")).toContain("The fractions of A1 and A2 were equal.");
    expect(told("nl")).toContain("bij A1 en A2.");
  });
});
