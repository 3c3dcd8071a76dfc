/** What a map holds for a code that it must know: a RangeError where it does not, which is a broken promise of ours. */
export function known<K extends string, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`The code (${key}) is not in the scenario.`);
  return value;
}
