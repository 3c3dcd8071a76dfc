import { withOnly, type Member } from "./member.ts";
import { minimal } from "./minimal.ts";
import { ask, type Ground, type Place } from "./place.ts";

/** A minimal conflict among members that clash at a place. */
export function conflictAt(ground: Ground, place: Place, members: readonly Member[]): Promise<Member[]> {
  return minimal(members, async (kept) => (await ask(ground, withOnly(ground.scenario, kept), place)) === "clashes");
}

/** Asked again from scratch: together they clash, and without any one of them they fit. */
export async function isMinimal(ground: Ground, place: Place, members: readonly Member[]): Promise<boolean> {
  const { scenario } = ground;
  if ((await ask(ground, withOnly(scenario, members), place)) !== "clashes") return false;
  for (const member of members) {
    const rest = members.filter((m) => m !== member);
    if ((await ask(ground, withOnly(scenario, rest), place)) !== "fits") return false;
  }
  return true;
}
