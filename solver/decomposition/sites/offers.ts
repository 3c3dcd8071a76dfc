import type { ElasticArc, ElasticPlace } from "../../../src/model/index.ts";

/** How much of a task may be left: a stretch, and the column that is 1 where anything was taken off, if one tells. */
export interface Left {
  readonly least: number;
  readonly most: number;
  readonly when: number | undefined;
}

/** What c = least … most places of a task that arrive cost, in grains: fixed + slope · c. */
export interface Offer {
  readonly least: number;
  readonly most: number;
  readonly fixed: number;
  readonly slope: number;
}

/** Price of a column in grains; 0 of none. */
export type PriceOf = (column: number | undefined) => number;

/**
 * What may be left of a task, in stretches, largest first. One stretch, unless a column tells whether anything is taken off: then all
 * of it is left, or what relief of its least size leaves.
 */
export function leftOf({ task, relief }: ElasticPlace): readonly Left[] {
  if (relief?.when === undefined) return [{ least: task - (relief?.most ?? 0), most: task, when: undefined }];
  const { column, least } = relief.when;
  const whole = { least: task, most: task, when: undefined };
  return relief.most < least ? [whole] : [whole, { least: task - relief.most, most: task - least, when: column }];
}

/** Least of the task that can be left. */
export function leastOf(place: ElasticPlace): number {
  return leftOf(place).at(-1)?.least ?? place.task;
}

/** What it costs that nothing is left of a task. */
export function priceOfNothing(place: ElasticPlace, prices: Float64Array): number {
  const { nothing, relief, task } = place;
  const at = (j: number | undefined) => (j === undefined ? 0 : (prices[j] as number));
  return at(nothing) + at(relief?.column) * task + (task > 0 ? at(relief?.when?.column) : 0);
}

/** What of its own task stays in the open site of a place. */
export function ownOffers(place: ElasticPlace, price: PriceOf): readonly Offer[] {
  const { site, relief, task } = place;
  const unit = price(relief?.column);
  const slope = price(site?.stays) - unit;
  return leftOf(place).map(({ least, most, when }) => ({ least, most, fixed: unit * task + price(when), slope }));
}

/** What of a guest's task an arc can bring: at least one place; without a column for what it brings, the whole task. */
export function brought(guest: ElasticPlace, { places, most }: ElasticArc): readonly Left[] {
  const { task } = guest;
  if (places === undefined) return task <= most ? [{ least: task, most: task, when: undefined }] : [];
  return leftOf(guest)
    .map((left) => ({ ...left, least: Math.max(1, left.least), most: Math.min(most, left.most) }))
    .filter((left) => left.least <= left.most);
}

/** What that costs, less what serving the guest is worth. `stretches`: what the arc can bring, where that is known. */
export function guestOffers(
  guest: ElasticPlace,
  arc: ElasticArc,
  price: PriceOf,
  worth = 0,
  stretches = brought(guest, arc),
): readonly Offer[] {
  // Asked of every arc at every price: hence no more objects than there must be.
  const elastic = arc.places !== undefined;
  const unit = elastic ? price(guest.relief?.column) : 0;
  const slope = elastic ? price(arc.places) - unit : 0;
  const fixed = price(arc.column) + unit * guest.task - worth;
  const offers: Offer[] = [];
  for (const { least, most, when } of stretches) offers.push({ least, most, fixed: fixed + price(when), slope });
  return offers;
}
