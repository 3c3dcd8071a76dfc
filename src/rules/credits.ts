import { z } from "zod";
import {
  type Bilingual,
  both,
  en,
  joined,
  type Kind,
  kinds,
  type Municipality,
  nl,
  type Scenario,
  silent,
} from "../domain/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { setting, type Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

/** What may count: places for displaced Ukrainians, homes for status holders, places of a national facility. */
export const credited = ["ukrainianPlaces", "statusHolderHousing", "nationalPlaces"] as const;
export type Credited = (typeof credited)[number];

export interface Credit {
  readonly of: Credited;
  /** The kind of places that it counts towards. */
  readonly kind: Kind;
  /** Per cent of a place that one counts for. */
  readonly percent: number;
  /** Places that a municipality is credited at most; absent: no such limit. */
  readonly most?: number | undefined;
}

interface Data {
  readonly credits: readonly Credit[];
}

/** One thing that a municipality does besides, and what of it counts. */
export interface CreditPart extends Credit {
  /** How many of them it has. */
  readonly places: number;
  /** min(most, ⌊percent · places / 100⌋), at least 1. */
  readonly counted: number;
}

/** What counts towards the key of a kind and is no reception, one a credit, in the order of the rule. Empty where the rule is off. */
export function creditParts(scenario: Scenario, municipality: Municipality, kind: Kind): readonly CreditPart[] {
  return (setting(creditsRule, scenario)?.credits ?? []).flatMap((credit) => {
    const places = municipality[credit.of] ?? 0;
    const counted = Math.min(credit.most ?? Infinity, Math.floor((credit.percent * places) / 100));
    return credit.kind === kind && counted > 0 ? [{ ...credit, places, counted }] : [];
  });
}

/** c_gk of section 2: places that count towards the key and are no reception, the sum of its parts. 0 where the rule is off. */
export function creditOf(scenario: Scenario, municipality: Municipality, kind: Kind): number {
  return creditParts(scenario, municipality, kind).reduce((sum, { counted }) => sum + counted, 0);
}

/**
 * Section 2: what a municipality does besides counts towards its key, so that it has a smaller share in the remainder, or none:
 * r ≤ (I − A − c)⁺. Others have more: what the province must house stays the same. A rule of the decision; a published share is not judged.
 */
export const creditsRule: Rule<Data> = {
  id: "credits",
  section: "2",
  title: { nl: "Wat een gemeente verder doet telt mee", en: "What else a municipality does counts" },
  source: grounds.woudenberg,
  schema: z.strictObject({
    credits: z
      .array(
        z.strictObject({
          of: z.enum(credited),
          kind: z.enum(kinds).default("regular"),
          percent: z.int().min(1).max(1_000).default(100),
          most: z.int().min(0).max(1_000_000).optional(),
        }),
      )
      .max(20)
      .default([]),
  }),
  enabledByDefault: false,
  *violations(_, { scenario, reading }) {
    for (const { municipality, kind, adopted, indicative, share } of reading.cells) {
      const credit = creditOf(scenario, municipality, kind);
      if (credit === 0 || municipality.decided?.[kind] !== undefined) continue;
      const gap = Math.max(0, indicative - adopted - credit);
      yield* breach("credits", share - gap, "places", [municipality.code], kind, () =>
        both(
          nl`${municipality.name} krijgt ${share} plekken uit de restopgave; met ${credit} die meetellen ontbreken er ${gap}.`,
          en`${municipality.name} gets ${share} places of the remainder; with ${credit} that count, ${gap} are missing.`,
        ),
      );
    }
  },
  sentence: ({ credits }) => {
    const list = joined(credits.map(toldCredit), "; ");
    return credits.length === 0
      ? {
          nl: "Niets anders dan opvang telt mee voor de sleutel.",
          en: "Nothing but reception counts towards the key.",
        }
      : both(
          nl`Voor de sleutel telt ook mee: ${list}. Wie zo iets heeft, krijgt niet meer dan daarna aan de sleutel ontbreekt, ook waar de sleutel voor anderen geen grens is.`,
          en`These count towards the key too: ${list}. Who has such places gets no more than its key then lacks, also where the key is no limit to others.`,
        );
  },
  examples: [
    {
      title: "70 Ukrainians leave a gap of 30 (Woudenberg had so many that nothing was left)",
      make: () =>
        example({ A1: { key: 100, share: 30, ukrainians: 70 }, A2: { key: 100, share: 100 } }, {}, counting()),
      amount: 0,
    },
    {
      title: "the same, and ten places too many",
      make: () =>
        example({ A1: { key: 100, share: 40, ukrainians: 70 }, A2: { key: 100, share: 100 } }, {}, counting()),
      amount: 10,
    },
    {
      title: "a decision that did not count them: not judged",
      make: () =>
        example(
          { A1: { key: 100, share: 40, ukrainians: 70, published: 40 }, A2: { key: 100, share: 100 } },
          {},
          counting(),
        ),
      amount: 0,
    },
    {
      title: "a fifth of a national facility of 250 counts, 50 places (Solothurn)",
      make: () =>
        example(
          { A1: { key: 100, share: 50, national: 250 }, A2: { key: 100, share: 100 } },
          {},
          counting({ of: "nationalPlaces", percent: 20 }),
        ),
      amount: 0,
    },
    {
      title:
        "a municipality's own places in full, those of others for three quarters (the Belgian plan of 2016): 20 and 60",
      make: () =>
        example(
          { A1: { key: 100, share: 20, ukrainians: 20, national: 80 }, A2: { key: 100, share: 100 } },
          {},
          {
            credits: {
              enabled: true,
              credits: [
                { of: "ukrainianPlaces", kind: "regular", percent: 100 },
                { of: "nationalPlaces", kind: "regular", percent: 75 },
              ],
            },
          },
        ),
      amount: 0,
    },
    {
      title: "three quarters, rounded down, and 40 at most: 40 of 67",
      make: () =>
        example(
          { A1: { key: 100, share: 61, ukrainians: 90 }, A2: { key: 100, share: 100 } },
          {},
          counting({ percent: 75, most: 40 }),
        ),
      amount: 1,
    },
  ],
};

function counting(credit: Partial<Credit> = {}) {
  return { credits: { enabled: true, credits: [{ of: "ukrainianPlaces", kind: "regular", percent: 100, ...credit }] } };
}

/** What each of them is called, one of it and many. */
export const creditWords = {
  ukrainianPlaces: {
    one: { nl: "plek voor ontheemden uit Oekraïne", en: "place for displaced Ukrainians" },
    many: { nl: "plekken voor ontheemden uit Oekraïne", en: "places for displaced Ukrainians" },
  },
  statusHolderHousing: {
    one: { nl: "woning voor statushouders", en: "home for status holders" },
    many: { nl: "woningen voor statushouders", en: "homes for status holders" },
  },
  nationalPlaces: {
    one: { nl: "plek van een landelijke voorziening", en: "place of a national facility" },
    many: { nl: "plekken van een landelijke voorziening", en: "places of a national facility" },
  },
} as const satisfies Readonly<Record<Credited, Readonly<Record<"one" | "many", Bilingual>>>>;

const kindWords = { regular: { nl: "regulier", en: "regular" }, amv: { nl: "amv", en: "amv" } } as const;

function toldCredit({ of, kind, percent, most }: Credit): Bilingual {
  const { many } = creditWords[of];
  const limit = most === undefined ? silent : both(nl`, hooguit ${most}`, en`, ${most} at most`);
  return both(
    nl`${many} voor ${percent} % (${kindWords[kind]}${limit})`,
    en`${many} at ${percent} % (${kindWords[kind]}${limit})`,
  );
}
