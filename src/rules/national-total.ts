import { z } from "zod";
import { both, en, kinds, nl } from "../domain/index.ts";
import { equal, sum } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { setting, type Rule } from "./rule.ts";
import { provincialClosure } from "./provincial-closure.ts";
import { grounds } from "./sources.ts";

/** Σ task = Σ hosted = need, per kind: the promise of the whole engine. It cannot be switched off. */
export const nationalTotal: Rule = {
  id: "national-total",
  section: "3",
  title: { nl: "Landelijk totaal", en: "National total" },
  source: grounds.law,
  schema: z.strictObject({}),
  enabledByDefault: true,
  required: true,
  *rows(_, program) {
    if (program.total === undefined) return;
    for (const kind of kinds) {
      const cells = program.cells.filter((cell) => cell.kind === kind);
      const need = program.total[kind];
      const closed = setting(provincialClosure, program.scenario) !== undefined;
      yield equal(`task ${kind}`, sum(...cells.map((cell) => cell.task)), need, closed ? "implied" : "meaning");
      yield equal(`hosted ${kind}`, sum(...cells.map((cell) => cell.hosted)), need, "implied");
    }
  },
  *violations(_, { scenario, reading }) {
    for (const kind of kinds) {
      const need = scenario.need[kind];
      let task = 0;
      let hosted = 0;
      for (const cell of reading.cells) {
        if (cell.kind !== kind) continue;
        task += cell.task;
        hosted += cell.hosted;
      }
      yield* breach("national-total", Math.abs(task - need), "places", [], kind, () =>
        both(
          nl`De taken zijn samen ${task} plekken, nodig zijn er ${need}.`,
          en`The tasks come to ${task} places together; ${need} are needed.`,
        ),
      );
      yield* breach("national-total", Math.abs(hosted - need), "places", [], kind, () =>
        both(
          nl`Er is opvang voor ${hosted} mensen, nodig is ${need}.`,
          en`There is reception for ${hosted} people; ${need} is needed.`,
        ),
      );
    }
  },
  sentence: () => ({
    nl: "De taken zijn samen precies de landelijke behoefte, en de opvang ook.",
    en: "The tasks together are exactly the national need, and so are the places where people are hosted.",
  }),
  examples: [
    {
      title: "one municipality takes the whole need",
      make: () => example({ A1: { key: 100, share: 100 } }),
      amount: 0,
    },
    {
      title: "ten places too few, in task and in hosting",
      make: () => example({ A1: { key: 100, share: 90 } }),
      amount: 20,
    },
  ],
};
