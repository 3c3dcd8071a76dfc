import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInstance } from "../../../solver/decomposition/instance.ts";
import { createLagrangian } from "../../../solver/decomposition/lagrangian.ts";
import { readLinks } from "../../../solver/decomposition/links.ts";
import { readPools } from "../../../solver/decomposition/pools.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Elastic, Model, Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElasticModel } from "../elastic.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });
const seldom = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });

/**
 * A rest with nothing but flows and agreements: each group of a few gets relief by a link, from one or two sources; what a source
 * gives, or a group gets, or all get, may be fixed, as a percentage of the most; flows need agreements of a least size, at times one for two.
 */
const arbRest = fc.record({
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
  fixes: fc.constantFrom("each", "each", "each", "all", "first"),
  stranger: seldom(fc.tuple(whole(0, 5), whole(0, 5), whole(1, 4))),
  priced: fc.constantFrom(false, false, false, false, true),
});
type Drawn = typeof arbRest extends fc.Arbitrary<infer T> ? T : never;

interface Written {
  readonly model: Model;
  /** By group: its column of relief. */
  readonly relief: readonly number[];
}

function write({ groups, sources, fixes, stranger, priced }: Drawn): Written {
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
  const sum = (name: string, of: readonly number[], percent: number | undefined) => {
    if (of.length === 0 || percent === undefined) return;
    const total = Math.floor((of.reduce((n, s) => n + (columns[s]?.upper ?? 0), 0) * percent) / 100);
    row(
      name,
      of.map((s) => [s, 1] as const),
      total,
      total,
    );
  };
  for (const one of alone) sum(...one);
  if (fixes === "all") sum("all", all, sources[0]);
  else for (const [i, of] of gives.entries()) if (fixes === "each" || i === 0) sum(`source ${i}`, of, sources[i]);
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
  const places = groups.map(({ most }, g) => {
    return {
      group: `g${g}`,
      task: most,
      relief: { column: relief[g] as number, most },
      site: { need: 0, room: 9 },
      arcs: [],
    };
  });
  return { model: { name: "rest", columns, rows, levels: [level], elastic: { places, rows: rows.length } }, relief };
}

/** Every point of these columns that keeps the rows over them, by trying all. */
function points({ columns, rows }: Model): number[][] {
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

const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);

function read(model: Model) {
  const instance = readInstance(model, model.elastic as Elastic);
  const { group, members } = createLagrangian(instance, 1);
  const links = readLinks(instance, group, members.length);
  return { instance, group, links, pools: links === undefined ? undefined : readPools(instance, links) };
}

describe("what is read of how relief may be divided", () => {
  const seen = createCounts();

  it("allows every relief that some point of the rest has, and its totals are those of every point", () => {
    fc.assert(
      fc.property(arbRest, (drawn) => {
        const { model, relief } = write(drawn);
        const { links, pools, group } = read(model);
        seen.add("pools", links === undefined ? "no links" : pools === undefined ? "not read" : "read");
        if (links === undefined) return;
        if (pools !== undefined && drawn.priced) throw new Error("A flow has a price.");
        const each = relief.map((_, g) => group[g] as number);
        // Each group is in a pool, once, or its relief is tied to nothing.
        if (pools !== undefined) expect(sorted(pools.flatMap(({ groups }) => groups))).toEqual(sorted(each));
        for (const point of points(model)) {
          const of = (g: number) => point[relief[group.indexOf(g)] as number] as number;
          for (const g of each) {
            expect({ g, relief: of(g), allowed: links.allows(g, of(g)) }).toMatchObject({ allowed: true });
            const flows = links.flows[links.link[g] as number] as readonly number[];
            expect(flows.reduce((sum, j) => sum + (point[j] as number), 0)).toBe(of(g));
          }
          for (const { groups, total } of pools ?? []) expect(groups.reduce((sum, g) => sum + of(g), 0)).toBe(total);
          seen.add("pools", pools === undefined ? "points of links" : "points");
        }
        if (each.some((g) => !links.allows(g, 1) && links.allows(g, 2))) seen.add("pools", "a least size");
        if (pools === undefined) return;
        if (pools.length > 1) seen.add("pools", "several");
        if (pools.some(({ groups }) => groups.length > 1)) seen.add("pools", "groups tied");
      }),
      runs(700),
    );
    const branches = [
      "no links",
      "not read",
      "read",
      "points",
      "points of links",
      "several",
      "a least size",
      "groups tied",
    ];
    expect(seen.seldom(50, ["pools"], branches)).toEqual([]);
  });

  it("holds of random joint programs too", () => {
    let counted = 0;
    fc.assert(
      fc.property(arbElasticModel, (model) => {
        const program = levelProgram(model, 0, [], undefined);
        const { instance, group, links, pools } = read(program);
        if (links === undefined || links.flows.length === 0) return;
        // Relief and the rest alone, with the links between them.
        const columns = [...instance.places.flatMap(({ relief }) => relief?.column ?? []), ...instance.rest.columns];
        const rows = [...instance.links, ...instance.rest.rows].map((row) => ({
          ...row,
          indices: row.indices.map((j) => columns.indexOf(j)),
        }));
        const small: Model = {
          ...program,
          columns: columns.map((j) => program.columns[j] as Model["columns"][number]),
          rows,
        };
        for (const point of points(small).slice(0, 500)) {
          const sums = new Map<number, number>();
          for (const [h, { relief }] of instance.places.entries()) {
            const g = group[h] as number;
            const r = relief === undefined ? 0 : (point[columns.indexOf(relief.column)] as number);
            sums.set(g, (sums.get(g) ?? 0) + r);
          }
          for (const [g, r] of sums) expect({ g, r, allowed: links.allows(g, r) }).toMatchObject({ allowed: true });
          for (const { groups, total } of pools ?? [])
            expect(groups.reduce((n, g) => n + (sums.get(g) ?? 0), 0)).toBe(total);
          counted += 1;
        }
      }),
      runs(300),
    );
    expect(counted).toBeGreaterThan(100);
  });
});
