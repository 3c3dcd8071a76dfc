import type { Highs } from "highs";
import type { ElasticPlace } from "../../../src/model/index.ts";
import { createHotProgram, type HotColumn } from "../../highs/hot.ts";
import { type Choice, choicesOf, type Column, columnsOf, firstChoices, keyOf } from "./column.ts";
import { FREE, noHomes, noLink, noRelief, rowsOf, sharedColumns } from "./generation-rows.ts";
import { IN } from "../../state.ts";
import { whole, type Grains } from "../program/grains.ts";
import { isOpen } from "./domain.ts";
import type { Instance } from "../program/instance.ts";
import type { Domain, Lagrangian, Multipliers, Relaxed } from "./lagrangian.ts";
import { type Range, type ReliefLink, tilt } from "../program/relief-range.ts";
import type { RestSolver } from "./rest.ts";

/** The highest bound found, with the multipliers that give it. */
export interface Summit {
  readonly at: Multipliers;
  /** In grains. */
  readonly bound: number;
}

export interface Generated extends Summit {
  /** Every choice that was priced in on the way. */
  readonly choices: readonly Choice[];
  /** How much of each the last master takes, of those that it knew. */
  readonly shares: Float64Array;
  /** What the master's shares come to in the link that a tree counts its relief by. */
  readonly relief: number;
  /** What the last master came to, in units: a float. */
  readonly value: number;
  readonly iterations: number;
}

export interface Generation {
  readonly instance: Instance;
  readonly grains: Grains;
  readonly lagrangian: Lagrangian;
  readonly rest: RestSolver;
  readonly domain: Domain;
  /** One group alone, at multipliers of links and limits that are given; all groups and their own otherwise. */
  readonly alone?: { readonly group: number; readonly link: Float64Array; readonly budget: Float64Array };
  /** Choices to begin with. */
  readonly choices?: readonly Choice[];
  /** What a home that is missing may cost: multipliers above it would be cut off. */
  readonly within?: Pick<Grains, "customer" | "scale">;
  /** Asked after every round with the best bound (grains); true ends it. */
  readonly visit: (bound: number) => boolean;
}

/** Share of the best multipliers in those that are priced next (Wentges): less zigzag than at the duals themselves. */
const SMOOTHING = 0.5;
/** Reduced costs above this are rounding. */
const WORTHWHILE = -1e-6;
/**
 * Column generation. The master chooses, for every task, one home among the choices known so far (a linear program), with the
 * links, limits and the rest's rows as written. Its duals, rounded to grains, are multipliers of the Lagrangian, whose
 * sites are solved exactly: that is a bound, whatever the duals are, and the choices at which it is reached are new
 * columns where they are worth it. When none is, bound and master meet, but for the rounding. A start's choices are there
 * from the beginning, so that the master needs no stand-ins where limits are tight.
 */
export function generate(highs: Highs, generation: Generation): Generated {
  const { alone } = generation;
  const made = createGeneration(highs, { ...generation, ...(alone !== undefined && { group: alone.group }) });
  try {
    return made.climb(alone);
  } finally {
    made.dispose();
  }
}

/** Column generation whose master stays in the engine: all groups, or one alone at prices that may change from climb to climb. */
export interface HotGeneration {
  /** `alone`: the multipliers of links and limits for one group; the same object stands for the same numbers. */
  readonly climb: (alone?: Pick<Multipliers, "link" | "budget">) => Generated;
  /**
   * From now on with this domain: what it has out is not taken, whose site it has in has one. And with relief within a range, which then has
   * a multiplier of its own, above that of `climb`. Only of one that is made to be `split`.
   */
  readonly keepTo: (domain: Domain, range?: Range) => void;
  readonly dispose: () => void;
}

/** What `split` masters keep to one by one: where a link counts the relief of the group, that. */
export interface Split {
  readonly relief: ReliefLink | undefined;
}

export function createGeneration(
  highs: Highs,
  {
    instance,
    grains,
    lagrangian,
    rest,
    domain: given,
    group,
    choices = [],
    within,
    split,
    visit,
  }: Omit<Generation, "alone"> & { readonly group?: number; readonly split?: Split },
): HotGeneration {
  const { places, links, budgets, customer } = instance;
  const measure = columnsOf(instance);
  const groups = group === undefined ? lagrangian.members.map((_, g) => g) : [group];
  const members = groups.flatMap((g) => lagrangian.members[g] as readonly number[]).toSorted((a, b) => a - b);
  const ours = (place: number) => group === undefined || lagrangian.group[place] === group;
  let alone: Pick<Multipliers, "link" | "budget"> | undefined;
  let domain = given;
  const relief = split?.relief;
  const taskOf = members.reduce((most, h) => Math.max(most, (places[h] as ElasticPlace).task), 1);
  let range: Range | undefined;
  const rows = rowsOf(instance, ours, domain);
  const known: Column[] = [];
  const keys = new Set<string>();

  const take = (choice: Choice): Column | undefined => {
    const key = keyOf(choice);
    if (keys.has(key)) return undefined;
    keys.add(key);
    const column = measure.column(choice);
    known.push(column);
    return column;
  };
  const hotColumn = (column: Column): HotColumn => {
    const terms = rows.terms(column, places);
    return { cost: costOf(column), lower: 0, upper: Infinity, at: terms.map(([r]) => r), by: terms.map(([, c]) => c) };
  };

  const costOf = ({ cost, links: tied, budgets: spent }: Column): number => {
    if (alone === undefined) return cost;
    const priced = (multipliers: Float64Array, sums: Column["links"]) =>
      sums.reduce((all, [i, sum]) => all + (multipliers[i] as number) * sum, 0);
    return cost + (priced(alone.link, tied) + priced(alone.budget, spent)) / grains.scale;
  };

  const { start } = instance.program;
  const started = start === undefined ? [] : choicesOf(instance, start, members);
  const first = [
    ...firstChoices(instance, domain, members),
    ...started,
    ...choices.filter(({ place }) => ours(place)),
  ].flatMap((choice) => take(choice) ?? []);
  // No choice stands in rows of the rest; a group alone has its links and limits priced.
  const sides =
    group === undefined ? rows.sides : rows.sides.slice(0, rows.rest).map((side, r) => (r < rows.link ? side : FREE));
  const shared = group === undefined ? sharedColumns(instance, measure, rows) : [];
  const others = [
    ...shared,
    ...noHomes(rows, within, split !== undefined),
    ...(relief === undefined ? [] : noLink(rows, relief.link, { ...grains, ...within }, taskOf)),
  ];
  /** Brought in where the choices so far leave no point: what an engine says of that leads nowhere. With it there is one. */
  let missing = group === undefined ? noRelief(instance, rows, grains) : [];
  const master = createHotProgram(highs, sides, [...others, ...first.map(hotColumn)]);
  return { climb, keepTo, dispose: master.dispose };

  function keepTo(of: Domain, within?: Range): void {
    if (relief !== undefined && within !== undefined) {
      range = within;
      const [from, to] = relief.sign > 0 ? [within.from, within.to] : [-within.to, -within.from];
      master.setRow(rows.link + relief.link, from, to);
    }
    const changed: number[] = [];
    for (const [i, { choice }] of known.entries()) if (isOpen(of, choice) !== isOpen(domain, choice)) changed.push(i);
    master.setBounds(
      Int32Array.from(changed, (i) => others.length + i),
      Float64Array.from(changed, (i) => (isOpen(of, (known[i] as Column).choice) ? Infinity : 0)),
    );
    for (const h of members)
      if (customer[h] !== 1 && places[h]?.site?.open !== undefined && of.site[h] !== domain.site[h])
        master.setRow(rows.place[h] as number, of.site[h] === IN ? 1 : 0, 1);
    domain = of;
  }

  function climb(at?: Pick<Multipliers, "link" | "budget">): Generated {
    const before = master.iterations();
    const same = at === alone;
    alone = at;
    if (at !== undefined && !same) master.setCosts(others.length, Float64Array.from(known, costOf));
    let best: Summit | undefined;
    for (;;) {
      const { value, duals, optimal, columns } = master.solve();
      const at = multipliersOf(duals);
      const added: Column[] = [];
      for (let share = best === undefined ? 0 : SMOOTHING; ; share = share > 0.2 ? share / 2 : 0) {
        const tried = best === undefined ? at : blend(best.at, at, share);
        const relaxed = lagrangian.at(domain, tried, groups);
        const bound =
          group === undefined
            ? relaxed.groups.reduce((sum, b) => sum + b, relaxed.constant + rest.at(lagrangian.prices).value)
            : (relaxed.groups[group] as number) + tiltOf(tried.link);
        if (best === undefined || bound > best.bound) best = { at: copy(tried), bound };
        for (const choice of chosen(relaxed)) {
          const column = measure.column(choice);
          const reduced = rows
            .terms(column, places)
            .reduce((sum, [r, c]) => sum - (duals[r] as number) * c, costOf(column));
          if (reduced < WORTHWHILE) added.push(...[take(choice) ?? []].flat());
        }
        if (added.length > 0 || share === 0) break;
      }
      // Also before it ends: the next climb goes on with every choice that is known.
      if (added.length > 0) master.addColumns(added.map(hotColumn));
      if (!optimal && missing.length > 0) {
        const homes = noHomes(rows, grains);
        master.setCosts(
          shared.length,
          Float64Array.from(homes, ({ cost }) => cost),
        );
        master.addColumns(missing);
        missing = [];
        continue;
      }
      const meets = best.bound / grains.scale >= value - 1e-6;
      if (added.length === 0 || meets || visit(best.bound) || best.bound === Infinity) {
        return {
          ...best,
          choices: known.map(({ choice }) => choice),
          shares: columns.slice(others.length),
          relief: reliefOf(columns),
          value,
          iterations: master.iterations() - before,
        };
      }
    }
  }

  /** What relief counts at the prices of `climb` and not at these, at least, over the range. */
  function tiltOf(link: Float64Array): number {
    if (relief === undefined || range === undefined || alone === undefined) return 0;
    return tilt(relief, range, alone.link, link);
  }

  function reliefOf(columns: Float64Array): number {
    if (relief === undefined) return 0;
    return known.reduce((sum, { links: tied }, i) => {
      const share = columns[others.length + i] ?? 0;
      return share === 0 ? sum : sum + share * relief.sign * (tied.find(([of]) => of === relief.link)?.[1] ?? 0);
    }, 0);
  }

  function linkOf(given: Float64Array, duals: Float64Array): Float64Array {
    if (relief === undefined || range === undefined) return given;
    const own = given.slice();
    const most = grains.link[relief.link] as number;
    const price = (own[relief.link] as number) - grains.scale * (duals[rows.link + relief.link] as number);
    own[relief.link] = whole(price, most);
    return own;
  }

  function multipliersOf(duals: Float64Array): Multipliers {
    const dual = (row: number) => grains.scale * (duals[row] as number);
    return {
      customer: customersAt(dual),
      link:
        (alone && linkOf(alone.link, duals)) ??
        Float64Array.from(links, (_, i) => whole(-dual(rows.link + i), grains.link[i] as number)),
      budget:
        alone?.budget ??
        Float64Array.from(budgets, (_, r) => Math.max(0, whole(-dual(rows.budget + r), grains.budget[r] as number))),
    };
  }

  function customersAt(dual: (row: number) => number): Float64Array {
    const at = new Float64Array(places.length);
    for (const h of members) if (customer[h] === 1) at[h] = whole(dual(rows.place[h] as number), grains.customer);
    return at;
  }

  /** Sites at their best, whether they are worth opening or not: which are, the master's own duals tell. */
  function* chosen(relaxed: Relaxed): Generator<Choice> {
    for (const place of members) {
      const { site, small, nothing } = places[place] as ElasticPlace;
      const { stays, brought } = relaxed.filled[place] as { stays: number; brought: Float64Array };
      if (site !== undefined && domain.site[place] !== 1 && relaxed.value[place] !== Infinity)
        yield { home: "site", place, filled: { stays, brought: brought.slice() } };
      if (small !== undefined && relaxed.small[place] === 1)
        yield { home: "small", place, stays: relaxed.smallStays[place] as number };
      if (nothing !== undefined && relaxed.nothing[place] === 1) yield { home: "nothing", place };
    }
  }
}

function blend(a: Multipliers, b: Multipliers, share: number): Multipliers {
  return {
    customer: mixed(a.customer, b.customer, share),
    link: mixed(a.link, b.link, share),
    budget: mixed(a.budget, b.budget, share),
  };
}

/** So much of `a` and the rest of `b`, in whole grains. */
export function mixed(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return a.map((value, i) => Math.round(share * value + (1 - share) * (b[i] as number)));
}

function copy({ customer, link, budget }: Multipliers): Multipliers {
  return { customer: customer.slice(), link: link.slice(), budget: budget.slice() };
}
