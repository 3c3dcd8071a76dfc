import {
  kinds,
  perKind,
  type Balances,
  type Decision,
  type Kind,
  type PerKind,
  type Reading,
  type Scenario,
} from "../domain/index.ts";
import type { Level } from "../model/index.ts";
import { collect, constant, minus, sum, times, type Expression, type Program } from "../program/index.ts";
import { makeColumns, type Columns } from "./columns.ts";
import { makeFlows } from "./flows.ts";
import { assemble, type Formulation } from "./formulate.ts";
import { hasReserve } from "./program.ts";

/**
 * Stepwise (i): the relief ρ_q of every province and the flows s_pq of both kinds at once, with (3.1) to (3.3), ranked:
 * Σ |ρ_q − φ·R_q| with φ = Σ S / Σ R per kind, then agreements, then swap distance. No tolerance between the three.
 */
export function formulateSwaps(scenario: Scenario, decision: Decision): Formulation {
  const columns = makeColumns();
  const balances: Balances = new Map(decision.provinces.map((p) => [p.code, p.balances]));
  const flows = makeFlows(scenario, balances, columns);
  const provinces = scenario.provinces.map((province) => {
    const own = balances.get(province.code) as PerKind<(typeof decision.provinces)[number]["balances"]["regular"]>;
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
        over("reserve", kind, hasReserve(balances, kind, province.code) ? own[kind].surplus : 0),
      ),
    };
  });
  const program: Program = {
    scenario,
    decision,
    provinces,
    cells: [],
    national: false,
    handOvers: [],
    exchanges: [],
    clusterOptions: [],
    decides: new Set(["swaps"]),
    flows,
    municipalFlows: [],
    column: columns.add,
  };
  const fair = fairness(program, columns);
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
  return { ...made, model: { ...made.model, rows: [...made.model.rows, ...fair.rows] } };
}

function summed(reading: Reading, province: string, kind: Kind, what: "relief" | "reserve"): number {
  let places = 0;
  for (const cell of reading.cells)
    if (cell.kind === kind && cell.municipality.province === province) places += cell[what];
  return places;
}

/**
 * Σ_k Σ_q |ρ_qk − φ_k·R_qk| in whole numbers: with φR = F + n/d (0 ≤ n < d) and ρ whole, the distance is
 * (F − ρ) + n/d below and at F, and (ρ − F) − n/d above it. All is multiplied by the common denominator of the kinds.
 */
function fairness(program: Program, columns: Columns) {
  const scale = kinds.reduce((m, kind) => lcm(m, Math.max(1, totals(program, kind).remainder)), 1);
  const parts: Expression[] = [];
  const rows = [];
  for (const kind of kinds) {
    const { surplus, remainder } = totals(program, kind);
    if (remainder === 0) continue;
    for (const { province, balances, relief } of program.provinces) {
      const own = balances[kind].remainder;
      if (own === 0) continue;
      const exact = BigInt(Math.min(surplus, remainder)) * BigInt(own);
      const floor = Number(exact / BigInt(remainder));
      const part = Number(exact % BigInt(remainder)) * (scale / remainder);
      const spec = (letter: string, upper: number, value: (rho: number) => number) =>
        columns.add({
          name: `${letter} ${kind} ${province.code}`,
          lower: 0,
          upper,
          value: (reading) => value(summed(reading, province.code, kind, "relief")),
        });
      const below = spec("below", floor, (rho) => Math.max(0, floor - rho));
      const above = spec("above", own - floor, (rho) => Math.max(0, rho - floor));
      const first = spec("first above", own > floor ? 1 : 0, (rho) => Number(rho > floor));
      // |ρ − x|: part at ρ = F; each place below adds scale; the first above turns part into scale − part.
      parts.push(constant(part), times(scale, below), times(scale, above), times(-2 * part, first));
      const row = collect(minus(relief[kind], sum(constant(floor), above, times(-1, below))));
      rows.push({
        name: `${kind} ${province.code} even`,
        lower: -row.constant,
        upper: -row.constant,
        indices: row.indices,
        coefficients: row.coefficients,
      });
      const gate = collect(minus(first, above));
      if (gate.indices.length > 0) {
        rows.push({
          name: `${kind} ${province.code} first`,
          lower: -Infinity,
          upper: -gate.constant,
          indices: gate.indices,
          coefficients: gate.coefficients,
        });
      }
    }
  }
  return { expression: sum(...parts), rows };
}

/** Σ of timely surplus and Σ of remainder over the country: φ = min(1, surplus / remainder). */
function totals(program: Program, kind: Kind) {
  let surplus = 0;
  let remainder = 0;
  for (const { balances } of program.provinces) {
    surplus += balances[kind].timely;
    remainder += balances[kind].remainder;
  }
  return { surplus, remainder };
}

function lcm(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
