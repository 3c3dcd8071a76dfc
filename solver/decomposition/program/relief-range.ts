/** The link that counts the relief of a group, and with which sign. */
export interface ReliefLink {
  readonly link: number;
  readonly sign: number;
  /** The least that there can be beside none, and the most. */
  readonly least: number;
  readonly most: number;
}

/** Relief at least and at most. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Both ends of what relief may be within a range: none, and all from the least on. */
export function endsOf({ least }: ReliefLink, { from, to }: Range): readonly number[] {
  const lowest = Math.max(from, least);
  return [...(from === 0 ? [0] : []), ...(lowest <= to ? [lowest, to] : [])];
}

/** From the first to the last that relief may be within a range; the range itself where it leaves nothing. */
export function hullOf(relief: ReliefLink, range: Range): Range {
  const ends = endsOf(relief, range);
  return ends.length === 0 ? range : { from: Math.min(...ends), to: Math.max(...ends) };
}

/** How much more a place of relief costs at the common multipliers than at others, in grains. */
export function slopeOf({ link, sign }: ReliefLink, common: Float64Array, own: Float64Array): number {
  return ((common[link] as number) - (own[link] as number)) * sign + 0;
}

/** What relief counts at the common multipliers and not at others, at least, over what a range leaves of it; Infinity where it leaves nothing. */
export function tilt(relief: ReliefLink, range: Range, common: Float64Array, own: Float64Array): number {
  const slope = slopeOf(relief, common, own);
  return Math.min(...endsOf(relief, range).map((places) => slope * places));
}
