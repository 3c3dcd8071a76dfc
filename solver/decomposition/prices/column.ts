import type { ElasticPlace, Row } from "../../../src/model/index.ts";
import { activityOf, type Mark } from "../sites/activity.ts";
import type { Instance } from "../program/instance.ts";
import type { Domain } from "./lagrangian.ts";
import { leastOf, leftOf } from "../sites/offers.ts";
import type { Filled } from "../sites/site.ts";

/** One choice of a place with its loads: a home, and which tasks it takes with how much of them. */
export type Choice =
  | { readonly home: "site"; readonly place: number; readonly filled: Pick<Filled, "stays" | "brought"> }
  | { readonly home: "small"; readonly place: number; readonly stays: number }
  | { readonly home: "nothing"; readonly place: number };

/** Whether no more stays, arrives and is taken off than the places can, which may be less than where the choice was met. */
export function fits(choice: Choice, places: readonly ElasticPlace[]): boolean {
  const of = places[choice.place] as ElasticPlace;
  const takes = ({ task, relief }: ElasticPlace, left: number) => task - left <= (relief?.most ?? 0);
  if (choice.home === "nothing") return takes(of, 0);
  if (choice.home === "small") return choice.stays <= (of.small?.most ?? -1) && takes(of, choice.stays);
  return (
    takes(of, choice.filled.stays) &&
    of.arcs.every(({ guest, most }, i) => {
      const brought = choice.filled.brought[i] as number;
      return brought === 0 || (brought <= most && takes(places[guest] as ElasticPlace, brought));
    })
  );
}

/** What a choice comes to, in units: of the level, and of every row that groups share. */
export interface Column {
  readonly choice: Choice;
  readonly cost: number;
  /** Index of the link or limit, and the sum of its terms. */
  readonly links: readonly (readonly [link: number, sum: number])[];
  readonly budgets: readonly (readonly [budget: number, sum: number])[];
}

/** By column of the program: the rows of a list in which it stands, with its coefficient. */
type Terms = readonly (readonly (readonly [row: number, coefficient: number])[])[];

const known = new WeakMap<Instance, ReturnType<typeof read>>();

/** Reads choices of places as columns of a set partitioning program; an instance is read once. */
export function columnsOf(instance: Instance): ReturnType<typeof read> {
  const before = known.get(instance);
  if (before !== undefined) return before;
  const now = read(instance);
  known.set(instance, now);
  return now;
}

function read(instance: Instance) {
  const { program, links, budgets } = instance;
  const choices = activityOf(instance);
  const level = termsOf(program.levels.slice(0, 1), program.columns.length);
  const inLinks = termsOf(links, program.columns.length);
  const inBudgets = termsOf(budgets, program.columns.length);
  const mark = (choice: Choice, to: Mark) => {
    if (choice.home === "site") choices.site(choice.place, choice.filled, to);
    else if (choice.home === "small") choices.small(choice.place, choice.stays, to);
    else choices.nothing(choice.place, to);
  };
  return {
    /** Raises the program's columns to what the choice comes to. */
    mark,
    column(choice: Choice): Column {
      let cost = 0;
      const link = new Map<number, number>();
      const budget = new Map<number, number>();
      mark(choice, (j, amount) => {
        for (const [, c] of level[j] ?? []) cost += c * amount;
        for (const [i, c] of inLinks[j] ?? []) link.set(i, (link.get(i) ?? 0) + c * amount);
        for (const [r, c] of inBudgets[j] ?? []) budget.set(r, (budget.get(r) ?? 0) + c * amount);
      });
      return { choice, cost, links: [...link], budgets: [...budget] };
    },
    level,
    links: inLinks,
    budgets: inBudgets,
  };
}

export function termsOf(rows: readonly Pick<Row, "indices" | "coefficients">[], columns: number): Terms {
  const terms: [number, number][][] = Array.from({ length: columns }, () => []);
  for (const [i, { indices, coefficients }] of rows.entries())
    for (const [n, j] of indices.entries()) terms[j]?.push([i, coefficients[n] as number]);
  return terms;
}

/** The choices of a whole point of the program; of some places, where they are named. */
export function choicesOf(
  { places, customer }: Instance,
  point: readonly number[],
  some: Iterable<number> = places.keys(),
): Choice[] {
  const at = (j: number | undefined) => (j === undefined ? 0 : (point[j] as number));
  return Array.from(some, (place): Choice[] => {
    const { task, relief, site, small, nothing, arcs } = places[place] as ElasticPlace;
    const stays = task - at(relief?.column);
    if (site !== undefined && (site.open === undefined || at(site.open) === 1)) {
      const brought = Float64Array.from(arcs, ({ guest, column, places: c }) => {
        if (at(column) === 0) return 0;
        return c === undefined ? (places[guest]?.task ?? 0) : at(c);
      });
      return [{ home: "site", place, filled: { stays, brought } }];
    }
    if (customer[place] !== 1) return [];
    if (at(small?.column) === 1) return [{ home: "small", place, stays }];
    return at(nothing) === 1 ? [{ home: "nothing", place }] : [];
  }).flat();
}

/** What can be chosen without guests: small with most and with least of what may be left of the task, and nothing. */
export function firstChoices({ places }: Instance, domain: Domain, some: readonly number[]): Choice[] {
  return some.flatMap((place) => {
    const of = places[place] as ElasticPlace;
    const made: Choice[] = [];
    for (const { least, most } of domain.small[place] === 1 ? [] : leftOf(of)) {
      const [low, high] = [Math.max(0, least), Math.min(most, of.small?.most ?? -1)];
      if (low <= high) for (const stays of new Set([low, high])) made.push({ home: "small", place, stays });
    }
    if (of.nothing !== undefined && domain.nothing[place] !== 1 && leastOf(of) <= 0)
      made.push({ home: "nothing", place });
    return made;
  });
}

export function keyOf(choice: Choice): string {
  if (choice.home !== "site") return `${choice.home} ${choice.place} ${"stays" in choice ? choice.stays : ""}`;
  return `site ${choice.place} ${choice.filled.stays} ${choice.filled.brought.join()}`;
}
