import type { Facilities, Model, Row } from "../../src/model/index.ts";
import type { Segments } from "./instance.ts";
import type { Role } from "./roles.ts";

/**
 * Rows Σ weight · arc − Σ segment + c · open ≤ u over all arcs of one host: what an open host has beyond u − c is
 * taken up by segments. Only such rows are read: every arc with its own weight, and segments that start at 0 and stand
 * in no other row of this kind, so that no load is counted twice or not at all. By host.
 */
export function segmentsOf(
  program: Model,
  facilities: Facilities,
  roles: ReadonlyMap<number, Role>,
): readonly (readonly Segments[])[] {
  const found: Segments[][] = facilities.hosts.map(() => []);
  const used = new Set<number>();
  for (const row of program.rows) {
    const read = readRow(row, facilities, roles);
    if (read === undefined || read.columns.some((j) => used.has(j) || program.columns[j]?.lower !== 0)) continue;
    for (const j of read.columns) used.add(j);
    const { host, free, columns } = read;
    found[host]?.push({ free, columns, widths: columns.map((j) => program.columns[j]?.upper ?? 0) });
  }
  return found;
}

function readRow(
  row: Row,
  { customers, hosts }: Facilities,
  roles: ReadonlyMap<number, Role>,
): { host: number; free: number; columns: number[] } | undefined {
  if (row.lower !== -Infinity || row.upper === Infinity) return undefined;
  const columns: number[] = [];
  let free = row.upper;
  let host = -1;
  let arcs = 0;
  for (let i = 0; i < row.indices.length; i++) {
    const j = row.indices[i] as number;
    const c = row.coefficients[i] as number;
    const role = roles.get(j);
    if (role === undefined) {
      if (c !== -1) return undefined;
      columns.push(j);
      continue;
    }
    if (role.type === "alone" || (host >= 0 && role.host !== host)) return undefined;
    host = role.host;
    if (role.type === "open") free -= c;
    else if (c !== customers[role.customer]?.weight) return undefined;
    else arcs += 1;
  }
  const weighty = hosts[host]?.arcs.filter(({ customer }) => customers[customer]?.weight !== 0).length;
  return columns.length > 0 && arcs === weighty ? { host, free, columns } : undefined;
}
