import { z } from "zod";
import {
  type Balances,
  both,
  en,
  type Kind,
  kinds,
  nl,
  perKind,
  type Scenario,
  type SwapAgreement,
  total,
} from "../domain/index.ts";
import { atLeast, atMost, minus, sum, times } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule, Situation } from "./rule.ts";
import { grounds } from "./sources.ts";

interface Data {
  /** M0: fewest places of one agreement, both kinds together. */
  readonly minimum: number;
}

/**
 * (3.3): min(M0, M_pq)·z ≤ Σ_k s_pqk and s_pqk ≤ min(S_pk, R_qk)·z, with M_pq = Σ_k min(S_pk, R_qk): only a surplus
 * province takes over, only from a shortage province, and an agreement is worth its negotiation. Off: any size will do;
 * what a swap is stays as it is.
 */
export const swapPartners: Rule<Data> = {
  id: "swap-partners",
  section: "3.3",
  title: { nl: "Wie met wie uitruilt, en hoeveel ten minste", en: "Who swaps with whom, and how much at least" },
  source: grounds.ours,
  schema: z.strictObject({ minimum: z.int().min(0).default(50) }),
  enabledByDefault: true,
  relaxable: true,
  numbers: {
    minimum: {
      title: { nl: "kleinste uitruil van provincies", en: "smallest swap of provinces" },
      unit: "places",
      step: 10,
    },
  },
  *rows(data, program) {
    for (const flow of program.flows) {
      const name = `${flow.surplus.code} ${flow.shortage.code}`;
      const least = Math.min(data.minimum, total(flow.most));
      yield atLeast(`${name} at least`, minus(sum(flow.places.regular, flow.places.amv), times(least, flow.chosen)), 0);
      for (const kind of kinds) {
        yield atMost(`${name} ${kind}`, minus(flow.places[kind], times(flow.most[kind], flow.chosen)), 0, "implied");
      }
    }
  },
  *violations(data, { scenario, plan, balances }) {
    for (const swap of plan.swaps) {
      const [p, q] = namesOf(scenario, swap);
      const places = total(swap.places);
      const least = Math.min(data.minimum, total(perKind((kind) => possible(balances, swap, kind))));
      yield* breach(
        "swap-partners",
        places > 0 ? least - places : 0,
        "places",
        [swap.surplus, swap.shortage],
        undefined,
        () =>
          both(
            nl`De uitruil tussen ${p} en ${q} is ${places} plekken, minder dan ${least}.`,
            en`The swap between ${p} and ${q} is ${places} places, fewer than ${least}.`,
          ),
      );
    }
    yield* moreThanPossible({ scenario, plan, balances });
  },
  violationsWhenOff: moreThanPossible,
  sentence: (data) =>
    both(
      nl`Provincies met overschot nemen over van provincies met restopgave, per afspraak ten minste ${data.minimum} plekken (of alles wat er kan).`,
      en`Provinces with a surplus take over from provinces with a remainder, at least ${data.minimum} places per agreement (or all that is possible).`,
    ),
  examples: [
    {
      title: "60 places, all that A has",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }] },
        ),
      amount: 0,
    },
    {
      title: "an agreement of 20 places where 60 are possible",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 20 } },
          { swaps: [{ from: "A", to: "B", places: 20 }] },
        ),
      amount: 30,
    },
    {
      title: "a shortage province cannot take over",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60 } },
          { swaps: [{ from: "B", to: "A", places: 5 }] },
        ),
      amount: 5,
    },
  ],
};

/** min(S_pk, R_qk). */
function possible(balances: Balances, { surplus, shortage }: SwapAgreement, kind: Kind): number {
  return Math.min(balances.get(surplus)?.[kind].surplus ?? 0, balances.get(shortage)?.[kind].remainder ?? 0);
}

/** Swaps of more than the one has over or the other is short of: no swaps at all. */
function* moreThanPossible({ scenario, plan, balances }: Pick<Situation, "scenario" | "plan" | "balances">) {
  for (const swap of plan.swaps) {
    const [p, q] = namesOf(scenario, swap);
    for (const kind of kinds) {
      const most = possible(balances, swap, kind);
      yield* breach("swap-partners", swap.places[kind] - most, "places", [swap.surplus, swap.shortage], kind, () =>
        both(
          nl`${p} neemt ${swap.places[kind]} plekken over van ${q}; er kunnen er ${most}.`,
          en`${p} takes over ${swap.places[kind]} places from ${q}; ${most} are possible.`,
        ),
      );
    }
  }
}

function namesOf(scenario: Scenario, { surplus, shortage }: SwapAgreement): readonly [string, string] {
  const name = (code: string) => scenario.provinces.find((p) => p.code === code)?.name ?? code;
  return [name(surplus), name(shortage)];
}
