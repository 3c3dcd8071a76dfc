import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tie } from "../../../solver/decomposition/program/links.ts";
import { readPools } from "../../../solver/decomposition/program/pools.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { counted, runs } from "../../arbitraries/runs.ts";
import { arbElasticModel } from "../elastic.ts";
import { arbRest, pointsOf, readRest, writeRest } from "./rests.ts";

const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);

function read(model: Model) {
  const made = readRest(model);
  return { ...made, pools: made.links === undefined ? undefined : readPools(made.instance, made.links) };
}

describe("what is read of how relief may be divided", () => {
  const seen = createCounts();

  it("allows every relief that some point of the rest has, and its totals are those of every point", () => {
    fc.assert(
      fc.property(arbRest, (drawn) => {
        const { model, relief } = writeRest(drawn);
        const { links, pools, group } = read(model);
        seen.add("pools", links === undefined ? "no links" : pools === undefined ? "not read" : "read");
        if (links === undefined) return;
        if (pools !== undefined && drawn.priced) throw new Error("A flow has a price.");
        const each = relief.map((_, g) => group[g] as number);
        // Each group is in a pool, once, or its relief is tied to nothing.
        expect(pools === undefined ? sorted(each) : sorted(pools.flatMap(({ groups }) => groups))).toEqual(
          sorted(each),
        );
        for (const point of pointsOf(model)) {
          const of = (g: number) => point[relief[group.indexOf(g)] as number] as number;
          for (const g of each) {
            expect({ g, relief: of(g), allowed: links.allows(g, of(g)) }).toMatchObject({ allowed: true });
            const { number, flows } = links.ties[links.link[g] as number] as Tie;
            expect(flows.reduce((sum, [j, sign]) => sum + sign * (point[j] as number), number)).toBe(of(g));
          }
          for (const { groups, total } of pools ?? []) expect(groups.reduce((sum, g) => sum + of(g), 0)).toBe(total);
          seen.add("pools", pools === undefined ? "points of links" : "points");
        }
        if (each.some((g) => !links.allows(g, 1) && links.allows(g, 2))) seen.add("pools", "a least size");
        if (pools === undefined) return;
        if (pools.length > 1) seen.add("pools", "several");
        if (pools.some(({ groups }) => groups.length > 1)) seen.add("pools", "groups tied");
      }),
      runs(800),
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
    expect(seen.seldom(35, ["pools"], branches)).toEqual([]);
  });

  it("holds of random joint programs too", () => {
    let times = 0;
    fc.assert(
      fc.property(arbElasticModel, (model) => {
        const program = levelProgram(model, 0, [], undefined);
        const { instance, group, links, pools } = read(program);
        if (links === undefined || links.ties.length === 0) return;
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
        for (const point of pointsOf(small).slice(0, 500)) {
          const sums = new Map<number, number>();
          for (const [h, { relief }] of instance.places.entries()) {
            const g = group[h] as number;
            const r = relief === undefined ? 0 : (point[columns.indexOf(relief.column)] as number);
            sums.set(g, (sums.get(g) ?? 0) + r);
          }
          for (const [g, r] of sums) expect({ g, r, allowed: links.allows(g, r) }).toMatchObject({ allowed: true });
          for (const { groups, total } of pools ?? [])
            expect(groups.reduce((n, g) => n + (sums.get(g) ?? 0), 0)).toBe(total);
          times += 1;
        }
      }),
      runs(300),
    );
    expect(counted(times)).toBeGreaterThan(100);
  });
});
