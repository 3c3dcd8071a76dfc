import { z } from "zod";
import { both, en, type Kind, kinds, nl, type ProvinceCode, type SwapAgreement } from "../domain/index.ts";
import { equal, minus, sum } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

/**
 * (3.2) and the reserve: a province's tasks sum to its provincial task, plus what it takes over by swaps, minus what
 * others take over from it:  Σ t = T + Σ_q s_pq − Σ_q s_qp. Hence relief = inflow, and surplus (R8) = outflow + reserve.
 */
export const provincialClosure: Rule = {
  id: "provincial-closure",
  section: "3.2",
  title: { nl: "Elke provincie sluit", en: "Every province closes" },
  source: grounds.letter,
  schema: z.strictObject({}),
  enabledByDefault: true,
  *rows(_, program) {
    if (!program.decides.has("relief")) return;
    for (const { province, balances, relief, reserve } of program.provinces) {
      for (const kind of kinds) {
        const places = (side: "surplus" | "shortage") =>
          sum(...program.flows.filter((f) => f[side].code === province.code).map((f) => f.places[kind]));
        const lowered = sum(relief[kind], reserve[kind]);
        const moved = minus(places("shortage"), places("surplus"));
        const { decided, task } = balances[kind];
        yield equal(`${province.code} ${kind}`, minus(lowered, moved), decided - task);
      }
    }
  },
  *violations(_, { scenario, plan, reading }) {
    for (const province of scenario.provinces) {
      for (const kind of kinds) {
        let task = 0;
        for (const cell of reading.cells) {
          if (cell.kind === kind && cell.municipality.province === province.code) task += cell.task;
        }
        const target = province.task[kind] + swapped(plan.swaps, province.code, kind);
        yield* breach("provincial-closure", Math.abs(task - target), "places", [province.code], kind, () =>
          both(
            nl`De taken in ${province.name} zijn samen ${task} plekken; opgave en uitruil geven ${target}.`,
            en`The tasks in ${province.name} come to ${task} places; its provincial task and the swaps make ${target}.`,
          ),
        );
      }
    }
  },
  sentence: () => ({
    nl: "De taken in een provincie zijn samen de opgave van de provincie, plus wat zij van andere overneemt, min wat andere van haar overnemen.",
    en: "The tasks in a province are together its provincial task, plus what it takes over from others, minus what others take over from it.",
  }),
  examples: [
    {
      title: "60 of A's surplus taken over from B",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }] },
        ),
      amount: 0,
    },
    {
      title: "the swap is agreed, but B's municipality is not relieved",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }] },
        ),
      amount: 60,
    },
  ],
};

/** Places that the province takes over, minus those that others take over from it. */
function swapped(swaps: readonly SwapAgreement[], province: ProvinceCode, kind: Kind): number {
  let net = 0;
  for (const swap of swaps) {
    if (swap.surplus === province) net += swap.places[kind];
    if (swap.shortage === province) net -= swap.places[kind];
  }
  return net;
}
