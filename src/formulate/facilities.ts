import type { Customer, Facilities, Host } from "../model/index.ts";
import type { Cell, Program } from "../program/index.ts";
import { cellKey, columnOf, siteLoad } from "./read-cells.ts";

/**
 * The sites program as single-source facility location, for strategies that know it: open tasks are customers, sites
 * are hosts, hand-overs are arcs. None where sites are not chosen, or something else can change what is hosted: swaps to
 * choose, exchanges, clusters, chains.
 */
export function facilitiesOf(program: Program): Facilities | undefined {
  const plain = program.exchanges.length === 0 && program.clusterOptions.length === 0;
  const sitesAlone = program.decides.has("sites") && !program.decides.has("relief");
  if (!plain || !sitesAlone || program.cells.some((cell) => cell.switch === undefined)) return undefined;
  const customers: Customer[] = [];
  const index = new Map<string, number>();
  for (const cell of program.cells) {
    if (cell.hasAdoptedSite || weightOf(cell) === 0) continue;
    const alone = columnOf(cell.small);
    index.set(cellKey(cell.municipality.code, cell.kind), customers.length);
    customers.push({ weight: weightOf(cell), ...(alone === undefined ? {} : { alone }) });
  }
  const hosts: Host[] = [];
  for (const cell of program.cells) {
    const open = columnOf(cell.opens);
    if (open === undefined && (!cell.hasAdoptedSite || cell.arrivals.length === 0)) continue;
    const own = index.get(cellKey(cell.municipality.code, cell.kind));
    const arcs = cell.arrivals.flatMap((arrival) => {
      const customer = index.get(cellKey(arrival.guest.code, arrival.kind));
      const column = columnOf(arrival.chosen);
      return customer === undefined || column === undefined ? [] : [{ customer, column }];
    });
    hosts.push({
      ...(open === undefined ? {} : { open }),
      ...(own === undefined ? {} : { own }),
      ...load(program, cell),
      arcs,
    });
  }
  return customers.length === 0 ? undefined : { customers, hosts };
}

/** What guests must and may bring, by (3.6) and (3.7). */
function load(program: Program, cell: Cell): Pick<Host, "need" | "room"> {
  const { stay } = cell.switch as NonNullable<Cell["switch"]>;
  const { least, most } = siteLoad(program, cell);
  return { need: Math.max(0, least - cell.base.constant - weightOf(cell)), room: Math.max(0, most - stay) };
}

function weightOf(cell: Cell): number {
  return cell.left.constant;
}
