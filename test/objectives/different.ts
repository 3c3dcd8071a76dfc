import { type Plan, total } from "../../src/domain/index.ts";

/** Who agreed what with whom, whatever the number of places: the same as a measure of changes should see, counted by itself. */
export function agreementsOf({ swaps, exchanges, mergers, clusters }: Plan): string[] {
  const joined = clusters.flatMap(({ centre, members }) =>
    members.filter((member) => member !== centre).map((member) => `cluster ${centre} ${member}`),
  );
  const all = [
    ...swaps.filter((s) => total(s.places) > 0).map((s) => `swap ${s.surplus} ${s.shortage}`),
    ...exchanges.filter((e) => e.places > 0).map((e) => `exchange ${e.kind} ${e.giver} ${e.taker} ${e.against.type}`),
    ...mergers.filter((m) => m.places > 0).map((m) => `merger ${m.kind} ${m.guest} ${m.host}`),
    ...joined,
  ];
  return [...new Set(all)];
}

/** How many agreements only one of two plans has. */
export function different(one: Plan, other: Plan): number {
  const [a, b] = [agreementsOf(one), agreementsOf(other)];
  return a.filter((x) => !b.includes(x)).length + b.filter((x) => !a.includes(x)).length;
}
