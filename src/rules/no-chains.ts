import { z } from "zod";
import { sum } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { atMost } from "./rows.ts";
import { grounds } from "./sources.ts";

/** x_gh + Σ_j x_hj ≤ 1: a host does not hand over its own task. */
export const noChains: Rule = {
  id: "no-chains",
  section: "3.5",
  title: { nl: "Geen doorgeven", en: "No chains" },
  source: grounds.ours,
  schema: z.strictObject({}),
  enabledByDefault: true,
  *rows(_, program) {
    for (const cell of program.cells) {
      if (cell.departures.length === 0) continue;
      const away = sum(...cell.departures.map((d) => d.chosen));
      // Where the own task stays exactly when the site opens, (3.5) says it already.
      const role = cell.stays === cell.opens ? "implied" : "meaning";
      for (const { guest, chosen } of cell.arrivals) {
        yield atMost(`${guest.code} to ${cell.municipality.code} ${cell.kind}`, sum(chosen, away), 1, role);
      }
    }
  },
  *violations(_, { plan, reading }) {
    for (const merger of plan.mergers) {
      const onward = plan.mergers.filter((m) => m.kind === merger.kind && m.guest === merger.host).length;
      const host = reading.cell(merger.host, merger.kind).municipality;
      yield* breach(
        "no-chains",
        onward,
        "agreements",
        [merger.guest, merger.host],
        merger.kind,
        `${host.name} vangt op voor een ander, maar draagt haar eigen taak over.`,
        `${host.name} hosts for another but hands over its own task.`,
      );
    }
  },
  sentence: () => ({
    nl: "Wie voor een ander opvangt, draagt haar eigen taak niet over.",
    en: "Who hosts for another does not hand over its own task.",
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
