import { z } from "zod";
import { kinds, total } from "../domain/index.ts";
import { minus, sum, times } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { atLeast, atMost } from "./rows.ts";
import { grounds } from "./sources.ts";

interface Data {
  /** M0: fewest places of one agreement, both kinds together. */
  readonly minimum: number;
}

/**
 * (3.3): min(M0, M_pq)·z ≤ Σ_k s_pqk and s_pqk ≤ min(S_pk, R_qk)·z, with M_pq = Σ_k min(S_pk, R_qk): only a surplus
 * province takes over, only from a shortage province, and an agreement is worth its negotiation.
 */
export const swapPartners: Rule<Data> = {
  id: "swap-partners",
  section: "3.3",
  title: { nl: "Wie met wie uitruilt, en hoeveel ten minste", en: "Who swaps with whom, and how much at least" },
  source: grounds.ours,
  schema: z.strictObject({ minimum: z.int().min(0).default(50) }),
  enabledByDefault: true,
  *rows(data, program) {
    for (const flow of program.flows) {
      const name = `${flow.surplus.code} ${flow.shortage.code}`;
      const least = Math.min(data.minimum, total(flow.most));
      yield atLeast(`${name} at least`, minus(sum(flow.places.regular, flow.places.amv), times(least, flow.chosen)), 0);
      for (const kind of kinds) {
        yield atMost(`${name} ${kind}`, minus(flow.places[kind], times(flow.most[kind], flow.chosen)), 0);
      }
    }
  },
  *violations(data, { scenario, plan, balances }) {
    for (const swap of plan.swaps) {
      const where = [swap.surplus, swap.shortage];
      const names = where.map((code) => scenario.provinces.find((p) => p.code === code)?.name ?? code);
      let possible = 0;
      for (const kind of kinds) {
        const surplus = balances.get(swap.surplus)?.[kind].surplus ?? 0;
        const remainder = balances.get(swap.shortage)?.[kind].remainder ?? 0;
        const most = Math.min(surplus, remainder);
        possible += most;
        yield* breach(
          "swap-partners",
          swap.places[kind] - most,
          "places",
          where,
          kind,
          `${names[0]} neemt ${swap.places[kind]} plekken over van ${names[1]}; er kunnen er ${most}.`,
          `${names[0]} takes over ${swap.places[kind]} places from ${names[1]}; ${most} are possible.`,
        );
      }
      const places = total(swap.places);
      const least = Math.min(data.minimum, possible);
      yield* breach(
        "swap-partners",
        places > 0 ? least - places : 0,
        "places",
        where,
        undefined,
        `De uitruil tussen ${names[0]} en ${names[1]} is ${places} plekken, minder dan ${least}.`,
        `The swap between ${names[0]} and ${names[1]} is ${places} places, fewer than ${least}.`,
      );
    }
  },
  sentence: (data) => ({
    nl: `Provincies met overschot nemen over van provincies met restopgave, per afspraak ten minste ${data.minimum} plekken (of alles wat er kan).`,
    en: `Provinces with a surplus take over from provinces with a remainder, at least ${data.minimum} places per agreement (or all that is possible).`,
  }),
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
