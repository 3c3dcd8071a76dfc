import type { Facilities, Model, Row } from "../../src/model/index.ts";
import { FREE, IN, OUT } from "../state.ts";
import type { Columns, Instance, Layer, Domain } from "./instance.ts";
import { isVoid, layerOf } from "./layers.ts";
import { rolesOf, type Role } from "./roles.ts";
import { segmentsOf } from "./segments.ts";
import { tightBounds, type Bounds } from "./tight-bounds.ts";

/** Cells of the largest knapsack table that we are willing to hold: 128 MB. No weight or load within is larger. */
const MOST_CELLS = 2 ** 24;

/**
 * Reads a level program; undefined where what it minimises is not of a kind that we know, or loads are too large for
 * tables. Budgets of a kind that we do not know are left out: that only widens the instance.
 */
export function readInstance(program: Model, facilities: Facilities): Instance | undefined {
  const level = program.levels[0];
  if (level === undefined || !fitsTables(facilities)) return undefined;
  const roles = rolesOf(program, facilities);
  const shape = shapeOf(program, facilities, roles);
  const target = layerOf({ ...level, budget: Infinity }, shape.columns, shape.room);
  if (target === undefined) return undefined;
  const bounds = tightBounds(program);
  const budgets = program.rows.flatMap((row): Layer[] => {
    if (row.lower !== -Infinity || row.upper === Infinity || span(row, roles) < 2) return [];
    if (isVoid(row, roles, facilities, bounds)) return [];
    const layer = layerOf({ ...row, budget: row.upper }, shape.columns, shape.room);
    return layer === undefined ? [] : [layer];
  });
  return { ...shape, domain: domainOf(shape.columns, bounds), layers: [target, ...budgets] };
}

function fitsTables({ customers, hosts }: Facilities): boolean {
  if (customers.some(({ weight }) => weight < 0 || weight > MOST_CELLS)) return false;
  return hosts.every((host) => {
    const all = host.arcs.reduce((sum, { customer }) => sum + (customers[customer]?.weight ?? 0), 0);
    return host.room >= 0 && (host.arcs.length + 1) * (Math.min(host.room, all) + 1) <= MOST_CELLS;
  });
}

/** How many hosts and customers alone a row ties together. */
function span(row: Row, roles: ReadonlyMap<number, Role>): number {
  const seen = new Set<string>();
  for (const j of row.indices) {
    const role = roles.get(j);
    if (role !== undefined) seen.add(role.type === "alone" ? `customer ${role.customer}` : `host ${role.host}`);
  }
  return seen.size;
}

function shapeOf(
  program: Model,
  facilities: Facilities,
  roles: ReadonlyMap<number, Role>,
): Omit<Instance, "layers" | "domain"> {
  const { customers, hosts } = facilities;
  const weightOf = (g: number) => customers[g]?.weight ?? 0;
  const arcs = hosts.flatMap((host, h) =>
    host.arcs
      .map(({ customer, column }) => ({ host: h, customer, column, weight: weightOf(customer) }))
      .sort((a, b) => a.weight - b.weight || a.column - b.column),
  );
  const first = new Int32Array(hosts.length + 1);
  for (const [h, host] of hosts.entries()) first[h + 1] = (first[h] as number) + host.arcs.length;
  const columns: Columns = {
    arc: Int32Array.from(arcs, ({ column }) => column),
    open: Int32Array.from(hosts, ({ open }) => open ?? -1),
    alone: Int32Array.from(customers, ({ alone }) => alone ?? -1),
    segments: segmentsOf(program, facilities, roles),
  };
  const listed = (n: number, keys: readonly (readonly [customer: number, index: number])[]) => {
    const lists: number[][] = Array.from({ length: n }, () => []);
    for (const [g, i] of keys) lists[g]?.push(i);
    return lists.map((list) => Int32Array.from(list));
  };
  return {
    customers: customers.length,
    hosts: hosts.length,
    arcs: arcs.length,
    first,
    arcHost: Int32Array.from(arcs, ({ host }) => host),
    arcCustomer: Int32Array.from(arcs, ({ customer }) => customer),
    arcWeight: Int32Array.from(arcs, ({ weight }) => weight),
    own: Int32Array.from(hosts, ({ own }) => own ?? -1),
    // No load comes near the most that is written here: a larger need is as far out of reach.
    need: Int32Array.from(hosts, ({ need }) => Math.max(0, Math.min(need, 2 * MOST_CELLS))),
    room: Int32Array.from(hosts, (host) =>
      Math.min(
        host.room,
        host.arcs.reduce((sum, { customer }) => sum + weightOf(customer), 0),
      ),
    ),
    arcsOf: listed(
      customers.length,
      arcs.map(({ customer }, a) => [customer, a]),
    ),
    ownersOf: listed(
      customers.length,
      hosts.flatMap(({ own }, h) => (own === undefined ? [] : [[own, h] as const])),
    ),
    columns,
  };
}

/** Choices that bounds of columns decide. A host without a column is open, a customer without one is not alone. */
function domainOf({ arc, open, alone }: Columns, bounds: readonly Bounds[]): Domain {
  const at = (j: number, missing: number) => {
    if (j < 0) return missing;
    const [low, high] = bounds[j] as Bounds;
    return low > 0 ? IN : high < 1 ? OUT : FREE;
  };
  return {
    arc: Uint8Array.from(arc, (j) => at(j, OUT)),
    host: Uint8Array.from(open, (j) => at(j, IN)),
    alone: Uint8Array.from(alone, (j) => at(j, OUT)),
  };
}
