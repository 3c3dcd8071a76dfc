import type { Fraction } from "./exact.ts";
import { claimOf, type DivisorSequence } from "./divisor-sequences.ts";
import type { Rounding } from "./method.ts";
import type { BoundedClaims } from "./request.ts";
import { compareClaims, standing } from "./standing.ts";
import { settle, type TieRule } from "./tie.ts";

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };
const NO_LIMIT: Fraction = { numerator: 1n, denominator: 0n };

/**
 * Finds where the honoured claims end and the refused ones begin. Where the two are equal there is a tie, which is
 * settled here by the rule, so that it does not matter who happened to be honoured on the way.
 * Changes `seats` accordingly.
 */
export function cut(seats: number[], sequence: DivisorSequence, claims: BoundedClaims, rule: TieRule): Rounding {
  const { weights, lower, upper } = claims;
  const honoured = standing(sequence, weights, seats, 1);
  const refused = standing(sequence, weights, seats, 0);
  let weakest = -1; // whose honoured claim is the weakest
  let strongest = -1; // whose refused claim is the strongest
  for (let i = 0; i < seats.length; i += 1) {
    const places = seats[i] ?? 0;
    const gives = places > (lower[i] ?? 0);
    const takes = places < (upper[i] ?? 0);
    if (gives && (weakest < 0 || compareClaims(honoured, i, honoured, weakest) < 0)) weakest = i;
    if (takes && (strongest < 0 || compareClaims(refused, i, refused, strongest) > 0)) strongest = i;
  }
  const certificate = {
    kind: "divisor",
    power: sequence.power,
    from: strongest < 0 ? NOTHING : claimOf(sequence, weights[strongest] ?? 0, seats[strongest] ?? 0),
    to: weakest < 0 ? NO_LIMIT : claimOf(sequence, weights[weakest] ?? 0, (seats[weakest] ?? 0) - 1),
  } as const;
  if (weakest < 0 || strongest < 0 || compareClaims(honoured, weakest, refused, strongest) > 0) {
    return { seats, ties: [], certificate };
  }

  const tied: number[] = [];
  let places = 0;
  for (let i = 0; i < seats.length; i += 1) {
    const held = seats[i] ?? 0;
    if (held > (lower[i] ?? 0) && compareClaims(honoured, i, refused, strongest) === 0) {
      tied.push(i);
      seats[i] = held - 1;
      places += 1;
    } else if (held < (upper[i] ?? 0) && compareClaims(refused, i, refused, strongest) === 0) {
      tied.push(i);
    }
  }
  const tie = settle(tied, places, rule);
  for (const i of tie.order.slice(0, places)) seats[i] = (seats[i] ?? 0) + 1;
  return { seats, ties: [tie], certificate };
}
