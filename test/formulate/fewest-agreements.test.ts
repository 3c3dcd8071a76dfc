import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestAgreements, type Trader } from "../../src/formulate/fewest-agreements.ts";
import type { Column, Model, Row } from "../../src/model/index.ts";
import { conclude } from "../../solver/conclude.ts";
import { highs } from "../../solver/highs/index.ts";
import { runs } from "../arbitraries/runs.ts";
import { control } from "../solver/conformance.ts";

const flows = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([p, q]) =>
  fc.record({
    p: fc.constant(p),
    q: fc.constant(q),
    regular: fc.array(fc.nat(3), { minLength: p * q, maxLength: p * q }),
    amv: fc.array(fc.constantFrom(0, 0, 1), { minLength: p * q, maxLength: p * q }),
    slack: fc.array(fc.constantFrom(0, 0, 1), { minLength: q, maxLength: q }),
  }),
);

/** Traders that these flows serve; the shortage side may differ by as much as its slack. */
function traders({ p, q, regular, amv, slack }: typeof flows extends fc.Arbitrary<infer T> ? T : never): Trader[] {
  const row = (f: readonly number[], i: number) => f.slice(i * q, (i + 1) * q).reduce((a, b) => a + b, 0);
  const column = (f: readonly number[], j: number) =>
    Array.from({ length: p }, (_, i) => f[i * q + j] as number).reduce((a, b) => a + b, 0);
  const surplus = Array.from({ length: p }, (_, i): Trader => {
    const own = { regular: row(regular, i), amv: row(amv, i) };
    return { side: "surplus", low: own, high: own };
  });
  const shortage = Array.from({ length: q }, (_, j): Trader => {
    const own = { regular: column(regular, j), amv: column(amv, j) };
    const more = slack[j] as number;
    return {
      side: "shortage",
      low: { ...own, regular: Math.max(0, own.regular - more) },
      high: { ...own, regular: own.regular + more },
    };
  });
  return [...surplus, ...shortage];
}

/** Fewest pairs that move everything, as an integer program. */
async function fewestByProgram(all: readonly Trader[]): Promise<number> {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const pairs: number[] = [];
  const through = all.map(() => ({ regular: [] as number[], amv: [] as number[] }));
  const column = (upper: number) => columns.push({ name: `c${columns.length}`, lower: 0, upper }) - 1;
  for (const [i, a] of all.entries()) {
    for (const [j, b] of all.entries()) {
      if (a.side !== "surplus" || b.side !== "shortage") continue;
      const z = column(1);
      pairs.push(z);
      for (const kind of ["regular", "amv"] as const) {
        const most = Math.min(a.high[kind], b.high[kind]);
        if (most === 0) continue;
        const s = column(most);
        rows.push({ name: "pair", lower: -Infinity, upper: 0, indices: [z, s], coefficients: [-most, 1] });
        through[i]?.[kind].push(s);
        through[j]?.[kind].push(s);
      }
    }
  }
  for (const [i, { low, high }] of all.entries())
    for (const kind of ["regular", "amv"] as const) {
      const indices = through[i]?.[kind] ?? [];
      rows.push({ name: "trader", lower: low[kind], upper: high[kind], indices, coefficients: indices.map(() => 1) });
    }
  const tolerance = { numerator: 0, denominator: 1 };
  const level = { name: "pairs", indices: pairs, coefficients: pairs.map(() => 1), offset: 0, tolerance };
  const model: Model = { name: "pairs", columns, rows, levels: [level] };
  const outcome = conclude(model, await highs.solve(model, control()));
  return outcome.status === "optimal" ? (outcome.levels[0]?.value ?? NaN) : NaN;
}

describe("fewest agreements", () => {
  it("is never more than are needed, and with one kind and fixed amounts exactly as many", async () => {
    await fc.assert(
      fc.asyncProperty(flows, async (made) => {
        const needed = await fewestByProgram(traders(made));
        expect(fewestAgreements(traders(made))).toBeLessThanOrEqual(needed);
        const plain = traders({ ...made, amv: made.amv.map(() => 0), slack: made.slack.map(() => 0) });
        expect(fewestAgreements(plain)).toBe(await fewestByProgram(plain));
      }),
      runs(60),
    );
  });

  it("counts provinces less the sets that close among themselves", () => {
    const trader = (side: Trader["side"], places: number): Trader => {
      const own = { regular: places, amv: 0 };
      return { side, low: own, high: own };
    };
    const provinces = [70, 30, 50].map((n) => trader("surplus", n));
    expect(fewestAgreements([...provinces, ...[60, 40, 50].map((n) => trader("shortage", n))])).toBe(4);
    expect(fewestAgreements([...provinces, ...[70, 30, 50].map((n) => trader("shortage", n))])).toBe(3);
    expect(fewestAgreements([...provinces, ...[75, 35, 40].map((n) => trader("shortage", n))])).toBe(5);
    expect(fewestAgreements([])).toBe(0);
  });
});
