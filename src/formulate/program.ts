import {
  type Balances,
  type Decision,
  grouped,
  type Kind,
  kinds,
  known,
  perKind,
  type PerKind,
  type Scenario,
} from "../domain/index.ts";
import { measureOf } from "../objectives/level.ts";
import { constant, isConstant, sum, type Expression, type Program } from "../program/index.ts";
import { setting } from "../rules/index.ts";
import { municipalSwaps } from "../rules/municipal-swaps.ts";
import { noChains } from "../rules/no-chains.ts";
import { reserve as reserveRule } from "../rules/reserve.ts";
import { wholeHandOver } from "../rules/whole-hand-over.ts";
import { makeCell } from "./cells.ts";
import { makeClusters } from "./cluster-options.ts";
import { makeColumns, type Columns } from "./columns.ts";
import { makeExchanges } from "./exchange-options.ts";
import { cellFacts, type CellFacts } from "./facts.ts";
import { makeFlows } from "./flows.ts";
import { makeHandOvers, type Left } from "./hand-overs.ts";
import { byProvince } from "./pairs.ts";
import type { Scope } from "./scope.ts";

/** A program and the columns that it and its rules and measures make. */
export interface Written {
  readonly program: Program;
  readonly columns: Columns;
}

/** The variables of section 3 for a scope, before any rule or measure has spoken. */
export function writeProgram(scenario: Scenario, decision: Decision, scope: Scope): Written {
  const columns = makeColumns();
  const balances: Balances = new Map(decision.provinces.map((p) => [p.code, p.balances]));
  const provinces =
    scope.type === "joint" ? scenario.provinces : scenario.provinces.filter((p) => scope.provinces.includes(p.code));
  const inScope = new Set(provinces.map((p) => p.code));
  const everything = everyPair(scope);
  const facts = cellFacts(scenario, decision, scope.type === "sites" ? scope.kinds : kinds, (m) =>
    inScope.has(m.province),
  );
  const given = new Map(facts.map((cell) => [key(cell), lowered(scenario, cell, scope, balances, columns)]));
  const exchanges = makeExchanges(scenario, facts, columns, everything);
  const divided = everything || setting(wholeHandOver, scenario) === undefined;
  const givers = new Set(exchanges.map((e) => `${e.giver.code} ${e.kind}`));
  const lefts = new Map(
    facts.map((cell) => [key(cell), leftOf(cell, known(given, key(cell)), divided || givers.has(key(cell)))]),
  );
  const left = (cell: CellFacts) => known(lefts, key(cell));
  const handOvers = makeHandOvers(scenario, facts, left, columns, everything);
  const clusterOptions = makeClusters(scenario, facts, left, columns);
  const departures = grouped(handOvers, (x) => `${x.guest.code} ${x.kind}`);
  const arrivals = grouped(handOvers, (x) => `${x.host.code} ${x.kind}`);
  const giving = grouped(exchanges, (e) => `${e.giver.code} ${e.kind}`);
  const taking = grouped(exchanges, (e) => `${e.taker.code} ${e.kind}`);
  const memberships = grouped(clusterOptions, (k) => `${k.member.code} amv`);
  const cells = facts.map((cell) =>
    makeCell(
      cell,
      {
        ...known(given, key(cell)),
        left: left(cell),
        departures: departures.get(key(cell)) ?? [],
        arrivals: arrivals.get(key(cell)) ?? [],
        giving: giving.get(key(cell)) ?? [],
        taking: taking.get(key(cell)) ?? [],
        memberships: memberships.get(key(cell)) ?? [],
        chains: setting(noChains, scenario) === undefined,
        everything,
      },
      columns,
    ),
  );
  const groups = byProvince(cells);
  const sumOf = (code: string, pick: "relief" | "reserve"): PerKind<Expression> =>
    perKind((kind) => sum(...(groups.get(`${code} ${kind}`) ?? []).map((cell) => cell[pick])));
  const total = totalOf(scenario, decision, scope);
  const program: Program = {
    scenario,
    decision,
    provinces: provinces.map((province) => ({
      province,
      balances: known(balances, province.code),
      relief: sumOf(province.code, "relief"),
      reserve: sumOf(province.code, "reserve"),
    })),
    cells,
    ...(total !== undefined && { total }),
    handOvers,
    exchanges,
    clusterOptions,
    decides: new Set(decided[scope.type]),
    flows:
      scope.type === "sites"
        ? []
        : makeFlows(scenario, balances, columns, scope.type === "joint" ? undefined : scope.swaps),
    municipalFlows: [],
    column: columns.add,
  };
  return { program, columns };
}

/** What the tasks in scope come to: the need, less the tasks of provinces where all stands. */
function totalOf(scenario: Scenario, decision: Decision, scope: Scope): PerKind | undefined {
  if (scope.type === "joint") return scenario.need;
  const home = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
  const elsewhere = decision.municipalities.filter(({ code }) => !scope.provinces.includes(known(home, code)));
  if (scope.type === "sites")
    return elsewhere.length === 0 && scope.kinds.length === kinds.length ? scenario.need : undefined;
  return perKind((kind) =>
    elsewhere.reduce(
      (left, { code, cells }) =>
        left - cells[kind].decided + (scope.relief.get(code)?.[kind] ?? 0) + (scope.reserve.get(code)?.[kind] ?? 0),
      scenario.need[kind],
    ),
  );
}

const decided = {
  joint: ["swaps", "relief", "sites"],
  provinces: ["relief", "sites"],
  sites: ["sites"],
} as const;

interface Lowered {
  readonly relief: Expression;
  readonly relieved?: Expression;
  readonly reserve: Expression;
}

function key({ municipality, kind }: Pick<CellFacts, "municipality" | "kind">): string {
  return `${municipality.code} ${kind}`;
}

/** U where u is known. */
export function isRelieved(relief: Expression): Expression {
  return constant(Math.min(1, relief.constant));
}

/** u, U and c of a cell: fixed by an earlier step, or columns where there is something to relieve or release. */
function lowered(scenario: Scenario, cell: CellFacts, scope: Scope, balances: Balances, columns: Columns): Lowered {
  const { municipality, kind } = cell;
  if (scope.type === "sites") {
    const fixed = (map: ReadonlyMap<string, PerKind>) => constant(map.get(municipality.code)?.[kind] ?? 0);
    const relief = fixed(scope.relief);
    return { relief, relieved: isRelieved(relief), reserve: fixed(scope.reserve) };
  }
  const code = municipality.code;
  const excess = Math.max(0, cell.adopted - cell.indicative);
  return {
    relief: columns.add({
      name: `u ${kind} ${code}`,
      lower: 0,
      upper: cell.share,
      value: (r) => r.cell(code, kind).relief,
    }),
    ...(asksWhoIsRelieved(scenario) && {
      relieved: columns.add({
        name: `U ${kind} ${code}`,
        lower: 0,
        upper: Math.min(1, cell.share),
        value: (r) => Math.min(1, r.cell(code, kind).relief),
      }),
    }),
    reserve: columns.add({
      name: `c ${kind} ${code}`,
      lower: 0,
      upper: everyPair(scope) || hasReserve(scenario, balances, kind, municipality.province) ? excess : 0,
      value: (r) => r.cell(code, kind).reserve,
    }),
  };
}

/** Whether a measure counts who is relieved, or relief has a least size. */
function asksWhoIsRelieved(scenario: Scenario): boolean {
  return (
    (setting(municipalSwaps, scenario)?.minimum ?? 1) > 1 ||
    scenario.objective.some(({ terms }) => terms.some(({ measure }) => measureOf(measure).asks === "relieved"))
  );
}

function everyPair(scope: Scope): boolean {
  return scope.type === "joint" && scope.everyPair === true;
}

/**
 * Whether a province may have surplus left after swaps: the country has more timely surplus than remainder, some is
 * late, or no rule asks for all of it to be swapped.
 */
export function hasReserve(scenario: Scenario, balances: Balances, kind: Kind, province: string): boolean {
  let surplus = 0;
  let remainder = 0;
  for (const balance of balances.values()) {
    surplus += balance[kind].timely;
    remainder += balance[kind].remainder;
  }
  const own = [...balances].find(([code]) => code === province)?.[1][kind];
  if (own === undefined || own.surplus === 0) return false;
  return surplus > remainder || own.timely < own.surplus || setting(reserveRule, scenario) === undefined;
}

/** What is left of L; a range where something else than whole hand-overs can change it. */
function leftOf(cell: CellFacts, { relief, reserve }: Lowered, divided: boolean): Left {
  const moves = divided || !isConstant(relief) || (cell.offerIsOpen && !isConstant(reserve));
  const most =
    cell.open -
    (isConstant(relief) ? relief.constant : 0) -
    (cell.offerIsOpen && isConstant(reserve) ? reserve.constant : 0);
  const excess = Math.max(0, cell.adopted - cell.indicative);
  const released = cell.offerIsOpen ? 0 : isConstant(reserve) ? reserve.constant : excess;
  return moves && cell.open > 0 ? { most, released } : { fixed: most, most, released };
}
