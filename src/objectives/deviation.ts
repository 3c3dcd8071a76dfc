import { z } from "zod";
import type { Bilingual } from "../domain/index.ts";
import { type Step, symmetric } from "./convex.ts";
import type { Change, Measure } from "./objective.ts";
import { segmentTerms, sumTerms } from "./segments.ts";
import { extent, type Of, shape } from "./shape.ts";

/** `of`: the deviation of where people are (`hosted`) or of who is responsible (`task`). */
export interface DeviationOptions {
  readonly of: Of;
}

export const deviationOptions = { of: z.enum(["hosted", "task"]).default("hosted") };

/** R11: swaps keep the key in mind. A deviation measure that is a sum over municipalities and kinds of a convex cost, the same on both sides of the key. */
export interface Deviation {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly description: Bilingual;
  readonly change: Change;
  /** Cost of `away` places from the key, as a closed formula. */
  readonly cost: (away: number, indicative: number) => number;
  /** The same cost for the solver: per place, by steps, at least up to `furthest` places away. */
  readonly steps: (indicative: number, furthest: number) => readonly Step[];
}

export function deviation(of: Deviation): Measure<DeviationOptions> {
  const { id, title, unit, description, change } = of;
  return {
    id,
    title,
    unit,
    description,
    change,
    schema: z.strictObject(deviationOptions),
    combine: "sum",
    measure: (options, { reading }) => {
      let value = 0;
      for (const cell of reading.cells) value += of.cost(Math.abs(cell[options.of] - cell.indicative), cell.indicative);
      return value;
    },
    terms: (options, program) =>
      sumTerms(
        program.cells.map((cell) => {
          const [low, high] = extent(program, cell, options.of);
          const furthest = Math.max(cell.indicative - low, high - cell.indicative);
          const cost = symmetric(cell.indicative, of.steps(cell.indicative, furthest));
          return segmentTerms(program, cell, `${id} ${options.of}`, shape(program, cell, cost, options.of));
        }),
      ),
  };
}
