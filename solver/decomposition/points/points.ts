import type { Elastic, Model } from "../../../src/model/index.ts";
import type { LevelAnswer } from "../../ranked.ts";
import type { Asked, Best } from "./best.ts";
import type { Bounded } from "../prices/bounding.ts";
import { restrict } from "../prices/fix.ts";
import type { Home } from "../sites/homes.ts";
import { holding } from "./held.ts";
import { rowsOf, subProgram } from "./part.ts";

/** Simplex iterations for one group, and for putting them together. */
const GROUP = 3_000;
const TOGETHER = 10_000;
/** And for the best of all choices that plans have made: so many, or a share of the columns where there are many. */
const AMONG = 1_500;
const AMONG_MANY = 0.1;

/**
 * An iteration of a search for whole numbers in a large part of the program takes as long as so many others: of what is left of the
 * work it has such a part, and this much at least.
 */
export const DEAR = 16;
export const FEW = 1_000;

/** Simplex iterations for any point at all. */
const ANY = 3_000;

/**
 * Any point, so that there is one before anything is known: nobody goes anywhere who does not have to, and what is left is small
 * enough for an engine to look at whole. Bad, and there at once.
 */
export async function anyPoint(program: Model, elastic: Elastic, best: Best): Promise<void> {
  // An engine that is given one already looks no further.
  const { start: _, ...fresh } = program;
  await pointHolding(fresh, atHome(program, elastic), best, { workLimit: ANY, enough: (value) => value < Infinity });
}

/**
 * Any point of the whole program, or that there is none: HiGHS often sees at once what takes long to see from the groups, that no agreements
 * fit (they have a least size, say). It has a part of the work that is left.
 */
export async function anywhere(program: Model, best: Best, left: number): Promise<LevelAnswer> {
  const workLimit = Math.max(FEW, Math.min(TOGETHER, left / DEAR));
  return best.ask(program, { workLimit, point: best.offer, enough: (value) => value < Infinity });
}

/** Whether nobody goes anywhere who does not have to: then `anyPoint` may know better. */
export function isAtHome(point: readonly number[], program: Model, elastic: Elastic): boolean {
  return [...atHome(program, elastic)].every(([j, least]) => point[j] === least);
}

function atHome(program: Model, { places }: Elastic): ReadonlyMap<number, number> {
  const arcs = places.flatMap((place) => place.arcs);
  return new Map(arcs.map(({ column }) => [column, program.columns[column]?.lower ?? 0]));
}

/**
 * A better one: each group on its own at the prices of the Lagrangian's best point, then everything with the choices
 * that the groups made (which sites, who goes where) held, so that only amounts and the rest are left to choose.
 */
export async function pointFromGroups(
  program: Model,
  elastic: Elastic,
  { instance, lagrangian, domain, generated }: Bounded,
  best: Best,
): Promise<void> {
  lagrangian.at(
    domain,
    generated.at,
    lagrangian.members.map((_, g) => g),
  );
  const prices = lagrangian.prices.slice();
  const restricted = restrict(program, instance.places, domain);
  const rows = rowsOf(program, elastic.rows, lagrangian.columns);
  const choices = choicesOf(elastic);
  const held = new Map<number, number>();
  for (const [g, columns] of lagrangian.columns.entries()) {
    if (best.over()) return;
    const part = subProgram(restricted, rows[g] ?? [], columns, prices, undefined);
    let point: readonly number[] | undefined;
    await best.ask(part.model, { workLimit: GROUP, point: (found) => (point = found) });
    if (point === undefined) continue;
    for (const [i, j] of part.columns.entries()) if (choices.has(j)) held.set(j, point[i] as number);
  }
  await pointHolding(program, held, best);
}

/** The best point with these columns held. True when there is one, whether it is better than what is known or not. */
export async function pointHolding(
  program: Model,
  held: ReadonlyMap<number, number>,
  best: Best,
  until: Pick<Asked, "workLimit" | "enough"> = { workLimit: TOGETHER, enough: nearly },
): Promise<boolean> {
  const together = holding(program, held);
  if (together === undefined) return false;
  const { model, whole } = together;
  // An engine has nothing to say where nothing is left to choose.
  if (model.columns.length === 0) {
    best.offer(whole([]));
    return true;
  }
  let found = false;
  const point = (values: readonly number[]) => {
    found = true;
    best.offer(whole(values));
  };
  await best.ask(model, { ...until, point });
  return found;
}

/** The best point with no other choices than those of these homes and of the best point so far. */
export async function pointAmong(program: Model, elastic: Elastic, homes: readonly Home[], best: Best): Promise<void> {
  const start = best.point();
  const free = new Set<number>();
  const open = (j: number | undefined) => void (j !== undefined && free.add(j));
  for (const { kind, place, arcs } of homes) {
    const { site, small, nothing, arcs: all } = elastic.places[place] as Elastic["places"][number];
    if (kind === "site") open(site?.open);
    else open(kind === "small" ? small?.column : nothing);
    for (const i of arcs) open(all[i]?.column);
  }
  const held = new Map<number, number>();
  for (const j of homesOf(elastic)) if (!free.has(j) && (start?.[j] ?? 0) === 0) held.set(j, 0);
  const mixed = holding(start === undefined ? program : { ...program, start }, held);
  if (mixed === undefined) return;
  const { model, whole } = mixed;
  const workLimit = Math.max(AMONG, AMONG_MANY * program.columns.length);
  await best.ask(model, { workLimit, point: (found) => best.offer(whole(found)), enough: nearly });
}

/**
 * Neighbourhoods: one group of places, or two that share a link's rest, are free with all amounts and the rest, the
 * choices of the others are held as the best point has them. First those that cost most above their bound. Round by
 * round until none gains or the work is used up.
 */
export async function improve(
  program: Model,
  elastic: Elastic,
  { instance, lagrangian, domain, generated }: Bounded,
  best: Best,
  left: () => number,
): Promise<void> {
  const choices = choicesOf(elastic);
  const groups = lagrangian.columns.map((columns) => columns.filter((j) => choices.has(j)));
  const bounds = lagrangian.at(domain, generated.at, [...groups.keys()]).groups;
  const first = best.point() as readonly number[];
  const above = lagrangian.columns.map((columns, g) => {
    const { prices } = lagrangian;
    return columns.reduce((sum, j) => sum + (prices[j] as number) * (first[j] as number), -(bounds[g] as number));
  });
  const large = groups
    .flatMap((columns, g) => (columns.length > 0 ? [g] : []))
    .sort((a, b) => (above[b] as number) - (above[a] as number));
  const windows = [...large.map((g) => [g]), ...pairsOf(large)];
  const [begun, allowed] = [best.work(), left()];
  let since = 0;
  for (let n = 0; since < windows.length; n = (n + 1) % windows.length) {
    const spare = Math.max(FEW, allowed / DEAR) - (best.work() - begun);
    if (best.over() || best.enough() || Math.min(left(), spare) <= 0) return;
    const free = new Set((windows[n] ?? []).flatMap((g) => groups[g] ?? []));
    const point = best.point() as readonly number[];
    const held = new Map([...choices].filter((j) => !free.has(j)).map((j) => [j, point[j] as number]));
    const restricted = restrictKept(program, instance, domain, point);
    const window = holding({ ...restricted, start: point }, held);
    const before = best.value();
    if (window !== undefined) {
      const { model, whole } = window;
      await best.ask(model, {
        workLimit: Math.min(left(), spare, GROUP * (windows[n]?.length ?? 1)),
        point: (found) => best.offer(whole(found)),
        enough: nearly,
      });
    }
    since = best.value() < before ? 0 : since + 1;
  }
}

/** Good enough for a step on the way. */
function nearly(value: number, bound: number): boolean {
  return value < Infinity && value - bound <= Math.max(0.5, Math.abs(value) * 1e-5);
}

function pairsOf(groups: readonly number[]): number[][] {
  return groups.flatMap((g, i) => groups.slice(i + 1).map((h) => [g, h]));
}

/** What is out by the bound stays out, unless the point at hand uses it. */
function restrictKept(
  program: Model,
  { places }: Bounded["instance"],
  domain: Bounded["domain"],
  point: readonly number[],
): Model {
  const restricted = restrict(program, places, domain);
  return {
    ...restricted,
    columns: restricted.columns.map((column, j) => (point[j] !== 0 ? (program.columns[j] as typeof column) : column)),
  };
}

/** The columns that say yes or no: sites, small sites, nothing, arcs, and who is relieved. */
export function choicesOf(elastic: Elastic): ReadonlySet<number> {
  return new Set([...homesOf(elastic), ...relievedOf(elastic)]);
}

/** Those that say where everybody lives. */
export function homesOf({ places }: Elastic): number[] {
  return places
    .flatMap(({ site, small, nothing, arcs }) => [
      site?.open,
      small?.column,
      nothing,
      ...arcs.map(({ column }) => column),
    ])
    .filter((j) => j !== undefined);
}

/** Those that say who is relieved. */
export function relievedOf({ places }: Elastic): number[] {
  return places.flatMap(({ relief }) => relief?.when?.column ?? []);
}
