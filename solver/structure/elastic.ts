import type { Elastic, ElasticPlace, Model } from "../../src/model/index.ts";
import type { Reasoning, Terms } from "./reasoning.ts";
import { atLeast, equals, named, type Statement } from "./statement.ts";

/**
 * What `Elastic` says of the columns: every task has one home, and what is there in each of them. A place without a task,
 * relief, or column for another home needs none.
 */
export function* elasticStatements(model: Model, { places, rows }: Elastic): Generator<Statement> {
  yield {
    says: `(${rows}) rows are its own`,
    holds: () => Number.isInteger(rows) && rows >= 0 && rows <= model.rows.length,
  };
  yield* named(
    model,
    places.flatMap(({ relief, site, small, nothing, arcs }) => [
      relief?.when?.column,
      site?.open,
      small?.column,
      nothing,
      ...arcs.map(({ column }) => column),
    ]),
    places.flatMap(({ relief, site, small, arcs }) => [
      relief?.column,
      site?.stays,
      small?.stays,
      ...arcs.map(({ places: brought }) => brought),
    ]),
  );
  const homes: (readonly [number, number])[][] = places.map(({ site, small, nothing }) =>
    [site?.open, small?.column, nothing].flatMap((j) => (j === undefined ? [] : [[j, 1] as const])),
  );
  for (const { arcs } of places) for (const { guest, column } of arcs) homes[guest]?.push([column, 1]);
  const name = (j: number | undefined) => model.columns[j ?? -1]?.name ?? "always";
  const counted = countsOf(places);
  const divided = new Map<number, boolean>();
  /** Asked once a guest: its one home brings the whole of what is left, since the others bring nothing. */
  const dividesAll = (r: Reasoning, guest: number) => {
    let known = divided.get(guest);
    if (known === undefined) divided.set(guest, (known = divides(r, places[guest], homes[guest], counted[guest])));
    return known;
  };
  for (const [g, place] of places.entries()) {
    const { task, relief, site, small, nothing, arcs } = place;
    const left = leftOf(place);
    yield {
      says: `at most (${relief?.most}) of the task (${task}) of place (${g}) is taken off`,
      holds: (r) =>
        Number.isSafeInteger(task) &&
        task >= 0 &&
        (relief === undefined || (relief.most <= task && r.atMost([[relief.column, 1]], relief.most))),
    };
    if (relief?.when !== undefined) yield* whenStatements(relief.column, relief.when, name(relief.when.column));
    const settled = site !== undefined && site.open === undefined;
    if (settled)
      yield { says: `place (${g}) stays in its open site`, holds: () => small === undefined && nothing === undefined };
    else if (task > 0 || small !== undefined || nothing !== undefined)
      yield { says: `the task of place (${g}) has one home`, holds: (r) => equals(r, homes[g] ?? [], 1) };
    if (site !== undefined) yield* siteStatements(places, place, name(site.open));
    if (small !== undefined) {
      const { column, stays, most } = small;
      yield {
        says: `what is left of the task is at most (${most}) where (${name(column)})`,
        holds: (r) =>
          r.assuming([[column, 1]], () => stayed(r, left, stays) && r.atMost(left.terms, most - left.constant)),
      };
      yield { says: `nothing stays without (${name(column)})`, holds: (r) => nothingWithout(r, column, [stays]) };
    }
    if (nothing !== undefined)
      yield {
        says: `nothing is left of the task where (${name(nothing)})`,
        holds: (r) => r.assuming([[nothing, 1]], () => equals(r, left.terms, -left.constant)),
      };
    for (const { guest, column, places: brought, most } of arcs) {
      const other = places[guest];
      yield {
        says: `(${name(column)}) joins two places of one group`,
        holds: () => other !== undefined && guest !== g && other.group === place.group,
      };
      if (other === undefined) return;
      yield {
        says: `(${name(column)}) brings the whole of what is left, at most (${most})`,
        holds: (r) => brings(r, other, column, brought, most, () => dividesAll(r, guest)),
      };
    }
  }
}

function* whenStatements(
  relief: number,
  { column, least }: NonNullable<NonNullable<ElasticPlace["relief"]>["when"]>,
  name: string,
): Generator<Statement> {
  yield { says: `nothing is taken off without (${name})`, holds: (r) => nothingWithout(r, column, [relief]) };
  yield {
    says: `at least (${least}), and something, is taken off where (${name})`,
    holds: (r) => least >= 1 && r.assuming([[column, 1]], () => atLeast(r, [[relief, 1]], least)),
  };
}

/** task − relief, as terms and a constant. */
interface Left {
  readonly constant: number;
  readonly terms: Terms;
}

function leftOf({ task, relief }: ElasticPlace): Left {
  return { constant: task, terms: relief === undefined ? [] : [[relief.column, -1]] };
}

/** Whether the column that counts what stays is what is left of the task. */
function stayed(r: Reasoning, { constant, terms }: Left, stays: number | undefined): boolean {
  return stays === undefined || equals(r, [[stays, 1], ...terms.map(([j, c]) => [j, -c] as const)], constant);
}

function nothingWithout(r: Reasoning, chosen: number, counts: readonly (number | undefined)[]): boolean {
  return r.assuming([[chosen, 0]], () => counts.every((j) => j === undefined || r.atMost([[j, 1]], 0)));
}

/** By guest: what its homes count, each with the choice that it hangs on. */
type Counts = readonly (readonly [chosen: number, counts: number])[];

function countsOf(places: readonly ElasticPlace[]): Counts[] {
  const counts: (readonly [number, number])[][] = places.map(({ site, small }) =>
    [[site?.open, site?.stays] as const, [small?.column, small?.stays] as const].flatMap(([chosen, stays]) =>
      chosen === undefined || stays === undefined ? [] : [[chosen, stays] as const],
    ),
  );
  for (const { arcs } of places)
    for (const { guest, column, places: brought } of arcs)
      if (brought !== undefined) counts[guest]?.push([column, brought]);
  return counts;
}

/**
 * Whether a guest's task has one home, what the homes count adds up to what is left, and each counts nothing where it is not
 * chosen: then the one that is counts it all.
 */
function divides(r: Reasoning, guest: ElasticPlace | undefined, homes: Terms = [], counts: Counts = []): boolean {
  if (guest === undefined) return false;
  const { constant, terms } = leftOf(guest);
  const sum: Terms = [...counts.map(([, j]) => [j, 1] as const), ...terms.map(([j, c]) => [j, -c] as const)];
  return (
    equals(r, homes, 1) &&
    equals(r, sum, constant) &&
    counts.every(([chosen, count]) => nothingWithout(r, chosen, [count]))
  );
}

function brings(
  r: Reasoning,
  guest: ElasticPlace,
  column: number,
  brought: number | undefined,
  most: number,
  divided: () => boolean,
): boolean {
  if (brought === undefined) return r.assuming([[column, 1]], () => guest.relief === undefined && guest.task <= most);
  const some = () => atLeast(r, [[brought, 1]], 1) && r.atMost([[brought, 1]], most);
  if (divided()) return r.assuming([[column, 1]], some);
  const chosen = r.assuming([[column, 1]], () => stayed(r, leftOf(guest), brought) && some());
  return chosen && nothingWithout(r, column, [brought]);
}

function* siteStatements(places: readonly ElasticPlace[], place: ElasticPlace, name: string): Generator<Statement> {
  const { site, arcs } = place;
  if (site === undefined) return;
  const left = leftOf(place);
  const guests: Terms = arcs.map(({ guest, column, places: brought }) =>
    brought === undefined ? ([column, places[guest]?.task ?? 0] as const) : ([brought, 1] as const),
  );
  const load: Terms = [...left.terms, ...guests];
  const opened: Terms = site.open === undefined ? [] : [[site.open, 1]];
  yield {
    says: `what is left of the task stays in site (${name})`,
    holds: (r) => r.assuming(opened, () => stayed(r, left, site.stays)),
  };
  yield {
    says: `site (${name}) has a load of at least (${site.need}) when it is open`,
    holds: (r) => r.assuming(opened, () => atLeast(r, load, site.need - left.constant)),
  };
  yield {
    says: `site (${name}) has a load of at most (${site.room}) when it is open`,
    holds: (r) => r.assuming(opened, () => r.atMost(load, site.room - left.constant)),
  };
  const { open } = site;
  if (open === undefined) return;
  yield {
    says: `site (${name}) has no guests and nothing stays in it when it is closed`,
    holds: (r) => nothingWithout(r, open, [site.stays, ...arcs.flatMap(({ column, places: b }) => [column, b])]),
  };
}
