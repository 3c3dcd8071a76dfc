import type { Facilities, Model } from "../../src/model/index.ts";
import type { Terms } from "./reasoning.ts";
import { atLeast, equals, named, type Statement } from "./statement.ts";

/** What `Facilities` says of the columns: who is served by whom, and what an open host's load may be. */
export function* facilityStatements(model: Model, { customers, hosts }: Facilities): Generator<Statement> {
  const name = (j: number | undefined) => model.columns[j ?? -1]?.name ?? "always";
  yield* named(model, [
    ...customers.map(({ alone }) => alone),
    ...hosts.flatMap(({ open, arcs }) => [open, ...arcs.map(({ column }) => column)]),
  ]);
  for (const { open, own, arcs } of hosts)
    yield {
      says: `host (${name(open)}) serves customers that there are`,
      holds: () =>
        [own, ...arcs.map(({ customer }) => customer)].every((g) => g === undefined || customers[g] !== undefined),
    };
  const ways: (readonly [number, number])[][] = customers.map(({ alone }) => (alone === undefined ? [] : [[alone, 1]]));
  const always = customers.map(() => 0);
  for (const { open, own, arcs } of hosts) {
    for (const { customer, column } of arcs) ways[customer]?.push([column, 1]);
    if (own === undefined) continue;
    if (open === undefined) always[own] = (always[own] ?? 0) + 1;
    else ways[own]?.push([open, 1]);
  }
  for (const [g, { weight }] of customers.entries()) {
    yield { says: `the weight (${weight}) of customer (${g}) is a whole number`, holds: () => isCount(weight) };
    yield {
      says: `customer (${g}) is served once`,
      holds: (reasoning) => equals(reasoning, ways[g] ?? [], 1 - (always[g] ?? 0)),
    };
  }
  for (const { open, need, room, arcs } of hosts) {
    const load: Terms = arcs.map(({ customer, column }) => [column, customers[customer]?.weight ?? 0] as const);
    const opened: Terms = open === undefined ? [] : [[open, 1]];
    yield {
      says: `host (${name(open)}) has a load of at least (${need}) when it is open`,
      holds: (reasoning) => reasoning.assuming(opened, () => atLeast(reasoning, load, need)),
    };
    yield {
      says: `host (${name(open)}) has a load of at most (${room}) when it is open`,
      holds: (reasoning) => reasoning.assuming(opened, () => reasoning.atMost(load, room)),
    };
    if (open === undefined) continue;
    yield {
      says: `host (${name(open)}) serves nobody when it is closed`,
      holds: (reasoning) =>
        reasoning.assuming([[open, 0]], () => arcs.every(({ column }) => reasoning.atMost([[column, 1]], 0))),
    };
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
