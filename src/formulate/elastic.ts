import type { Elastic, ElasticPlace } from "../model/index.ts";
import { collect, isConstant, type Cell, type Program } from "../program/index.ts";
import { setting } from "../rules/index.ts";
import { leastRelief } from "../rules/municipal-swaps.ts";
import { noChains } from "../rules/no-chains.ts";
import { wholeHandOver } from "../rules/whole-hand-over.ts";
import { cellKey, columnOf, siteLoad } from "./read-cells.ts";

/** What keeps a program from being read as one with elastic tasks: something else that changes what is hosted. */
export type Unread = "exchanges" | "clusters" | "divided" | "chains" | "reserve";

export function unreadOf(program: Program): Unread[] {
  const { scenario, exchanges, clusterOptions, cells } = program;
  const parts: readonly (readonly [Unread, boolean])[] = [
    ["exchanges", exchanges.length > 0],
    ["clusters", clusterOptions.length > 0],
    ["divided", setting(wholeHandOver, scenario) === undefined],
    ["chains", setting(noChains, scenario) === undefined],
    ["reserve", cells.some((cell) => !isConstant(cell.base) || lowersTwice(cell))],
  ];
  return parts.filter(([, is]) => is).map(([part]) => part);
}

/**
 * The sites of a joint program as facility location with elastic tasks, for strategies that know it. None where
 * something else than relief and whole hand-overs can change what is hosted (`unreadOf`).
 */
export function elasticOf(program: Program, rows: number): Elastic | undefined {
  if (!program.decides.has("sites") || unreadOf(program).length > 0) return undefined;
  const index = new Map(program.cells.map((cell, i) => [cellKey(cell.municipality.code, cell.kind), i]));
  return { rows, places: program.cells.map((cell) => placeOf(program, cell, index)) };
}

function placeOf(program: Program, cell: Cell, index: ReadonlyMap<string, number>): ElasticPlace {
  const taken = takenOff(program, cell);
  const small = columnOf(cell.small);
  const nothing = columnOf(cell.nothing);
  const site = siteOf(program, cell);
  return {
    group: `${cell.municipality.province} ${cell.kind}`,
    task: collect(cell.left).constant + released(cell),
    ...(taken !== undefined && { relief: taken }),
    ...(site !== undefined && { site }),
    ...(small !== undefined && { small: { column: small, ...smallStays(cell) } }),
    // Where nothing is left whatever is chosen, "nothing" is no column and there is no task to look after.
    ...(nothing !== undefined && collect(cell.nothing).indices.length === 1 && taken !== undefined && { nothing }),
    arcs: cell.arrivals.flatMap(({ guest, kind, chosen, places, most }) => {
      const column = columnOf(chosen);
      const from = index.get(cellKey(guest.code, kind));
      if (column === undefined || from === undefined) return [];
      const elastic = columnOf(places);
      return [{ guest: from, column, most, ...(elastic !== undefined && elastic !== column && { places: elastic }) }];
    }),
  };
}

/**
 * What lowers the task: relief, or what an offer releases to the reserve. A province has the one where it is short and the other
 * where it has more than its task; a cell with both is unread.
 */
function takenOff(program: Program, cell: Cell): ElasticPlace["relief"] {
  const [relief, reserve] = [columnOf(cell.relief), columnOf(cell.reserve)];
  if (relief !== undefined) return { column: relief, most: cell.share, ...whenRelieved(program, cell) };
  return reserve === undefined ? undefined : { column: reserve, most: excess(cell) };
}

function whenRelieved({ scenario }: Program, { relieved, share }: Cell): Pick<Relief, "when"> {
  const column = relieved === undefined ? undefined : columnOf(relieved);
  return column === undefined ? {} : { when: { column, least: leastRelief(scenario, share) } };
}

type Relief = NonNullable<ElasticPlace["relief"]>;

function lowersTwice({ relief, reserve }: Cell): boolean {
  return columnOf(relief) !== undefined && columnOf(reserve) !== undefined;
}

/** Beside what is open, the adopted places that may go to the reserve count as task: they stay in the site, or are taken off. */
function released(cell: Cell): number {
  const reserve = columnOf(cell.reserve);
  return reserve === undefined || collect(cell.left).indices.includes(reserve) ? 0 : excess(cell);
}

function excess({ adopted, indicative }: Cell): number {
  return Math.max(0, adopted - indicative);
}

function smallStays(cell: Cell): { readonly most: number; readonly stays?: number } {
  const least = Math.max(0, cell.minimum - 1);
  const column = columnOf(cell.unviable);
  const most = Math.min(cell.open, least);
  return column === undefined || column === columnOf(cell.small) ? { most } : { most, stays: column };
}

/** What must and may be at home of the open task and guests together, by (3.6) and (3.7). */
function siteOf(program: Program, cell: Cell): ElasticPlace["site"] {
  const open = columnOf(cell.opens);
  if (open === undefined && !cell.hasAdoptedSite) return undefined;
  const elsewhere = cell.adopted + cell.share - cell.open - released(cell);
  const { least, most } = siteLoad(program, cell);
  const stays = cell.hasAdoptedSite ? undefined : columnOf(cell.viable);
  return {
    ...(open !== undefined && { open }),
    ...(stays !== undefined && stays !== open && { stays }),
    need: Math.max(0, least - collect(cell.base).constant),
    room: Math.max(0, most - elsewhere),
  };
}
