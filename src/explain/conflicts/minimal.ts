/**
 * QuickXplain (Junker, 2004): a minimal part of `members` that still fails, given that all of them together do. Minimal:
 * every one of its members is needed, for a property `fails` that grows with its set. About k·log(n/k) + k questions
 * for k of n members, where leaving out one at a time asks n.
 */
export async function minimal<Member>(
  members: readonly Member[],
  fails: (members: readonly Member[]) => Promise<boolean>,
): Promise<Member[]> {
  if (await fails([])) return [];
  return explain([], false, members);

  async function explain(ground: readonly Member[], grown: boolean, rest: readonly Member[]): Promise<Member[]> {
    if (grown && (await fails(ground))) return [];
    const [only] = rest;
    if (only === undefined) return [];
    if (rest.length === 1) return [only];
    const half = Math.floor(rest.length / 2);
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const right = await explain([...ground, ...first], first.length > 0, second);
    const left = await explain([...ground, ...right], right.length > 0, first);
    return [...left, ...right];
  }
}
