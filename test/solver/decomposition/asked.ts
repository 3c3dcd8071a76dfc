import { createOracle, type GroupBound, type Oracle } from "../../../solver/decomposition/limits/oracle.ts";
import { addTerms, priced } from "../../../solver/decomposition/program/priced.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Row } from "../../../src/model/index.ts";
import { truthOf } from "../truth.ts";
import type { Limited } from "./limited.ts";

/** One group of a program, and what is open of its limits. */
export interface Asked {
  readonly limited: Limited;
  readonly group: number;
  readonly oracle: Oracle;
  /** By column, in grains, with the limits of fixed price. */
  readonly prices: Float64Array;
  readonly open: readonly number[];
  /** Columns of relief of the group. */
  readonly relief: readonly number[];
}

export async function asked(made: Limited, group: number, closed: boolean, over: () => boolean): Promise<Asked> {
  const { bounded, links } = made;
  const { instance, lagrangian, grains } = bounded;
  const all = [...instance.budgets.keys()];
  // At times a limit has a price that is settled: three quarters of a unit.
  const open = closed ? [] : all;
  const budget = Float64Array.from(all, () => (closed ? (3 * grains.scale) / 4 : 0));
  const { prices } = priced(instance, grains.scale, budget);
  const highs = await loadHighs();
  const relief = instance.places.flatMap((place, h) =>
    lagrangian.group[h] === group && place.relief !== undefined ? [place.relief.column] : [],
  );
  const oracle = createOracle({ highs, bounded, links, budget, open, prices, group, over });
  return { limited: made, group, oracle, prices, open, relief };
}

/** What a plan of the group within the range costs at least at the prices of a bound, over all points of the program. */
export async function truthFor(
  { limited: of, group, prices, open, relief }: Asked,
  { prices: at, from, to }: GroupBound,
) {
  const { program, bounded } = of;
  const cost = prices.slice();
  for (const [k, r] of open.entries()) addTerms(cost, bounded.instance.budgets[r] as Row, at.limits[k] as number);
  for (const j of relief) cost[j] = (cost[j] as number) - at.relief;
  const own = bounded.lagrangian.columns[group] as readonly number[];
  const terms = own.filter((j) => cost[j] !== 0).toSorted((a, b) => a - b);
  const level = {
    name: "group",
    indices: terms,
    coefficients: terms.map((j) => cost[j] as number),
    offset: 0,
    tolerance: { numerator: 0, denominator: 1 },
  };
  const range = { name: "range", lower: from, upper: to, indices: relief, coefficients: relief.map(() => 1) };
  const rows = [...program.rows, ...(relief.length > 0 ? [range] : [])];
  return (await truthOf({ ...program, rows, levels: [level] })(0, [])) ?? Infinity;
}
