import {
  type Balances,
  type Decision,
  type Kind,
  kinds,
  known,
  perKind,
  type Reading,
  type Scenario,
} from "../domain/index.ts";
import type { Level } from "../model/index.ts";
import { collect, sum, times, type Expression, type Program } from "../program/index.ts";
import { makeColumns } from "./columns.ts";
import { evenRelief, type Share } from "./even-relief.ts";
import { makeFlows } from "./flows.ts";
import { assemble, type Formulation } from "./formulate.ts";
import { hasReserve } from "./program.ts";

/** The swaps of the country, with the exact shares that its first level measures relief against. */
export interface SwapFormulation extends Formulation {
  readonly shares: readonly Share[];
}

/**
 * Stepwise (i): the relief ρ_q of every province and the flows s_pq of both kinds at once, with (3.1) to (3.3), ranked:
 * Σ |ρ_q − φ·R_q| with φ = Σ S / Σ R per kind, then agreements, then swap distance. No tolerance between the three.
 */
export function formulateSwaps(scenario: Scenario, decision: Decision): SwapFormulation {
  const columns = makeColumns();
  const balances: Balances = new Map(decision.provinces.map((p) => [p.code, p.balances]));
  const flows = makeFlows(scenario, balances, columns);
  const provinces = scenario.provinces.map((province) => {
    const own = known(balances, province.code);
    const over = (what: "relief" | "reserve", kind: Kind, most: number): Expression =>
      columns.add({
        name: `${what} ${kind} ${province.code}`,
        lower: 0,
        upper: most,
        value: (reading) => summed(reading, province.code, kind, what),
      });
    return {
      province,
      balances: own,
      relief: perKind((kind) => over("relief", kind, own[kind].remainder)),
      reserve: perKind((kind) =>
        over("reserve", kind, hasReserve(scenario, balances, kind, province.code) ? own[kind].surplus : 0),
      ),
    };
  });
  const program: Program = {
    scenario,
    decision,
    provinces,
    cells: [],
    handOvers: [],
    exchanges: [],
    clusterOptions: [],
    decides: new Set(["swaps", "relief"]),
    flows,
    municipalFlows: [],
    column: columns.add,
  };
  const fair = evenRelief(program, columns, summed);
  const level = (name: string, e: Expression, offset = e.constant): Level => {
    const { indices, coefficients } = collect(e);
    return { name, indices, coefficients, offset, tolerance: { numerator: 0, denominator: 1 } };
  };
  const distance = sum(...flows.flatMap((f) => kinds.map((kind) => times(f.distance, f.places[kind]))));
  const levels = [
    level("even relief", fair.expression),
    level("swap agreements", sum(...flows.map((f) => f.chosen))),
    level("swap distance", distance),
  ];
  const made = assemble(program, columns, "swaps", levels);
  return { ...made, shares: fair.shares, model: { ...made.model, rows: [...made.model.rows, ...fair.rows] } };
}

function summed(reading: Reading, province: string, kind: Kind, what: "relief" | "reserve"): number {
  let places = 0;
  for (const cell of reading.cells)
    if (cell.kind === kind && cell.municipality.province === province) places += cell[what];
  return places;
}
