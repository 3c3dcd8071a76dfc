import { z } from "zod";
import { both, en, kinds, nl } from "../domain/index.ts";
import { atMost, sum } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

/**
 * (3.11): only surplus from offers that are available by the scenario's date can be swapped:  Σ_q s_pq ≤ S^timely_p,
 * with S^timely = (Σ timely A − T)⁺. What is too late becomes reserve, so that the total stays the need.
 */
export const timelySwaps: Rule = {
  id: "timely-swaps",
  section: "3.11",
  title: { nl: "Op tijd beschikbaar", en: "Available in time" },
  source: grounds.letter,
  schema: z.strictObject({}),
  enabledByDefault: true,
  *rows(_, program) {
    if (!program.decides.has("swaps")) return;
    for (const { province, balances } of program.provinces) {
      for (const kind of kinds) {
        const out = program.flows.filter((f) => f.surplus.code === province.code).map((f) => f.places[kind]);
        if (out.length > 0) yield atMost(`${province.code} ${kind}`, sum(...out), balances[kind].timely);
      }
    }
  },
  *violations(_, { scenario, plan, balances }) {
    for (const province of scenario.provinces) {
      for (const kind of kinds) {
        let swapped = 0;
        for (const swap of plan.swaps) if (swap.surplus === province.code) swapped += swap.places[kind];
        const timely = balances.get(province.code)?.[kind].timely ?? 0;
        yield* breach("timely-swaps", swapped - timely, "places", [province.code], kind, () =>
          both(
            nl`${province.name} ruilt ${swapped} plekken uit; op tijd beschikbaar zijn er ${timely}.`,
            en`${province.name} swaps ${swapped} places; ${timely} are available in time.`,
          ),
        );
      }
    }
  },
  sentence: () => ({
    nl: "Alleen overschot dat op tijd beschikbaar is, kan worden uitgeruild.",
    en: "Only surplus that is available in time can be swapped.",
  }),
  examples: [
    {
      title: "in time",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160, availableFrom: "2025-06-30" }, B1: { key: 60, share: 60, relief: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }] },
        ),
      amount: 0,
    },
    {
      title: "too late by a day",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160, availableFrom: "2025-07-02" }, B1: { key: 60, share: 60, relief: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }] },
        ),
      amount: 60,
    },
  ],
};
