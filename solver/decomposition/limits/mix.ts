import type { Highs } from "highs";
import { createHotProgram, type HotColumn, type HotProgram } from "../../highs/hot.ts";
import type { Choice } from "../prices/column.ts";
import { type FlowRowsOf, flowRows } from "../flows/flow-rows.ts";
import type { GroupPlan } from "./oracle.ts";

/** Homes of all groups that go together, and which flows there are, as far as a linear program tells. */
export interface Mixed {
  readonly plans: readonly GroupPlan[];
  /** By column of the program: yes-or-no columns of the rest, 0 or 1. */
  readonly held: ReadonlyMap<number, number>;
}

/** The best mix of known plans. */
export interface Mix {
  /** Plans by group, all that are known so far; undefined where the dive ends nowhere. */
  readonly dive: (plans: readonly (readonly GroupPlan[])[]) => Mixed | undefined;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

export interface MixOf extends FlowRowsOf {
  readonly highs: Highs;
  readonly groups: number;
}

/** Agreements and homes that have more than this share are settled together; and at least one of them a round. */
const AGREED = 0.9;
const HOUSED = 0.99;
const DUST = 1e-6;

/** Plans of a group with the same homes, at several amounts of relief: what lies between two of them is a plan as well. */
interface Shape {
  readonly group: number;
  readonly plans: { readonly plan: GroupPlan; readonly at: number }[];
}

/**
 * min Σ cost·w + price·x with Σ w = 1 in each group, Σ relief·w = number + Σ sign·flow, Σ spent·w + what flows spend ≤ limit and the rest's rows: a
 * linear program over the known plans, kept hot. Then a dive: flows that may be or not, and homes of groups, are settled where they are
 * nearly so, round by round. No bound: only known plans are in it. What comes out has homes that fit together; loads are left to who asks.
 */
export function createMix(of: MixOf): Mix {
  const { highs, instance, links, limits, scale, unit, groups } = of;
  const { program } = instance;
  const rows = flowRows(of);
  const { columns, size } = rows;
  const least = Float64Array.from(columns, (j) => program.columns[j]?.lower ?? 0);
  const most = Float64Array.from(columns, (j) => program.columns[j]?.upper ?? 0);
  const yesOrNo = [...columns.keys()].filter((n) => (most[n] as number) - (least[n] as number) === 1);
  const plansFrom = columns.length + rows.standIns.length;
  const shapes = new Map<string, Shape>();
  const known = new Int32Array(groups);
  let count = 0;
  let hot: HotProgram | undefined;
  return {
    iterations: () => hot?.iterations() ?? 0,
    dispose: () => hot?.dispose(),
    dive(plans) {
      hot ??= createHotProgram(
        highs,
        [
          ...rows.sides,
          ...limits.map(({ upper }) => ({ lower: -Infinity, upper: upper / unit })),
          ...Array.from({ length: groups }, () => ({ lower: 1, upper: 1 })),
        ],
        [...rows.own, ...rows.standIns],
      );
      const added: HotColumn[] = [];
      for (const [q, list] of plans.entries()) {
        for (const plan of list.slice(known[q])) {
          const key = `${q} ${shapeOf(plan.choices)}`;
          const shape = shapes.get(key) ?? { group: q, plans: [] };
          shape.plans.push({ plan, at: count + added.length });
          shapes.set(key, shape);
          added.push(columnOf(q, plan));
        }
        known[q] = list.length;
      }
      hot.addColumns(added);
      count += added.length;
      return settle(hot);
    },
  };

  function columnOf(group: number, { cost, relief, spent }: GroupPlan): HotColumn {
    const link = links.link[group] as number;
    const terms: [number, number][] = [[size + group, 1]];
    if (link >= 0 && relief !== 0) terms.push([rows.linkRow(link), relief]);
    for (const [k, b] of spent.entries()) if (b !== 0) terms.push([rows.limitRow(k), b / unit]);
    return {
      cost: cost / scale,
      lower: 0,
      upper: Infinity,
      at: terms.map(([at]) => at),
      by: terms.map(([, by]) => by),
    };
  }

  function settle(mix: HotProgram): Mixed | undefined {
    const [low, high] = [least.slice(), most.slice()];
    const open = new Float64Array(count).fill(1);
    const settled = new Map<number, Shape>();
    // Whoever is not settled as it was likeliest before: when nothing fits any more, other loads of these homes may.
    let likely: Mixed | undefined;
    for (;;) {
      mix.setBounds(Int32Array.from(columns.keys()), high, low);
      mix.setBounds(
        Int32Array.from(open, (_, n) => plansFrom + n),
        open,
      );
      const { columns: x, optimal } = mix.solve();
      let missing = 0;
      for (let n = columns.length; n < plansFrom; n++) missing += x[n] as number;
      if (!optimal || missing > DUST) return likely;
      const share = ({ plans }: Shape) => plans.reduce((sum, { at }) => sum + (x[plansFrom + at] as number), 0);
      // Agreements first: what they settle is how much relief each group gets. Rounded up, since none that is made is short of places.
      const divided = yesOrNo.filter((n) => {
        const away = Math.abs((x[n] as number) - Math.round(x[n] as number));
        return away > DUST && (low[n] as number) < (high[n] as number);
      });
      if (divided.length > 0) {
        const part = (n: number) => (x[n] as number) - Math.floor(x[n] as number);
        const nearest = Math.max(...divided.map(part));
        for (const n of divided) if (part(n) >= Math.min(nearest, AGREED)) low[n] = high[n] as number;
        continue;
      }
      for (const n of yesOrNo) low[n] = high[n] = Math.round(x[n] as number);
      const best = new Map<number, { readonly shape: Shape; readonly share: number }>();
      for (const shape of shapes.values()) {
        if (settled.has(shape.group)) continue;
        const part = share(shape);
        if (part > (best.get(shape.group)?.share ?? 0)) best.set(shape.group, { shape, share: part });
      }
      if (best.size === 0) return told(settled, x, low);
      likely = told(new Map([...settled, ...[...best].map(([q, { shape }]) => [q, shape] as const)]), x, low);
      const largest = Math.max(...[...best.values()].map((one) => one.share));
      for (const [q, { shape, share: part }] of best) {
        if (part < Math.min(largest, HOUSED)) continue;
        settled.set(q, shape);
        for (const other of shapes.values())
          if (other.group === q && other !== shape) for (const { at } of other.plans) open[at] = 0;
      }
    }
  }

  function told(settled: ReadonlyMap<number, Shape>, x: Float64Array, flows: Float64Array): Mixed {
    const weight = (at: number) => x[plansFrom + at] as number;
    return {
      plans: [...settled.values()].map(
        ({ plans }) => plans.reduce((a, b) => (weight(b.at) > weight(a.at) ? b : a)).plan,
      ),
      held: new Map(yesOrNo.map((n) => [columns[n] as number, flows[n] as number])),
    };
  }
}

/** Which homes there are, whatever their loads. */
function shapeOf(choices: readonly Choice[]): string {
  return choices
    .map((choice) => {
      if (choice.home !== "site") return `${choice.home} ${choice.place}`;
      const guests = Array.from(choice.filled.brought).flatMap((c, i) => (c === 0 ? [] : [i]));
      return `site ${choice.place} ${guests.join(",")}`;
    })
    .sort()
    .join(";");
}
