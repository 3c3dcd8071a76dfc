import * as fc from "fast-check";
import { type Instance, readInstance } from "../../../solver/decomposition/program/instance.ts";
import { createLagrangian } from "../../../solver/decomposition/prices/lagrangian.ts";
import { type Links, readLinks } from "../../../solver/decomposition/program/links.ts";
import type { Elastic, Model, Row } from "../../../src/model/index.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });
const seldom = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });

/**
 * A rest with nothing but flows and agreements: each group of a few gets relief by a link, from one or two sources; what a source
 * gives, or a group gets, or all get, may be fixed, as a percentage of the most; flows need agreements of a least size, at times one for two.
 * A source may be a group itself: what it does not give is taken off its tasks.
 */
export const arbRest = fc.record({
  groups: fc.array(
    fc.record({
      most: whole(2, 4),
      sign: fc.constantFrom(1, -1),
      flows: fc.array(
        fc.record({
          upper: whole(1, 4),
          source: whole(0, 1),
          agreement: fc.option(whole(0, 2), { nil: undefined, freq: 2 }),
          least: whole(0, 4),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      fixed: seldom(whole(0, 100)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  sources: fc.tuple(whole(0, 100), whole(0, 100)),
  /** By source: what it may keep at most, if it may. */
  keeps: fc.tuple(seldom(whole(1, 4)), seldom(whole(1, 4))),
  fixes: fc.constantFrom("each", "each", "each", "all", "first"),
  stranger: seldom(fc.tuple(whole(0, 5), whole(0, 5), whole(1, 4))),
  priced: fc.constantFrom(false, false, false, false, true),
});
export type DrawnRest = typeof arbRest extends fc.Arbitrary<infer T> ? T : never;

export interface Written {
  readonly model: Model;
  /** By group: its column of relief. */
  readonly relief: readonly number[];
}

export function writeRest({ groups, sources, keeps, fixes, stranger, priced }: DrawnRest): Written {
  const columns: { name: string; lower: number; upper: number }[] = [];
  const rows: Row[] = [];
  const column = (name: string, upper: number) => columns.push({ name, lower: 0, upper }) - 1;
  const row = (name: string, terms: readonly (readonly [number, number])[], lower: number, upper: number) =>
    rows.push({ name, lower, upper, indices: terms.map(([j]) => j), coefficients: terms.map(([, c]) => c) });
  const agreements = [0, 1, 2].map((i) => column(`z${i}`, 1));
  const relief = groups.map(({ most }, g) => column(`u${g}`, most));
  const gives: number[][] = [[], []];
  const all: number[] = [];
  const alone: [string, readonly number[], number | undefined][] = [];
  for (const [g, { sign, flows, fixed }] of groups.entries()) {
    const own = flows.map(({ upper, source, agreement, least }, i) => {
      const s = column(`s${g} ${i}`, upper);
      gives[source]?.push(s);
      all.push(s);
      if (agreement === undefined) return s;
      const z = agreements[agreement] as number;
      row(
        `with z ${g} ${i}`,
        [
          [s, 1],
          [z, -upper],
        ],
        -Infinity,
        0,
      );
      row(
        `least ${g} ${i}`,
        [
          [s, 1],
          [z, -Math.min(least, upper)],
        ],
        0,
        Infinity,
      );
      return s;
    });
    row(`link ${g}`, [[relief[g] as number, sign], ...own.map((s) => [s, -sign] as const)], 0, 0);
    alone.push([`fixed ${g}`, own, fixed]);
  }
  const sum = (name: string, of: readonly number[], percent: number | undefined, keep?: number) => {
    if (of.length === 0 || percent === undefined) return;
    const total = Math.floor((of.reduce((n, s) => n + (columns[s]?.upper ?? 0), 0) * percent) / 100);
    const terms = of.map((s) => [s, 1] as const);
    if (keep === undefined) return void row(name, terms, total, total);
    const kept = column(`kept ${name}`, keep);
    relief.push(kept);
    row(name, [...terms, [kept, 1]], total, total);
  };
  for (const one of alone) sum(...one);
  if (fixes === "all") sum("all", all, sources[0]);
  else
    for (const [i, of] of gives.entries())
      if (fixes === "each" || i === 0) sum(`source ${i}`, of, sources[i], keeps[i]);
  if (stranger !== undefined) {
    const [a, b] = stranger.map((n) => all[n % all.length] as number) as [number, number, number];
    if (a !== b)
      row(
        "stranger",
        [
          [a, 1],
          [b, 1],
        ],
        -Infinity,
        stranger[2],
      );
  }
  const price = priced ? (all[0] as number) : (relief[0] as number);
  const level = {
    name: "price",
    indices: [price],
    coefficients: [3],
    offset: 0,
    tolerance: { numerator: 0, denominator: 1 },
  };
  const places = relief.map((taken, g) => {
    const most = columns[taken]?.upper as number;
    return {
      group: `g${g}`,
      task: most,
      relief: { column: taken, most },
      site: { need: 0, room: 9 },
      arcs: [],
    };
  });
  return { model: { name: "rest", columns, rows, levels: [level], elastic: { places, rows: rows.length } }, relief };
}

/** Every point of these columns that keeps the rows over them, by trying all. */
export function pointsOf({ columns, rows }: Model): number[][] {
  let found: number[][] = [[]];
  for (const [j, { upper }] of columns.entries()) {
    const settled = rows.filter(({ indices }) => Math.max(...indices) === j);
    found = found
      .flatMap((point) => Array.from({ length: upper + 1 }, (_, x) => [...point, x]))
      .filter((point) =>
        settled.every(({ indices, coefficients, lower, upper: most }) => {
          const sum = indices.reduce((n, k, i) => n + (coefficients[i] as number) * (point[k] as number), 0);
          return sum >= lower && sum <= most;
        }),
      );
  }
  return found;
}

export function readRest(model: Model): {
  readonly instance: Instance;
  readonly group: Int32Array;
  readonly links: Links | undefined;
} {
  const instance = readInstance(model, model.elastic as Elastic);
  const { group, members } = createLagrangian(instance, 1);
  return { instance, group, links: readLinks(instance, group, members.length) };
}

/** Functions of relief and prices of flows and agreements, in grains: multiples of `step`. */
export interface Priced {
  readonly instance: Instance;
  readonly links: Links;
  readonly prices: Float64Array;
  readonly scale: number;
  readonly step: number;
  /** By group; the last group's relief may be counted by no link. */
  readonly functions: readonly Float64Array[];
  readonly most: readonly number[];
  /** Every point of the rest with the relief that it brings. */
  readonly points: readonly { readonly point: readonly number[]; readonly relief: readonly number[] }[];
}

const arbValues = fc.array(
  fc.oneof({ weight: 5, arbitrary: whole(-20, 60) }, { weight: 1, arbitrary: fc.constant(Infinity) }),
  { minLength: 5, maxLength: 5 },
);

export const arbPriced: fc.Arbitrary<Priced> = fc
  .record({
    drawn: arbRest,
    scale: fc.constantFrom(16, 1_024, 16_384),
    odd: fc.constantFrom(0, 0, 3),
    prices: fc.array(whole(-3, 12), { minLength: 12, maxLength: 12 }),
    values: fc.array(arbValues, { minLength: 5, maxLength: 5 }),
    loose: seldom(arbValues),
  })
  .map(({ drawn, scale, odd, prices, values, loose }): Priced | undefined => {
    const { model, relief } = writeRest(drawn);
    const { instance, group, links } = readRest(model);
    if (links === undefined) return undefined;
    const unit = scale + odd;
    const grains = (list: readonly number[], most: number) =>
      Float64Array.from(list.slice(0, most + 1), (v) => unit * v);
    const order = Array.from(links.link, (_, q) => group.indexOf(q));
    const most = order.map((g) => model.elastic?.places[g]?.task as number);
    const functions = most.map((n, q) => grains(values[q] as number[], n));
    return {
      instance,
      links: loose === undefined ? links : { ...links, link: Int32Array.of(...links.link, -1) },
      prices: Float64Array.from(model.columns, (_, j) => unit * (prices[j % prices.length] as number)),
      scale,
      step: odd === 0 ? scale : 1,
      functions: loose === undefined ? functions : [...functions, grains(loose, 4)],
      most: loose === undefined ? most : [...most, 4],
      points: pointsOf(model).flatMap((point) => {
        const own = order.map((g) => point[relief[g] as number] as number);
        if (loose === undefined) return [{ point, relief: own }];
        return Array.from({ length: 5 }, (_, r) => ({ point, relief: [...own, r] }));
      }),
    };
  })
  .filter((made) => made !== undefined);

/** What points of the rest cost with the functions, and what flows and agreements have a price. */
export function costOf(
  { instance, prices }: Pick<Priced, "instance" | "prices">,
  functions: readonly Float64Array[],
  { point, relief }: Priced["points"][number],
): number {
  let cost = 0;
  for (const [q, r] of relief.entries()) cost += functions[q]?.[r] as number;
  for (const j of instance.rest.columns) cost += (prices[j] as number) * (point[j] as number);
  return cost;
}
