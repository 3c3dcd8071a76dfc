import type { Formulation } from "../formulate/formulate.ts";
import { columnOf } from "../formulate/read-cells.ts";
import { deviation, type Level, lowestCommonMultiple, pricesOf, type Weights } from "../check/index.ts";
import type { Witness, WitnessTree } from "../model/index.ts";
import { type Cell, collect } from "../program/index.ts";

/** Multipliers as `docs/certificate.md` has them: whole, in parts of 1/σ of the level, by codes. */
export interface Prices {
  readonly scale: bigint;
  readonly budgets: readonly bigint[];
  /** P: what each measure costs at these. */
  readonly weights: Weights;
  /** By province and kind. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
  /** By province and kind. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, Tree>>;
}

/** Of section 6.2; prices by municipality. */
export type Tree =
  | { readonly prices: ReadonlyMap<string, bigint>; readonly link?: bigint }
  | { readonly on: Readonly<Record<string, string>>; readonly with: Tree; readonly without: Tree };

/**
 * A witness counts in steps of levels. With K the least common multiple of the earlier levels' steps, σ = scale · K, all prices are K · step
 * times theirs, and that of an earlier level's limit K · step / its own step times.
 */
export function nameWitness(
  formulation: Formulation,
  levels: readonly Level[],
  level: number,
  witness: Witness,
): Prices {
  const { program, model } = formulation;
  const { scale, step, steps } = witness;
  const common = steps.reduce((all, one) => lowestCommonMultiple(all, BigInt(one)), 1n);
  const factor = common * BigInt(step);
  // An earlier level without terms has no limit among the rows.
  let next = 0;
  const budgets = model.levels.slice(0, level).map(({ indices }) => {
    if (indices.length === 0) return 0n;
    const r = next++;
    return (BigInt(witness.budget[r] ?? 0) * factor) / BigInt(steps[r] ?? 1);
  });
  const made = {
    scale: BigInt(scale) * common,
    budgets,
    weights: pricesOf(levels, level, BigInt(scale) * common, budgets),
  };
  const away = program.cells.map((cell) => awayFromHome(formulation, cell, made));
  const codeOf = (place: number) => program.cells[place]?.municipality.code as string;
  const named = ([role, of]: readonly [string, number]) => [role, role === "relief" ? `${of}` : codeOf(of)];
  const treeOf = (tree: WitnessTree, members: readonly number[], sign: bigint): Tree => {
    if ("on" in tree) {
      const on = Object.fromEntries(Object.entries(tree.on).map(named));
      return { on, with: treeOf(tree.with, members, sign), without: treeOf(tree.without, members, sign) };
    }
    const worth = new Map(tree.prices);
    const price = (place: number) => BigInt(worth.get(place) ?? 0) * factor - (away[place] as bigint);
    const prices = new Map(members.map((place) => [codeOf(place), price(place)]));
    return tree.link === undefined ? { prices } : { prices, link: BigInt(tree.link) * sign * factor };
  };
  const groups = new Map<string, Map<string, Tree>>();
  const places = model.elastic?.places ?? [];
  for (const [g, name] of [...new Set(places.map(({ group }) => group))].entries()) {
    const members = [...places.keys()].filter((place) => places[place]?.group === name);
    const { municipality, kind } = program.cells[members[0] as number] as Cell;
    const tasks = members.filter((place) => isTask(program.cells[place] as Cell));
    const [counted] = members.flatMap((place) => counting(program.cells[place] as Cell, witness));
    const tree = treeOf(witness.groups[g] as WitnessTree, tasks, counted?.coefficient ?? 1n);
    entry(groups, municipality.province).set(kind, tree);
  }
  const links = new Map<string, Map<string, bigint>>();
  for (const cell of program.cells) {
    // Relief of one province and kind stands in its links with the same coefficient everywhere.
    const counted = counting(cell, witness);
    if (columnOf(cell.relief) === undefined) continue;
    const price = counted.reduce((sum, { link, coefficient }) => sum + BigInt(link) * coefficient * factor, 0n);
    entry(links, cell.municipality.province).set(cell.kind, price);
  }
  return { ...made, links, groups };
}

/**
 * What a task costs in the program wherever it goes, and not by the page, which counts from what is hosted without it. The program
 * writes hosted = D − u − Σ m + guests, so that relief and hand-overs carry the first slope of the deviation, on all of L together; or,
 * where what is handed over is known, the deviation of a task that is away against one that stays.
 */
function awayFromHome(
  { program, model }: Formulation,
  cell: Cell,
  { scale, budgets, weights }: Pick<Prices, "scale" | "budgets" | "weights">,
): bigint {
  const column = columnOf(cell.relief);
  if (column === undefined) {
    if (cell.switch === undefined) return 0n;
    const [away, stay] = [cell.switch.away, cell.switch.stay].map((hosted) =>
      deviation(weights, BigInt(cell.indicative), BigInt(hosted)),
    ) as [bigint, bigint];
    return away - stay;
  }
  const task = BigInt(model.elastic?.places[program.cells.indexOf(cell)]?.task ?? 0);
  const prices = [...budgets, scale].map((price, l) => {
    const { indices = [], coefficients = [] } = model.levels[l] ?? {};
    return price * BigInt(coefficients[indices.indexOf(column)] ?? 0);
  });
  return task * prices.reduce((a, b) => a + b, 0n);
}

/** The links that count a cell's relief, with what they multiply it by. */
function counting({ relief }: Cell, { link, links }: Witness) {
  const column = columnOf(relief);
  return links.flatMap(({ indices, coefficients }, n) => {
    const at = column === undefined ? -1 : indices.indexOf(column);
    return at < 0 ? [] : [{ link: link[n] ?? 0, coefficient: BigInt(coefficients[at] as number) }];
  });
}

/** Whether a cell has a task that needs a home, as the page has it: what is open, less a settled reserve, before relief. */
function isTask({ left, relief, hasAdoptedSite }: Cell): boolean {
  return collect(left).constant + collect(relief).constant > 0 && !hasAdoptedSite;
}

function entry<Key, Inner extends string, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const found = maps.get(key) ?? new Map<Inner, Value>();
  maps.set(key, found);
  return found;
}
