import { cut } from "./divisor-cut.ts";
import { MOST_SEATS, sequences, type DivisorSequence } from "./divisor-sequences.ts";
import { heapify, removeFirst, sink } from "./heap.ts";
import type { Method, Rounding } from "./method.ts";
import { exactShares, type ExactShares } from "./pro-rata.ts";
import { room, type BoundedClaims } from "./request.ts";
import { compareClaims, standing, update } from "./standing.ts";
import type { TieRule } from "./tie.ts";

/** The divisor methods: one row of `sequences`, one method. */
export const divisorMethods: readonly Method[] = sequences.map((sequence) => ({
  name: sequence.name,
  alias: sequence.alias,
  quota: sequence.quota,
  houseMonotone: true,
  populationMonotone: true,
  round: (claims, exact, ties) => round(sequence, claims, exact, ties),
}));

/**
 * The places of a divisor method within bounds: of all claims weight_i / d(a), lower_i ≤ a < upper_i, the strongest
 * seats − Σ lower are honoured. Since d rises, that is where the weakest honoured claim is at least as strong as the strongest
 * refused one (the min-max inequality), and every divisor between those two certifies it.
 *
 * Rounding exact shares is already such an allocation, of nearly the right size; the places it is out by are then
 * added, or taken away, one at a time. Throws RangeError above 2²⁵ seats.
 */
function round(sequence: DivisorSequence, claims: BoundedClaims, exact: ExactShares, rule: TieRule): Rounding {
  if (claims.seats > MOST_SEATS) {
    throw new RangeError(`The number of seats (${claims.seats}) is more than divisor methods compare here (${MOST_SEATS}).
Maybe largest remainder will do: it has no such limit.`);
  }
  const seats = start(sequence, claims, sequence.lean === 0 ? exact : leaning(sequence.lean, claims, exact));
  let missing = claims.seats;
  for (const places of seats) missing -= places;
  move(missing < 0 ? -1 : 1, Math.abs(missing), seats, sequence, claims);
  return cut(seats, sequence, claims, rule);
}

/** Exact shares of as many seats as a method that rounds all one way turns into about the right number. */
function leaning(lean: -1 | 1, claims: BoundedClaims, { clips }: ExactShares): ExactShares {
  const free = clips.filter((clip) => clip === "free").length;
  const seats = claims.seats + lean * (free >> 1);
  let least = 0;
  for (const places of claims.lower) least += places;
  return exactShares({ ...claims, seats: Math.max(least, Math.min(seats, room(claims.upper, seats))) });
}

/** Every exact share rounded as if only θ counted. */
function start(
  sequence: DivisorSequence,
  { lower, upper }: BoundedClaims,
  { theta, whole, rest }: ExactShares,
): number[] {
  return whole.map((places, i) => {
    const rounded = sequence.roundsUp(places, rest[i] ?? 0, theta.denominator) ? places + 1 : places;
    return Math.min(Math.max(rounded, lower[i] ?? 0), upper[i] ?? 0);
  });
}

/** Honours the strongest refused claim (step 1) or refuses the weakest honoured one (step −1), `times` over. */
function move(
  step: 1 | -1,
  times: number,
  seats: number[],
  sequence: DivisorSequence,
  { weights, lower, upper }: BoundedClaims,
): void {
  if (times === 0) return;
  const limit = step === 1 ? upper : lower;
  const back = step === 1 ? 0 : 1;
  const claims = standing(sequence, weights, seats, back);
  const first = (i: number, j: number): boolean => step * compareClaims(claims, i, claims, j) > 0;
  const queue: number[] = [];
  for (let i = 0; i < seats.length; i += 1) if (seats[i] !== limit[i]) queue.push(i);
  heapify(queue, first);
  for (let n = 0; n < times; n += 1) {
    const i = queue[0] ?? 0;
    const places = (seats[i] ?? 0) + step;
    seats[i] = places;
    update(claims, sequence, i, places - back);
    if (places === limit[i]) removeFirst(queue, first);
    else sink(queue, 0, first);
  }
}
