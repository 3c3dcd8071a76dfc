import { z } from "zod";
import { known, type ReferencePlan } from "../domain/index.ts";
import { constant } from "../program/index.ts";
import { symmetric } from "./convex.ts";
import type { Measure } from "./objective.ts";
import { segmentTerms, sumTerms } from "./segments.ts";
import { shape } from "./shape.ts";

/**
 * Σ |t − t̄| (section 4): places by which the task of municipalities, per kind, differs from the task t̄ that stands. A municipality
 * that the plan does not know has no task in it.
 */
export const changedPlaces: Measure = {
  id: "changes.places",
  title: { nl: "verschoven taken", en: "shifted tasks" },
  unit: { nl: "plekken", en: "places" },
  description: {
    nl: "Hoeveel plekken gemeenten samen meer of minder taak hebben dan in het plan dat staat.",
    en: "How many places more or fewer municipalities have as their task than in the plan that stands.",
  },
  schema: z.strictObject({}),
  combine: "sum",
  fromReference: true,
  change: {
    more: { nl: "{n} {n|plek|plekken} taak meer verschoven", en: "{n} more {n|place|places} of tasks shifted" },
    less: { nl: "{n} {n|plek|plekken} taak minder verschoven", en: "{n} fewer {n|place|places} of tasks shifted" },
  },
  measure: (_, { scenario: { reference }, reading }) => {
    if (reference === undefined) return 0;
    const tasks = tasksOf(reference);
    let places = 0;
    for (const { municipality, kind, task } of reading.cells)
      places += Math.abs(task - known(tasks, municipality.code)[kind]);
    return places;
  },
  terms: (_, program) => {
    const { reference } = program.scenario;
    if (reference === undefined) return { expression: constant(0), rows: [] };
    const tasks = tasksOf(reference);
    return sumTerms(
      program.cells.map((cell) => {
        const cost = symmetric(known(tasks, cell.municipality.code)[cell.kind], [{ from: 0, cost: 1 }]);
        return segmentTerms(program, cell, "changes.places", shape(program, cell, cost, "task"));
      }),
    );
  },
};

function tasksOf({ municipalities }: ReferencePlan) {
  return new Map(
    municipalities.map(({ code, accounts: { regular, amv } }) => [code, { regular: regular.task, amv: amv.task }]),
  );
}
