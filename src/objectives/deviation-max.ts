import { z } from "zod";
import {
  atLeast,
  type Cell,
  type Expression,
  minus,
  type Program,
  type RuleRow,
  sum,
  times,
  zero,
} from "../program/index.ts";
import type { Reading } from "../domain/index.ts";
import { addUp } from "./add-up.ts";
import { changeable } from "./changeable.ts";
import { symmetric } from "./convex.ts";
import { type DeviationOptions, deviationOptions } from "./deviation.ts";
import type { Measure } from "./objective.ts";
import { tangents } from "./segments.ts";
import { type Of, type Shape, shape } from "./shape.ts";
import { weight } from "./weight.ts";

/** `count`: the sum of that many largest deviations; levels with 1, 2, 3 … in rank order are the leximin. */
interface Options extends DeviationOptions {
  readonly count: number;
}

/**
 * max ω·|H − I| over the kinds and the municipalities whose H can still change (see `changeable`), or the sum of the
 * `count` largest of them (section 4). For the solver, with d the deviation of a cell:
 *
 *     minimise count · τ + Σ excess,   excess ≥ d − τ,   excess ≥ 0
 *
 * whose optimum has τ at the count-th largest d, a whole number. A count above 1 does not combine over parts: the
 * largest two of a country are not the largest two of each province.
 */
export const deviationMax: Measure<Options> = {
  id: "deviation.max",
  title: { nl: "grootste afwijking van de sleutel", en: "largest deviation from the key" },
  unit: { nl: "per 100.000 van de sleutel", en: "per 100,000 of the key" },
  description: {
    nl: "Hoe ver de gemeente die er het slechtst voor staat van de sleutel af is. Gemeenten waar niets meer kan veranderen tellen niet mee.",
    en: "How far the municipality that is worst off is from the key. Municipalities where nothing can change do not count.",
  },
  change: {
    more: {
      nl: "de gemeente die het verst van de sleutel ligt, ligt er {n} procent verder van",
      en: "the municipality furthest from the key is {n} per cent further from it",
    },
    less: {
      nl: "de gemeente die het verst van de sleutel ligt, ligt er {n} procent dichter bij",
      en: "the municipality furthest from the key is {n} per cent closer to it",
    },
    per: 1000,
    unit: { nl: "procent van de eigen sleutel", en: "per cent of its own key" },
  },
  schema: z.strictObject({ ...deviationOptions, count: z.int().min(1).default(1) }),
  combine: "max",
  measure: ({ of, count }, { scenario, reading }) => {
    const deviations = changeable(reading.cells, scenario).map(
      (cell) => weight(cell.indicative) * Math.abs(cell[of] - cell.indicative),
    );
    const largest = deviations.sort((a, b) => b - a).slice(0, count);
    return largest.reduce((sum, d) => sum + d, 0);
  },
  terms: ({ of, count }, program) => {
    const cells = changeable(program.cells, program.scenario);
    if (cells.length === 0) return { expression: zero, rows: [] };
    const name = count === 1 ? `deviation.max ${of}` : `deviation.max ${of} ${count}`;
    const shapes = cells.map((cell) => cellShape(program, cell, of));
    const countth = largestOn(cells, of, count);
    const threshold = program.column({
      name,
      lower: 0,
      upper: shapes.reduce((most, shaped) => Math.max(most, shaped.most), 0),
      implied: true,
      value: countth,
    });
    const parts: Expression[] = [times(count, threshold)];
    const rows: RuleRow[] = [];
    for (const [i, cell] of cells.entries()) {
      const shaped = shapes[i] as Shape;
      const where = `${cell.kind} ${cell.municipality.code}`;
      let total = threshold;
      if (count > 1) {
        const excess = program.column({
          name: `${name} ${where} excess`,
          lower: 0,
          upper: shaped.most,
          implied: true,
          value: (reading) => Math.max(0, deviationOn(reading, cell, of) - countth(reading)),
        });
        parts.push(excess);
        total = sum(threshold, excess);
      }
      for (const [piece, tangent] of tangents(shaped).entries()) {
        rows.push(atLeast(`${name} ${where} ${piece}`, minus(total, tangent), 0));
      }
    }
    return { expression: addUp(parts), rows };
  },
};

/** The cell's own deviation, ω·|places − I|, taken apart. */
function cellShape(program: Program, cell: Cell, of: Of): Shape {
  const unit = [{ from: 0, cost: weight(cell.indicative) }];
  return shape(program, cell, symmetric(cell.indicative, unit), of);
}

function deviationOn(reading: Reading, cell: Cell, of: Of): number {
  const read = reading.cell(cell.municipality.code, cell.kind);
  return weight(cell.indicative) * Math.abs(read[of] - cell.indicative);
}

/** The count-th largest deviation on a plan, 0 where there are fewer; sorted once a plan, since every excess asks for it. */
function largestOn(cells: readonly Cell[], of: Of, count: number): (reading: Reading) => number {
  const kept = new WeakMap<Reading, number>();
  return (reading) => {
    let found = kept.get(reading);
    if (found === undefined) {
      const deviations = cells.map((cell) => deviationOn(reading, cell, of)).sort((a, b) => b - a);
      found = deviations[count - 1] ?? 0;
      kept.set(reading, found);
    }
    return found;
  };
}
