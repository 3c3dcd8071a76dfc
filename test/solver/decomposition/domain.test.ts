import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSettled, openOf, sharesOf, takeOut } from "../../../solver/decomposition/prices/domain.ts";
import { boxOf } from "../../../solver/narrow.ts";
import { readInstance } from "../../../solver/decomposition/program/instance.ts";
import { createLagrangian, type Domain } from "../../../solver/decomposition/prices/lagrangian.ts";
import { choicesOf } from "../../../solver/decomposition/points/points.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Elastic, Model, Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElasticModel } from "../elastic.ts";
import { truthOf } from "../truth.ts";

/** Whether the model has a point with Σ terms between these. */
async function has(model: Model, row: Omit<Row, "name">): Promise<boolean> {
  const asked = { ...model, rows: [...model.rows, { name: "asked", ...row }], levels: [] };
  return (await truthOf(asked)(0, [])) !== undefined;
}

const atLeast = (j: number, lower: number) => ({ lower, upper: Infinity, indices: [j], coefficients: [1] });

describe("what rows settle beforehand", () => {
  const seen = createCounts();

  it("loses no point, with any choice agreed or forbidden", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbElasticModel, fc.nat(), fc.nat(), fc.boolean(), async (drawn, a, b, agreed) => {
        const elastic = drawn.elastic as Elastic;
        const choices = [...choicesOf(elastic)];
        if (choices.length === 0) return;
        const pin = (n: number, value: number): Row => {
          const j = choices[n % choices.length] as number;
          return { name: "pin", lower: value, upper: value, indices: [j], coefficients: [1] };
        };
        // Pins stand among the rows of the structure, as those of a program do.
        const rows = [...drawn.rows.slice(0, elastic.rows), pin(a, Number(agreed)), pin(b, 0)];
        const model = { ...drawn, rows, elastic: { ...elastic, rows: rows.length }, levels: [] };
        const open = openOf(boxOf(model), rows, elastic);
        const none = (await truthOf(model)(0, [])) === undefined;
        expect(open !== undefined || none).toBe(true);
        if (open === undefined) {
          seen.add("pins", "no point");
          return;
        }
        for (const [h, { site, small, nothing, arcs, relief }] of elastic.places.entries()) {
          const { domain, places } = open;
          const out: (readonly [out: number | undefined, column: number | undefined])[] = [
            [domain.site[h], site?.open],
            [domain.small[h], small?.column],
            [domain.nothing[h], nothing],
            ...arcs.map(({ column }, i) => [domain.arcs[h]?.[i], column] as const),
          ];
          for (const [state, j] of out) {
            if (state !== 1 || j === undefined) continue;
            seen.add("pins", "out");
            expect(await has(model, atLeast(j, 1))).toBe(false);
          }
          const own = places[h];
          const most: (readonly [most: number | undefined, column: number | undefined])[] = [
            [own?.relief?.most, relief?.column],
            [own?.small?.most, small?.stays],
            ...arcs.map(({ places: brought }, i) => [own?.arcs[i]?.most, brought] as const),
          ];
          for (const [bound, j] of most) {
            if (bound === undefined || j === undefined || bound >= (model.columns[j]?.upper ?? 0)) continue;
            seen.add("pins", "less");
            expect(await has(model, atLeast(j, bound + 1))).toBe(false);
          }
        }
      }),
      runs(150),
    );
    expect(seen.seldom(15, ["pins"], ["no point", "out", "less"])).toEqual([]);
  });

  it("leaves each group what the others cannot do without", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbElasticModel, fc.integer({ min: 0, max: 2 }), async (model, above) => {
        const best = await truthOf(model)(0, []);
        if (best === undefined) return;
        const program = levelProgram(model, 1, [best + above], undefined);
        const limit = program.rows[(program.elastic as Elastic).rows];
        if (limit === undefined) return;
        const { columns } = createLagrangian(readInstance(program, program.elastic as Elastic), 1);
        const of = (g: number) => {
          const own = new Set(columns[g]);
          const terms = [...limit.indices.keys()].filter((i) => own.has(limit.indices[i] as number));
          return {
            indices: terms.map((i) => limit.indices[i] as number),
            coefficients: terms.map((i) => limit.coefficients[i] as number),
          };
        };
        const bounds: number[] = [];
        for (const g of columns.keys()) {
          const level = { name: "own", offset: 0, tolerance: { numerator: 0, denominator: 1 }, ...of(g) };
          bounds.push((await truthOf({ ...model, levels: [level] })(0, [])) as number);
        }
        for (const [g, row] of sharesOf(limit, columns, bounds).entries()) {
          seen.add("shares", row.upper === bounds[g] ? "nothing to spare" : "to spare");
          expect(await has(program, { ...of(g), lower: row.upper + 1, upper: Infinity })).toBe(false);
        }
      }),
      runs(300),
    );
    expect(seen.seldom(15, ["shares"], ["nothing to spare", "to spare"])).toEqual([]);
  });

  it("shares no limit with a column that is nobody's", () => {
    const limit: Row = { name: "limit", lower: -Infinity, upper: 5, indices: [0, 1, 2], coefficients: [1, 1, 1] };
    expect(sharesOf(limit, [[0], [1]], [2, 3])).toEqual([]);
    expect(
      sharesOf(
        limit,
        [
          [0, 1],
          [1, 2],
        ],
        [2, 3],
      ),
    ).toEqual([]);
    expect(sharesOf(limit, [[0], [1, 2]], [2, 1]).map(({ upper, indices }) => [upper, indices])).toEqual([
      [4, [0]],
      [3, [1, 2]],
    ]);
  });

  it("takes out what another domain has out, and keeps what was out before", () => {
    const domain = (site: number[], arcs: number[][]): Domain => ({
      site: Uint8Array.from(site),
      small: Uint8Array.from(site),
      nothing: Uint8Array.from(site),
      arcs: arcs.map((own) => Uint8Array.from(own)),
    });
    const to = domain([1, 0, 0], [[0, 1], [], [0]]);
    takeOut(to, domain([0, 1, 0], [[1, 0], [], [0]]));
    expect(to).toEqual(domain([1, 1, 0], [[1, 1], [], [0]]));
  });
});

describe("what earlier levels settle", () => {
  it("is settled by their limits, where the program's own rows leave a choice, and not otherwise", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(arbElasticModel, fc.nat({ max: 1 }), (drawn, value) => {
        const elastic = drawn.elastic as Elastic;
        const arcs = elastic.places.flatMap((place) => place.arcs.map(({ column }) => column));
        if (arcs.length === 0) return;
        const rows = drawn.rows.slice(0, elastic.rows);
        const row = (j: number): Row => ({
          name: "limit",
          lower: value,
          upper: value,
          indices: [j],
          coefficients: [1],
        });
        const own = { ...drawn, rows };
        const limited = { ...drawn, rows: [...rows, ...arcs.map(row)] };
        expect(isSettled(own, elastic)).toBe(false);
        // The same rows as the program's own leave nothing that a limit could settle.
        expect(isSettled(limited, { ...elastic, rows: limited.rows.length })).toBe(false);
        seen.add("settled", String(isSettled(limited, elastic)));
      }),
      runs(300),
    );
    expect(seen.seldom(5, ["settled"], ["true", "false"])).toEqual([]);
  });
});
