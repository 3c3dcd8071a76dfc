import { z } from "zod";
import {
  both,
  en,
  grouped,
  type Kind,
  kinds,
  known,
  type Municipality,
  nl,
  type Scenario,
  silent,
} from "../domain/index.ts";
import { atLeast, atMost, equal, minus, type Program, type RuleRow, sum, times } from "../program/index.ts";
import { takenOverOf } from "./adopted-places.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { provincialClosure } from "./provincial-closure.ts";
import { type Rule, setting } from "./rule.ts";
import { grounds } from "./sources.ts";

interface Data {
  /** w_min: fewest places that anybody is relieved of; and of one pair, where that can be (`leastOfPair`). */
  readonly minimum: number;
}

/**
 * (A_a − I_a)⁺: what a municipality can put against others' remainder. Whether surplus is in time is asked of provinces
 * (3.11), not of municipalities: the reserve is released by size, not by date, and may leave late places in a name.
 */
export function spare(scenario: Scenario, municipality: Municipality, kind: Kind): number {
  const { adopted } = known(takenOverOf(scenario), municipality.code)[kind];
  return Math.max(0, adopted - municipality.indicative[kind]);
}

/** Fewest places that a municipality with such a share may be relieved of, if it is at all: min(w_min, r). */
export function leastRelief(scenario: Scenario, share: number): number {
  return Math.min(setting(municipalSwaps, scenario)?.minimum ?? 1, share);
}

/** Places from which a pair is not a small one: min(w_min, u_b, (A_a − I_a)⁺), so also with all that either of them has. */
export function leastOfPair(scenario: Scenario, surplus: Municipality, kind: Kind, relief: number): number {
  return Math.min(setting(municipalSwaps, scenario)?.minimum ?? 1, relief, spare(scenario, surplus, kind));
}

/**
 * (3.10): every swapped place has a name on both sides. Σ_b w_ab + c_a ≤ (A_a − I_a)⁺, Σ_a w_ab = u_b,
 * Σ_{a∈p, b∈q} w_ab = s_pq, and u_b = 0 or ≥ min(w_min, r_b). A pair that is smaller is no breach, since swaps and relief may leave
 * no other: names with as few such pairs as can be come first (`smallMunicipalSwaps`).
 */
export const municipalSwaps: Rule<Data> = {
  id: "municipal-swaps",
  section: "3.10",
  title: { nl: "Uitruil op naam van gemeenten", en: "Swaps in the name of municipalities" },
  source: grounds.letter,
  schema: z.strictObject({
    minimum: z
      .int()
      .min(1)
      .default(1)
      .describe("whoever is relieved is so of at least N places, or of its whole share where that is less"),
  }),
  enabledByDefault: true,
  numbers: {
    minimum: {
      title: { nl: "kleinste uitruil van gemeenten", en: "smallest swap of municipalities" },
      unit: "places",
      step: 1,
    },
  },
  eased: ({ minimum }) => (minimum > 1 ? { minimum: 1 } : undefined),
  *rows(data, program) {
    const flows = program.municipalFlows;
    const names = program.decides.has("municipal-swaps");
    for (const { municipality, kind, share, relief, relieved } of program.cells) {
      const least = Math.min(data.minimum, share);
      if (relieved === undefined || least <= 1 || !(names || program.decides.has("relief"))) continue;
      yield atLeast(`${municipality.code} ${kind} least relief`, minus(relief, times(least, relieved)), 0);
    }
    if (program.decides.has("relief")) yield* nameable(program);
    if (!names) return;
    const outOf = grouped(flows, (f) => `${f.surplus.code} ${f.kind}`);
    const intoOf = grouped(flows, (f) => `${f.shortage.code} ${f.kind}`);
    for (const cell of program.cells) {
      const { code } = cell.municipality;
      const out = (outOf.get(`${code} ${cell.kind}`) ?? []).map((f) => f.places);
      if (out.length > 0) {
        const own = spare(program.scenario, cell.municipality, cell.kind);
        yield atMost(`${code} ${cell.kind} spare`, sum(cell.reserve, ...out), own);
      }
      const into = (intoOf.get(`${code} ${cell.kind}`) ?? []).map((f) => f.places);
      yield equal(`${code} ${cell.kind} relief`, minus(sum(...into), cell.relief), 0);
    }
    for (const flow of program.flows) {
      for (const kind of kinds) {
        const parts = flows
          .filter(
            (f) =>
              f.kind === kind && f.surplus.province === flow.surplus.code && f.shortage.province === flow.shortage.code,
          )
          .map((f) => f.places);
        yield equal(`${flow.surplus.code} ${flow.shortage.code} ${kind}`, minus(sum(...parts), flow.places[kind]), 0);
      }
    }
  },
  *violations(data, { scenario, plan, reading }) {
    for (const cell of reading.cells) {
      const { code, name } = cell.municipality;
      let out = 0;
      let into = 0;
      for (const w of plan.municipalSwaps) {
        if (w.kind !== cell.kind) continue;
        if (w.surplus === code) out += w.places;
        if (w.shortage === code) into += w.places;
      }
      const own = spare(scenario, cell.municipality, cell.kind);
      const left = Math.max(0, own - cell.reserve);
      yield* breach("municipal-swaps", out > 0 ? out + cell.reserve - own : 0, "places", [code], cell.kind, () =>
        both(
          nl`${name} zet ${out} plekken in voor uitruil en heeft er ${left} over.`,
          en`${name} puts ${out} places into swaps and has ${left} to spare.`,
        ),
      );
      yield* breach("municipal-swaps", Math.abs(into - cell.relief), "places", [code], cell.kind, () =>
        both(
          nl`${name} wordt van ${cell.relief} plekken ontlast; met naam genoemd zijn er ${into}.`,
          en`${name} is relieved of ${cell.relief} places; ${into} have a name to them.`,
        ),
      );
      const least = Math.min(data.minimum, cell.share);
      yield* breach("municipal-swaps", cell.relief > 0 ? least - cell.relief : 0, "places", [code], cell.kind, () =>
        both(
          nl`${name} wordt van ${cell.relief} plekken ontlast; minder dan ${least} mag niet.`,
          en`${name} is relieved of ${cell.relief} places; fewer than ${least} is not allowed.`,
        ),
      );
    }
    const home = new Map<string, string>(scenario.municipalities.map((m) => [m.code, m.province]));
    const sums = new Map<string, number>();
    for (const w of plan.municipalSwaps) {
      const between = `${home.get(w.surplus)} ${home.get(w.shortage)} ${w.kind}`;
      sums.set(between, (sums.get(between) ?? 0) + w.places);
    }
    for (const p of scenario.provinces) {
      for (const q of scenario.provinces) {
        for (const kind of kinds) {
          const agreed = plan.swaps
            .filter((s) => s.surplus === p.code && s.shortage === q.code)
            .reduce((n, s) => n + s.places[kind], 0);
          const named = sums.get(`${p.code} ${q.code} ${kind}`) ?? 0;
          yield* breach("municipal-swaps", Math.abs(agreed - named), "places", [p.code, q.code], kind, () =>
            both(
              nl`${p.name} en ${q.name} ruilen ${agreed} plekken uit; met naam genoemd zijn er ${named}.`,
              en`${p.name} and ${q.name} swap ${agreed} places; ${named} have a name to them.`,
            ),
          );
        }
      }
    }
  },
  sentence: (data) => {
    const { minimum } = data;
    const least =
      minimum > 1
        ? both(
            nl`; wie ontlast wordt, wordt dat van ten minste ${minimum} plekken, of van het hele deel als dat kleiner is; zo mogelijk geldt dat ook voor elk paar`,
            en`; whoever is relieved is so of at least ${minimum} places, or of its whole share where that is less; each pair too where that can be`,
          )
        : silent;
    return both(
      nl`Bij elke uitgeruilde plek staat welke gemeente overneemt en van welke${least}.`,
      en`Every swapped place names the municipality that takes over and the one it takes over from${least}.`,
    );
  },
  examples: [
    {
      title: "60 places named on both sides",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }], municipalSwaps: [["A1", "B1", 60]] },
        ),
      amount: 0,
    },
    {
      title: "50 of 60 named: ten missing at the municipality and ten between the provinces",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }], municipalSwaps: [["A1", "B1", 50]] },
        ),
      amount: 20,
    },
  ],
};

/**
 * What (3.10) asks of provinces before there are names, Σ_{g∈q} u_g = Σ_p s_pq and Σ_q s_pq + Σ_{a∈p} c_a ≤ Σ_{a∈p} (A_a − I_a)⁺:
 * relief without a swap could have no name. Where provinces close, (3.2) says it.
 */
function* nameable(program: Program): Generator<RuleRow> {
  const { scenario, provinces, flows } = program;
  if (setting(provincialClosure, scenario) !== undefined) return;
  for (const { province, relief, reserve } of provinces) {
    const members = scenario.municipalities.filter((m) => m.province === province.code);
    for (const kind of kinds) {
      const places = (side: "surplus" | "shortage") =>
        sum(...flows.filter((f) => f[side].code === province.code).map((f) => f.places[kind]));
      yield equal(`${province.code} ${kind} relief`, minus(relief[kind], places("shortage")), 0);
      const own = members.reduce((n, m) => n + spare(scenario, m, kind), 0);
      if (own > 0) yield atMost(`${province.code} ${kind} spare`, sum(places("surplus"), reserve[kind]), own);
    }
  }
}
