import { spoken, both, nl, en } from "../domain/index.ts";
import type { Above } from "../explain/alternatives/index.ts";
import { doubled, formatAbove, formatNumber, formatPercent, type Language } from "./language.ts";

/**
 * The distance from the best in basis points (1/100 %), rounded up so that it is never told smaller than it is. Undefined
 * above a best of 0 or less, of which nothing is a part.
 */
export function basisPointsAbove({ above, best }: Above): number | undefined {
  if (above === 0) return 0;
  if (best <= 0) return undefined;
  return Number((BigInt(above) * 10_000n + BigInt(best) - 1n) / BigInt(best));
}

/** “+27 (0.97 %)”: how far a value lies above the best, in its own unit and as a part; “=” where it is the best. */
export function aboveText(above: Above, language: Language): string {
  if (above.above === 0) return "=";
  const part = basisPointsAbove(above);
  const told = `+${formatNumber(language, above.above)}`;
  if (part === undefined) return told;
  if (part < doubled) return `${told} (${formatPercent(language, part)})`;
  // The column says of what: only a multiple, which is of the best itself, has to name it.
  const times = formatAbove(language, part);
  return `${told} (${spoken(both(nl`${times} het beste`, en`${times} the best`), language)})`;
}
