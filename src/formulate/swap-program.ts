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
import type { Level, Row } from "../model/index.ts";
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
        over("reserve", kind, hasReserve(scenario, balances, kind, province.code) ? own[kind].surplus : 0),
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
 * Σ_k Σ_q |ρ_qk − φ_k·R_qk| in whole numbers, times the common denominator of the kinds (`scale`). With φR = F + n/d
 * the nearest whole ρ is F or F + 1. Its own distance is a constant; the first place towards the other neighbour adds
 * |scale − 2·part| and every place further, either way, adds scale. No cost is negative, so that the limit of this
 * level bounds every column for those below it.
 */
function fairness(program: Program, columns: Columns) {
  const scale = kinds.reduce((m, kind) => lcm(m, Math.max(1, totals(program, kind).remainder)), 1);
  const parts: Expression[] = [];
  const rows: Row[] = [];
  for (const kind of kinds) {
    const { surplus, remainder } = totals(program, kind);
    if (remainder === 0) continue;
    for (const { province, balances, relief } of program.provinces) {
      const own = balances[kind].remainder;
      if (own === 0) continue;
      const exact = BigInt(Math.min(surplus, remainder)) * BigInt(own);
      const floor = Number(exact / BigInt(remainder));
      const part = Number(exact % BigInt(remainder)) * (scale / remainder);
      const up = 2 * part <= scale;
      const nearest = up ? floor : floor + 1;
      const spec = (letter: string, upper: number, value: (rho: number) => number) =>
        columns.add({
          name: `${letter} ${kind} ${province.code}`,
          lower: 0,
          upper,
          value: (reading) => Math.max(0, value(summed(reading, province.code, kind, "relief"))),
        });
      // The cheap first place lies on the side of the exact share.
      const [higher, lower] = [own - nearest, nearest];
      const first =
        part === 0
          ? constant(0)
          : spec("first", Math.min(1, up ? higher : lower), (rho) => Number(up ? rho > nearest : rho < nearest));
      const cheap = part === 0 ? 0 : 1;
      const above = spec("above", higher, (rho) => rho - nearest - (up ? cheap : 0));
      const below = spec("below", lower, (rho) => nearest - rho - (up ? 0 : cheap));
      parts.push(
        constant(up ? part : scale - part),
        times(Math.abs(scale - 2 * part), first),
        times(scale, above),
        times(scale, below),
      );
      const moved = sum(constant(nearest), above, times(-1, below), times(up ? 1 : -1, first));
      const row = collect(minus(relief[kind], moved));
      rows.push({
        name: `${kind} ${province.code} even`,
        lower: -row.constant,
        upper: -row.constant,
        indices: row.indices,
        coefficients: row.coefficients,
      });
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
