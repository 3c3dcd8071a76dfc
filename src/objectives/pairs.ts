/** How many different pairs hold places: two entries of one pair are one agreement, and one of no places is none. */
export function countPairs<Entry>(
  entries: readonly Entry[],
  places: (entry: Entry) => number,
  key: (entry: Entry) => string,
): number {
  return new Set(entries.filter((entry) => places(entry) > 0).map(key)).size;
}
