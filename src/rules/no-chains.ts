import { both, en, nl } from "../domain/index.ts";
import { z } from "zod";
import { atMost, sum } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { setting, type Rule } from "./rule.ts";
import { grounds } from "./sources.ts";
import { wholeHandOver } from "./whole-hand-over.ts";

/** x_gh + x_hj ≤ 1, e_gh + x_hj ≤ 1: who hosts for others, or takes over from them, does not hand over its own task. */
export const noChains: Rule = {
  id: "no-chains",
  section: "3.5",
  title: { nl: "Geen doorgeven", en: "No chains" },
  source: grounds.ours,
  schema: z.strictObject({}),
  enabledByDefault: true,
  relaxable: true,
  *rows(_, program) {
    const whole = setting(wholeHandOver, program.scenario) !== undefined;
    for (const cell of program.cells) {
      // Where the own task stays exactly when the site opens, (3.5) says it already.
      if (whole && !cell.hasAdoptedSite && cell.stays === cell.opens) continue;
      const { code } = cell.municipality;
      const received = [
        ...cell.arrivals.map(({ guest, chosen }) => ({ from: guest.code, chosen })),
        ...program.exchanges
          .filter((e) => e.taker.code === code && e.kind === cell.kind)
          .map(({ giver, chosen }) => ({ from: giver.code, chosen })),
      ];
      for (const { from, chosen } of received) {
        for (const { host, chosen: onward } of cell.departures) {
          yield atMost(`${from} to ${code} to ${host.code} ${cell.kind}`, sum(chosen, onward), 1);
        }
      }
    }
  },
  *violations(_, { plan, reading }) {
    const agreements = [
      ...plan.mergers.map(({ kind, guest, host }) => ({ kind, from: guest, to: host })),
      ...plan.exchanges.map(({ kind, giver, taker }) => ({ kind, from: giver, to: taker })),
    ];
    for (const { kind, from, to } of agreements) {
      const onward = plan.mergers.filter((m) => m.kind === kind && m.guest === to).length;
      const host = reading.cell(to, kind).municipality;
      yield* breach("no-chains", onward, "agreements", [from, to], kind, () =>
        both(
          nl`${host.name} verzorgt opvang voor een ander, maar draagt haar eigen taak over.`,
          en`${host.name} hosts for another but hands over its own task.`,
        ),
      );
    }
  },
  sentence: () => ({
    nl: "Wie de opvang voor een ander verzorgt of van een ander overneemt, draagt haar eigen taak niet over.",
    en: "Who hosts for another, or takes over from another, does not hand over its own task.",
  }),
  examples: [
    {
      title: "two guests, one host",
      make: () =>
        example(
          { A1: { key: 40, share: 40 }, A2: { key: 40, share: 40 }, A3: { key: 100, adopted: 100 } },
          {
            mergers: [
              ["A1", "A3", 40],
              ["A2", "A3", 40],
            ],
          },
        ),
      amount: 0,
    },
    {
      title: "A1 to A2 to A3",
      make: () =>
        example(
          { A1: { key: 40, share: 40 }, A2: { key: 40, share: 40 }, A3: { key: 100, adopted: 100 } },
          {
            mergers: [
              ["A1", "A2", 40],
              ["A2", "A3", 40],
            ],
          },
        ),
      amount: 1,
    },
  ],
};
