import { claimOf, compareClaims, type DivisorSequence } from "./divisor-sequences.ts";
import type { Rounding } from "./method.ts";
import type { BoundedClaims } from "./request.ts";
import { settle, type TieRule } from "./tie.ts";

/** One claim to one place: that of `claimant` to a place more than `places`. */
interface Claim {
  readonly claimant: number;
  readonly places: number;
}

/**
 * Finds where the honoured claims end and the refused ones begin. Where the two are equal there is a tie, which is
 * settled here by the rule, so that it does not matter who happened to be honoured on the way.
 * Changes `seats` accordingly.
 */
export function cut(seats: number[], sequence: DivisorSequence, claims: BoundedClaims, rule: TieRule): Rounding {
  const { weights, lower, upper } = claims;
  const compare = (a: Claim, b: Claim): number =>
    compareClaims(sequence, weights[a.claimant] ?? 0, a.places, weights[b.claimant] ?? 0, b.places);
  const fraction = (claim: Claim) => claimOf(sequence, weights[claim.claimant] ?? 0, claim.places);

  let weakest: Claim | undefined;
  let strongest: Claim | undefined;
  for (let i = 0; i < seats.length; i += 1) {
    const places = seats[i] ?? 0;
    const honoured = { claimant: i, places: places - 1 };
    const refused = { claimant: i, places };
    if (places > (lower[i] ?? 0) && (!weakest || compare(honoured, weakest) < 0)) weakest = honoured;
    if (places < (upper[i] ?? 0) && (!strongest || compare(refused, strongest) > 0)) strongest = refused;
  }

  const certificate = {
    kind: "divisor",
    power: sequence.power,
    from: strongest ? fraction(strongest) : { numerator: 0n, denominator: 1n },
    to: weakest ? fraction(weakest) : { numerator: 1n, denominator: 0n },
  } as const;
  if (!weakest || !strongest || compare(weakest, strongest) > 0) return { seats, ties: [], certificate };

  const line = strongest;
  const tied: number[] = [];
  let places = 0;
  for (let i = 0; i < seats.length; i += 1) {
    const held = seats[i] ?? 0;
    const honoured = held > (lower[i] ?? 0) && compare({ claimant: i, places: held - 1 }, line) === 0;
    const refused = held < (upper[i] ?? 0) && compare({ claimant: i, places: held }, line) === 0;
    if (honoured || refused) tied.push(i);
    if (honoured) places += 1;
    if (honoured) seats[i] = held - 1;
  }
  const tie = settle(tied, places, rule);
  for (const i of tie.order.slice(0, places)) seats[i] = (seats[i] ?? 0) + 1;
  return { seats, ties: [tie], certificate };
}
