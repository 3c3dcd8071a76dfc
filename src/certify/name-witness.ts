import type { Formulation } from "../formulate/formulate.ts";
import { columnOf } from "../formulate/read-cells.ts";
import { deviation, type Level, lowestCommonMultiple, pricesOf, type Weights } from "../check/index.ts";
import type { Witness } from "../model/index.ts";
import type { Cell } from "../program/index.ts";

/** Multipliers as `docs/certificate.md` has them: whole, in parts of 1/σ of the level, by codes. */
export interface Prices {
  readonly scale: bigint;
  readonly budgets: readonly bigint[];
  /** P: what each measure costs at these. */
  readonly weights: Weights;
  /** By province and kind. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
  /** By province, kind and municipality. */
  readonly customers: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, bigint>>>;
}

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
  const customers = new Map<string, Map<string, Map<string, bigint>>>();
  for (const [i, cell] of program.cells.entries()) {
    const task = cell.open > 0 && !cell.hasAdoptedSite;
    if (!task) continue;
    const price = BigInt(witness.customer[i] ?? 0) * factor;
    const of = entry(entry(customers, cell.municipality.province), cell.kind);
    of.set(cell.municipality.code, price - awayFromHome(formulation, cell, made));
  }
  const links = new Map<string, Map<string, bigint>>();
  for (const cell of program.cells) {
    const column = columnOf(cell.relief);
    if (column === undefined) continue;
    // Relief of one province and kind stands in its links with the same coefficient everywhere.
    let price = 0n;
    for (const [n, { indices, coefficients }] of witness.links.entries()) {
      const at = indices.indexOf(column);
      if (at >= 0) price += BigInt(witness.link[n] ?? 0) * BigInt(coefficients[at] as number) * factor;
    }
    entry(links, cell.municipality.province).set(cell.kind, price);
  }
  return { ...made, links, customers };
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

function entry<Key, Inner extends string, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const found = maps.get(key) ?? new Map<Inner, Value>();
  maps.set(key, found);
  return found;
}
