import type { ElasticPlace, Row } from "../../../src/model/index.ts";
import { IN, OUT } from "../../state.ts";
import { type Instance, namedBy } from "../program/instance.ts";
import { leastOf, leftOf, priceOfNothing } from "../sites/offers.ts";
import { createSiteSolver, type Filled, priceOfLoad } from "../sites/site.ts";

/** Of relaxed rows, in grains: one per place that is a customer, one per link, one per limit (not negative). */
export interface Multipliers {
  readonly customer: Float64Array;
  readonly link: Float64Array;
  readonly budget: Float64Array;
}

/** What is still open of one place: whether its site, arcs and other homes may be used. */
export interface Domain {
  /** By place, as in `../state.ts`. */
  readonly site: Uint8Array;
  readonly small: Uint8Array;
  readonly nothing: Uint8Array;
  /** By place and arc. */
  readonly arcs: readonly Uint8Array[];
}

export interface Relaxed {
  /** By group: what its places come to, in grains, without links, limits and the rest. */
  readonly groups: Float64Array;
  /** −Σ λ·rhs − Σ μ·limit and what loose columns add. */
  constant: number;
  /** By place: whether its site is open, its value when open, and what it does then. */
  readonly open: Uint8Array;
  readonly value: Float64Array;
  readonly filled: readonly Filled[];
  readonly small: Uint8Array;
  readonly nothing: Uint8Array;
  /** By place: what a small site adds, less what serving it is worth, and what stays in it then. */
  readonly smallValue: Float64Array;
  readonly smallStays: Float64Array;
}

export interface Lagrangian {
  /** Evaluates these groups; what is known of the others stays. */
  readonly at: (domain: Domain, multipliers: Multipliers, groups: readonly number[]) => Relaxed;
  readonly group: Int32Array;
  readonly members: readonly (readonly number[])[];
  /** By group: the columns that its places look after. */
  readonly columns: readonly (readonly number[])[];
  readonly prices: Float64Array;
  readonly evaluations: () => number;
}

/**
 * L(π, λ, μ) = Σ_g π_g − Σ_i λ_i·rhs_i − Σ_r μ_r·limit_r + Σ_sites min(0, cheapest way to run it at the prices
 * scale·objective + Σ λ·link + Σ μ·limit − π) + cheapest rest. A lower bound of scale · value for all π, λ and μ ≥ 0.
 */
export function createLagrangian(instance: Instance, scale: number): Lagrangian {
  const { program, places, links, budgets, customer } = instance;
  const solver = createSiteSolver(instance);
  const prices = new Float64Array(program.columns.length);
  const base = new Float64Array(program.columns.length);
  const level = program.levels[0];
  for (const [i, j] of (level?.indices ?? []).entries()) base[j] = scale * (level?.coefficients[i] as number);
  const names = [...new Set(places.map(({ group }) => group))];
  const index = new Map(names.map((name, i) => [name, i]));
  const group = Int32Array.from(places, ({ group: name }) => index.get(name) as number);
  const members = names.map((_, g) => places.flatMap((_place, h) => (group[h] === g ? [h] : [])));
  const columns = members.map((list) => columnsOf(instance, list));
  const relaxed: Relaxed = {
    groups: new Float64Array(names.length),
    constant: 0,
    open: new Uint8Array(places.length),
    value: new Float64Array(places.length),
    filled: places.map(({ arcs }) => ({ value: 0, stays: 0, brought: new Float64Array(arcs.length) })),
    small: new Uint8Array(places.length),
    nothing: new Uint8Array(places.length),
    smallValue: new Float64Array(places.length),
    smallStays: new Float64Array(places.length),
  };
  const table = new Float64Array(1 + Math.max(0, ...places.map(({ small }) => small?.most ?? 0)));
  let evaluations = 0;
  /** What prices stand for now: they follow from links and limits alone. */
  let priced: Pick<Multipliers, "link" | "budget"> | undefined;
  const add = (row: Row, factor: number) => {
    if (factor === 0) return;
    for (const [i, j] of row.indices.entries())
      prices[j] = (prices[j] as number) + factor * (row.coefficients[i] as number);
  };
  return {
    prices,
    evaluations: () => evaluations,
    group,
    members,
    columns,
    at(domain, multipliers, groups) {
      evaluations += 1;
      if (priced === undefined || !same(priced.link, multipliers.link) || !same(priced.budget, multipliers.budget))
        price(multipliers);
      for (const g of groups) {
        let sum = 0;
        for (const h of members[g] as readonly number[]) {
          const place = places[h] as ElasticPlace;
          const pi = multipliers.customer[h] as number;
          if (customer[h] === 1) sum += pi;
          sum += site(h, place, pi, domain, multipliers);
          sum += other(h, place, pi, domain);
        }
        relaxed.groups[g] = sum;
      }
      return relaxed;
    },
  };

  function price({ link, budget }: Multipliers): void {
    prices.set(base);
    let constant = 0;
    for (const [rows, factors] of [
      [links, link],
      [budgets, budget],
    ] as const)
      for (const [i, row] of rows.entries()) {
        add(row, factors[i] as number);
        constant -= (factors[i] as number) * row.upper;
      }
    for (const j of instance.loose) {
      const { lower, upper } = program.columns[j] as { lower: number; upper: number };
      constant += (prices[j] as number) * ((prices[j] as number) < 0 ? upper : lower);
    }
    relaxed.constant = constant;
    priced = { link: link.slice(), budget: budget.slice() };
  }

  function site(h: number, place: ElasticPlace, pi: number, domain: Domain, { customer: worth }: Multipliers): number {
    relaxed.open[h] = 0;
    relaxed.value[h] = Infinity;
    if (place.site === undefined || domain.site[h] === OUT) return 0;
    const filled = relaxed.filled[h] as Filled;
    const always = place.site.open === undefined;
    let value = solver.best(h, prices, worth, domain.arcs[h] as Uint8Array, filled);
    if (customer[h] === 1) value -= pi;
    relaxed.value[h] = value;
    if (!always && domain.site[h] !== IN && value >= 0) return 0;
    if (value === Infinity) return Infinity;
    relaxed.open[h] = 1;
    return value;
  }

  /** A task in a small site, or nothing left of it. */
  function other(h: number, place: ElasticPlace, pi: number, domain: Domain): number {
    const { small, nothing, relief, task } = place;
    const unit = relief === undefined ? 0 : (prices[relief.column] as number);
    let sum = 0;
    relaxed.small[h] = 0;
    relaxed.nothing[h] = 0;
    if (small !== undefined && domain.small[h] !== OUT) {
      const high = Math.min(task, small.most);
      priceOfLoad(instance.small[h] ?? [], program.columns, prices, table, high + 1);
      const stays = small.stays === undefined ? 0 : (prices[small.stays] as number);
      let least = Infinity;
      let at = -1;
      for (const left of leftOf(place)) {
        const once = left.when === undefined ? 0 : (prices[left.when] as number);
        for (let c = Math.max(0, left.least); c <= Math.min(high, left.most); c++) {
          const value = stays * c + unit * (task - c) + once + (table[c] as number);
          if (value < least) [least, at] = [value, c];
        }
      }
      if (at >= 0) {
        least += (prices[small.column] as number) - pi;
        relaxed.smallValue[h] = least;
        relaxed.smallStays[h] = at;
        if (least < 0 || domain.small[h] === IN) {
          sum += least;
          relaxed.small[h] = 1;
        }
      }
    }
    if (nothing !== undefined && domain.nothing[h] !== OUT && leastOf(place) <= 0) {
      const value = priceOfNothing(place, prices) - pi;
      if (value < 0 || domain.nothing[h] === IN) {
        sum += value;
        relaxed.nothing[h] = 1;
      }
    }
    return sum;
  }
}

/** Every column that the places of a group look after. */
function columnsOf({ places, open, small }: Instance, members: readonly number[]): number[] {
  const found = new Set<number>();
  for (const h of members) {
    for (const j of namedBy(places[h] as ElasticPlace)) found.add(j);
    for (const rows of [open[h] ?? [], small[h] ?? []])
      for (const { columns } of rows) for (const j of columns) found.add(j);
  }
  return [...found];
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, i) => value === b[i]);
}
