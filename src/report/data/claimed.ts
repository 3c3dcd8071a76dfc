import type { Kind, Municipality } from "../../domain/index.ts";
import { computed, type Figure } from "./figure.ts";

/** Places that a municipality claims and nobody has recognised, in one kind. */
export interface ClaimedFigure {
  /** Absent: none. */
  readonly claimed?: Figure;
}

export function claimedFigure({ claimed = [] }: Municipality, kind: Kind): ClaimedFigure {
  const own = claimed.filter((offer) => offer.kind === kind);
  const value = own.reduce((sum, { places }) => sum + places, 0);
  if (value === 0) return {};
  const [standing, ...others] = new Set(own.map((offer) => offer.provenance.standing));
  // Of one standing the sum has that too: it is what was claimed, and not computed from other things.
  const alike = standing !== undefined && others.length === 0;
  return { claimed: { value, standing: alike ? standing : computed(own.map((offer) => offer.provenance.standing)) } };
}
