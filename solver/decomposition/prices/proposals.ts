import type { Highs } from "highs";
import { createHotProgram, type HotColumn } from "../../highs/hot.ts";
import { type Choice, columnsOf } from "./column.ts";
import type { Generated } from "./generation.ts";
import { looseColumns, noRelief, reliefPrices, rowsOf, sharedColumns, standIns } from "./generation-rows.ts";
import { type Grains, whole } from "../program/grains.ts";
import type { Instance } from "../program/instance.ts";
import type { Domain, Lagrangian, Multipliers } from "./lagrangian.ts";
import { readLinks, signOf } from "../program/links.ts";
import { readPools } from "../program/pools.ts";

/** Prices that groups share, in grains. */
export type Shared = Pick<Multipliers, "link" | "budget">;

/** A mix of homes of one group: what it costs in units of the level, and comes to in links and limits. Floats. */
export interface Proposal {
  readonly group: number;
  readonly cost: number;
  readonly links: ReadonlyMap<number, number>;
  readonly budgets: ReadonlyMap<number, number>;
}

/** The master above those of the groups: one mix of proposals a group, with what groups share. */
export interface Upper {
  readonly solve: () => {
    /** In units of the level, with its duals as prices. */
    readonly value: number;
    readonly prices: Shared;
    /** What taking a little of a proposal would change. */
    readonly reduced: (proposal: Proposal) => number;
  };
  readonly add: (proposals: readonly Proposal[]) => void;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

/** Above any dual of a group's proposals, where it has none yet. */
const NO_PROPOSAL = 1e8;
/** So much more of every limit: where a limit leaves nothing to spare, its price is the least of those that keep it. */
const SPARE = 2 ** -10;

/** Rows that groups share, as a linear program without their proposals. */
interface SharedRows {
  readonly sides: readonly { readonly lower: number; readonly upper: number }[];
  readonly columns: readonly HotColumn[];
  /** Where a link's sum counts, and with which sign. */
  readonly link: (i: number) => readonly [row: number, sign: number];
  readonly limit: (r: number) => number;
}

/** Where relief is all that links count and adds up to known totals, a row a total says as much as all flows do. */
export function createUpper(
  highs: Highs,
  instance: Instance,
  { group, members }: Pick<Lagrangian, "group" | "members">,
  domain: Domain,
  grains: Grains,
): Upper {
  const { links, budgets } = instance;
  const shared = pooled(instance, group, members.length, grains) ?? asWritten(instance, domain, grains);
  const convex = (g: number) => shared.sides.length + g;
  const rows = new Set(budgets.map((_, r) => shared.limit(r)));
  const program = createHotProgram(
    highs,
    [
      ...shared.sides.map((side, row) => (rows.has(row) ? { ...side, upper: side.upper + SPARE } : side)),
      ...members.map(() => ({ lower: 1, upper: 1 })),
    ],
    [
      ...shared.columns,
      ...members.map((_, g) => ({ cost: NO_PROPOSAL, lower: 0, upper: Infinity, at: [convex(g)], by: [1] })),
    ],
  );
  return {
    iterations: program.iterations,
    dispose: program.dispose,
    add: (proposals) => program.addColumns(proposals.map(columnOf)),
    solve() {
      const { value, duals } = program.solve();
      return { value, prices: pricesOf(duals), reduced: (proposal) => reducedOf(proposal, duals) };
    },
  };

  function pricesOf(duals: Float64Array): Shared {
    const price = (row: number, sign: number) => -grains.scale * sign * (duals[row] as number);
    return {
      link: Float64Array.from(links, (_, i) => whole(price(...shared.link(i)), grains.link[i] as number)),
      budget: Float64Array.from(budgets, (_, r) =>
        Math.max(0, whole(price(shared.limit(r), 1), grains.budget[r] as number)),
      ),
    };
  }

  function columnOf({ group: own, cost, links: tied, budgets: spent }: Proposal): HotColumn {
    const sums = new Map([[convex(own), 1]]);
    const add = (row: number, sum: number) => void sums.set(row, (sums.get(row) ?? 0) + sum);
    for (const [i, sum] of tied) {
      const [row, sign] = shared.link(i);
      add(row, sign * sum);
    }
    for (const [r, sum] of spent) add(shared.limit(r), sum);
    const terms = [...sums].filter(([, by]) => by !== 0).sort(([a], [b]) => a - b);
    return { cost, lower: 0, upper: Infinity, at: terms.map(([row]) => row), by: terms.map(([, by]) => by) };
  }

  function reducedOf(proposal: Proposal, duals: Float64Array): number {
    const { cost, at, by } = columnOf(proposal);
    return at.reduce((sum, row, n) => sum - (duals[row] as number) * (by[n] as number), cost);
  }
}

/** What a group's own master takes at these prices, with what it lacks at what that costs there. */
export function proposalOf(
  instance: Instance,
  scale: number,
  group: number,
  { choices, shares, value }: Generated,
  { link, budget }: Shared,
): Proposal {
  const proposal = summed(instance, group, choices, shares);
  let cost = value;
  for (const [i, sum] of proposal.links) cost -= ((link[i] as number) * sum) / scale;
  for (const [r, sum] of proposal.budgets) cost -= ((budget[r] as number) * sum) / scale;
  return { ...proposal, cost };
}

/** Choices of a group with their shares, put together. */
export function summed(
  instance: Instance,
  group: number,
  choices: readonly Choice[],
  shares: ArrayLike<number>,
): Proposal {
  const measure = columnsOf(instance);
  const [links, budgets] = [new Map<number, number>(), new Map<number, number>()];
  let cost = 0;
  for (const [n, choice] of choices.entries()) {
    const share = shares[n] ?? 0;
    if (share === 0) continue;
    const column = measure.column(choice);
    cost += share * column.cost;
    for (const [i, sum] of column.links) links.set(i, (links.get(i) ?? 0) + share * sum);
    for (const [r, sum] of column.budgets) budgets.set(r, (budgets.get(r) ?? 0) + share * sum);
  }
  return { group, cost, links, budgets };
}

/** Links, limits and the rest's rows, with flows as columns. */
function asWritten(instance: Instance, domain: Domain, grains: Grains): SharedRows {
  const rows = rowsOf(instance, () => false, domain);
  return {
    sides: rows.sides,
    columns: [...sharedColumns(instance, columnsOf(instance), rows), ...noRelief(instance, rows, grains)],
    link: (i) => [rows.link + i, 1],
    limit: (r) => rows.budget + r,
  };
}

/** A row a pool in place of links and flows. Undefined where relief is more than its totals. */
function pooled(instance: Instance, group: Int32Array, groups: number, grains: Grains): SharedRows | undefined {
  const { links, budgets } = instance;
  const read = readLinks(instance, group, groups);
  const pools = read && readPools(instance, read);
  if (read === undefined || pools === undefined) return undefined;
  const poolOf = new Map(pools.flatMap((pool, p) => pool.groups.map((g) => [read.link[g] as number, p] as const)));
  // A link that counts no group has nothing to say of them.
  if ([...links.keys()].some((i) => !poolOf.has(i))) return undefined;
  const signs = Array.from(links, (_, i) => signOf(instance, i));
  const sides = [
    ...pools.map(({ total }) => ({ lower: total, upper: total })),
    ...budgets.map(({ upper }) => ({ lower: -Infinity, upper })),
  ];
  const largest = [...pools.map(() => Math.min(...reliefPrices(instance, grains))), ...grains.budget];
  return {
    sides,
    columns: [...looseColumns(instance, pools.length), ...standIns(sides, largest, grains.scale)],
    link: (i) => [poolOf.get(i) as number, signs[i] as number],
    limit: (r) => pools.length + r,
  };
}
