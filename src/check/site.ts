import { arcCost, beyondFixed, type Arc, type Place } from "./homes.ts";
import { deviation, type Weights } from "./measures.ts";
import { LARGEST, least, most, NotJudged } from "./reader.ts";
import { beyondLargest } from "./told.ts";

/**
 * An amount in a table: a double where all sums of the table are known to be whole numbers that a double holds, else a big number.
 * Never both in one table; what is done with them here, JavaScript writes alike for either.
 */
type Amount = number & { readonly amount: true };

/** Costs by load, from 0; NONE where there is no way to have that load. */
type ByLoad = readonly Amount[];

const NONE = Infinity as Amount;

/** Sums below this, in doubles, are exact. */
const EXACT = 2n ** 53n;

/** So much at once and so much a place, for from … to places. */
interface Step {
  readonly from: bigint;
  readonly to: bigint;
  readonly once: bigint;
  readonly each: bigint;
}

/** What a site costs in deviation, beyond what is fixed. */
export interface Beyond {
  /** By load, as far as it is asked for. */
  readonly at: (load: number) => bigint;
  /** No load within its room costs or saves more: deviation is convex, and nowhere below 0. */
  readonly largest: bigint;
}

export function beyondOf(weights: Weights, place: Place): Beyond {
  const { indicative, fixed, room } = place;
  const known: bigint[] = [];
  const settled = deviation(weights, indicative, fixed);
  return {
    at: (load) => (known[load] ??= beyondFixed(weights, place, fixed + BigInt(load))),
    largest: settled + most(settled, deviation(weights, indicative, fixed + most(0n, room))),
  };
}

/**
 * C_h of section 6.2: the least cost of an open site, with the price of each guest taken off; undefined where no load keeps its
 * limits. A table by load, guest after guest: a guest that may bring from `fewest` to `left` places costs so much at once and so much a
 * place, so each step is a minimum over a window that slides along the loads. `beyond`: `beyondOf` this place.
 */
export function cheapestSite(
  place: Place,
  arcs: readonly Arc[],
  weights: Weights,
  link: bigint,
  priceOf: (code: string) => bigint,
  beyond: Beyond,
): bigint | undefined {
  const { task, fewest, left, need, room, adopted } = place;
  if (room < 0n) return undefined;
  const guests = arcs.map((arc): Step => {
    const [once, each] = arcCost(weights, link, arc);
    return { from: most(1n, arc.guest.fewest), to: arc.left, once: once - priceOf(arc.guest.code), each };
  });
  const home: Step = { from: fewest, to: left, once: link * task, each: -link };
  const of = amounts([...guests, home], room, beyond.largest);
  let table: ByLoad = [of(0n)];
  for (const guest of guests) {
    const before = table;
    table = slide(table, guest, room, of).map((cost, l) => lower(cost, before[l] ?? NONE));
  }
  const whole = slide(table, home, room, of);
  let cheapest = NONE;
  for (let l = Number(most(0n, need)); l < whole.length; l++) {
    const cost = whole[l] as Amount;
    if (cost !== NONE) cheapest = lower((cost + of(beyond.at(l))) as Amount, cheapest);
  }
  return cheapest === NONE ? undefined : BigInt(cheapest) + (adopted ? 0n : weights.sites);
}

/** How a table holds its amounts: no sum in it, and nothing on the way to one, is larger than all that is added up here. */
function amounts(steps: readonly Step[], room: bigint, beyond: bigint): (value: bigint) => Amount {
  const size = (a: bigint) => (a < 0n ? -a : a);
  let largest = beyond;
  for (const { to, once, each } of steps) largest += size(once) + size(each) * (to + 2n * room);
  return largest < EXACT ? (value) => Number(value) as Amount : (value) => value as unknown as Amount;
}

/** By load l ≤ room: once + min over from ≤ m ≤ to of table[l − m] + each · m. */
function slide(table: ByLoad, step: Step, room: bigint, of: (value: bigint) => Amount): ByLoad {
  const [low, high] = [Number(step.from), Number(step.to)];
  const [once, each] = [of(step.once), of(step.each)];
  const length = Number(least(BigInt(table.length - 1 + high), room)) + 1;
  if (length > Number(LARGEST) + 1)
    throw new NotJudged(`a site of over ${LARGEST} places`, beyondLargest("locatie", "site"));
  const made: Amount[] = [];
  // table[j] − each · j of the loads in the window, least first: positions, and costs, from first up to end.
  const at: number[] = [];
  const costs: Amount[] = [];
  let first = 0;
  let end = 0;
  // each · j and each · l.
  let before = of(0n);
  let rate = of(0n);
  for (let l = 0; l < length; l++) {
    if (l >= low) {
      const cost = table[l - low] ?? NONE;
      if (cost !== NONE) {
        const flat = (cost - before) as Amount;
        while (end > first && (costs[end - 1] as Amount) >= flat) end--;
        at[end] = l - low;
        costs[end] = flat;
        end++;
      }
      before = (before + each) as Amount;
    }
    while (first < end && (at[first] as number) < l - high) first++;
    made.push(first < end ? ((once + (costs[first] as Amount) + rate) as Amount) : NONE);
    rate = (rate + each) as Amount;
  }
  return made;
}

function lower(a: Amount, b: Amount): Amount {
  return a < b ? a : b;
}
