import {
  type Balances,
  type Decision,
  geography,
  type Kind,
  known,
  perKind,
  type Plan,
  type Scenario,
  type SwapAgreement,
} from "../domain/index.ts";
import type { Level } from "../model/index.ts";
import {
  collect,
  constant,
  sum,
  times,
  zero,
  type Cell,
  type Expression,
  type Flow,
  type MunicipalFlow,
  type Program,
} from "../program/index.ts";
import { leastOfPair, municipalSwaps, spare } from "../rules/municipal-swaps.ts";
import { pinsRule } from "../rules/pins.ts";
import { makeCell } from "./cells.ts";
import { makeColumns, type Columns } from "./columns.ts";
import { cellFacts } from "./facts.ts";
import { assemble, type Formulation } from "./formulate.ts";
import { isRelieved } from "./program.ts";
import type { FixedPlaces } from "./scope.ts";

/**
 * (3.10): which municipality's surplus stands against whose remainder in one kind, for given swaps, relief and
 * reserve: a fixed-charge transportation problem, first the fewest pairs below a least size, where there is one, then the fewest
 * pairs, then the shortest distance.
 */
export function formulateMunicipalSwaps(
  scenario: Scenario,
  decision: Decision,
  kind: Kind,
  swaps: readonly SwapAgreement[],
  relief: FixedPlaces,
  reserve: FixedPlaces,
): Formulation {
  const columns = makeColumns();
  const cells = cellFacts(scenario, decision, [kind], () => true).map((facts) => {
    const given = places(relief, facts);
    const fixed = { relief: given, relieved: isRelieved(given), reserve: places(reserve, facts) };
    return makeCell(facts, { ...nothingToChoose, ...fixed }, columns);
  });
  const balances: Balances = new Map(decision.provinces.map((p) => [p.code, p.balances]));
  const flows = fixedFlows(scenario, kind, swaps);
  const municipalFlows = pairs(scenario, kind, swaps, cells, columns);
  const program: Program = {
    scenario,
    decision,
    provinces: scenario.provinces.map((province) => ({
      province,
      balances: known(balances, province.code),
      relief: perKind(() => constant(0)),
      reserve: perKind(() => constant(0)),
    })),
    cells,
    decides: new Set(["municipal-swaps"]),
    handOvers: [],
    exchanges: [],
    clusterOptions: [],
    flows,
    municipalFlows,
    column: columns.add,
  };
  const small = sum(...municipalFlows.map((f) => f.small));
  const levels = [
    ...(small.indices.length > 0 ? [level("pairs that are too small", small)] : []),
    level("pairs of municipalities", sum(...municipalFlows.map((f) => f.chosen))),
    level("distance between them", sum(...municipalFlows.map((f) => times(f.distance, f.places)))),
  ];
  return assemble(program, columns, `municipal swaps, ${kind}`, levels, [municipalSwaps, pinsRule]);
}

const nothingToChoose = {
  left: { fixed: 0, most: 0, released: 0 },
  departures: [],
  arrivals: [],
  giving: [],
  taking: [],
  memberships: [],
  chains: false,
  everything: false,
} as const;

function places(fixed: FixedPlaces, { municipality, kind }: Pick<Cell, "municipality" | "kind">): Expression {
  return constant(fixed.get(municipality.code)?.[kind] ?? 0);
}

function level(name: string, e: Expression): Level {
  const { constant: offset, indices, coefficients } = collect(e);
  return { name, indices, coefficients, offset, tolerance: { numerator: 0, denominator: 1 } };
}

/** The agreed swaps of this kind as plain numbers; the other kind is none of this program's business. */
function fixedFlows(scenario: Scenario, kind: Kind, swaps: readonly SwapAgreement[]): Flow[] {
  const provinces = new Map(scenario.provinces.map((province) => [province.code, province]));
  return swaps.map((swap) => ({
    surplus: known(provinces, swap.surplus),
    shortage: known(provinces, swap.shortage),
    chosen: constant(1),
    places: perKind((k) => constant(k === kind ? swap.places[k] : 0)),
    most: swap.places,
    distance: geography(scenario).betweenProvinces(swap.surplus, swap.shortage),
  }));
}

function pairs(
  scenario: Scenario,
  kind: Kind,
  swaps: readonly SwapAgreement[],
  cells: readonly Cell[],
  columns: Columns,
): MunicipalFlow[] {
  const found: MunicipalFlow[] = [];
  for (const swap of swaps) {
    if (swap.places[kind] === 0) continue;
    for (const from of cells.filter((c) => c.municipality.province === swap.surplus)) {
      const own = spare(scenario, from.municipality, kind) - from.reserve.constant;
      if (own <= 0) continue;
      for (const to of cells.filter((c) => c.municipality.province === swap.shortage)) {
        const most = Math.min(own, to.relief.constant, swap.places[kind]);
        if (most <= 0) continue;
        const [surplus, shortage] = [from.municipality, to.municipality];
        const name = `${kind} ${surplus.code} ${shortage.code}`;
        const agreed = (plan: Plan) =>
          plan.municipalSwaps
            .filter((w) => w.kind === kind && w.surplus === surplus.code && w.shortage === shortage.code)
            .reduce((n, w) => n + w.places, 0);
        const least = leastOfPair(scenario, surplus, kind, to.relief.constant);
        const isSmall = (plan: Plan) => agreed(plan) > 0 && agreed(plan) < least;
        found.push({
          kind,
          surplus,
          shortage,
          least,
          small:
            least > 1
              ? columns.add({ name: `V ${name}`, lower: 0, upper: 1, value: ({ plan }) => Number(isSmall(plan)) })
              : zero,
          chosen: columns.add({ name: `W ${name}`, lower: 0, upper: 1, value: ({ plan }) => Number(agreed(plan) > 0) }),
          places: columns.add({ name: `w ${name}`, lower: 0, upper: most, value: ({ plan }) => agreed(plan) }),
          most,
          distance: geography(scenario).between(surplus.code, shortage.code),
        });
      }
    }
  }
  return found;
}
