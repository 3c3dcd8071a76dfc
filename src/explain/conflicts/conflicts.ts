import { isOwnPin, type Options } from "../../app/index.ts";
import type { NoDecision, Scenario } from "../../domain/index.ts";
import { clashes } from "./clash.ts";
import { conflictAt, isMinimal } from "./conflict-at.ts";
import { sameMember, withOnly, type Member } from "./member.ts";
import { askPlaces } from "./jointly.ts";
import { ask, type Ground, groundOf, membersAt, type Place, type Unknown } from "./place.ts";
import { repairsOf, type Repair } from "./repairs.ts";

/**
 * Rules and pins that cannot hold together: without any one of `members` the rest leave a plan. `place` is absent where
 * it shows before solving. `proven`: both halves of that were asked again, of the program itself.
 */
export interface Conflict {
  readonly place?: Place;
  readonly members: readonly Member[];
  readonly proven: boolean;
  readonly repairs: readonly Repair[];
}

/**
 * `none` is a proof: every place was asked and has a plan. `conflicts`: each was shown; `open` where a question about them
 * or about other places got no answer, so that there may be more conflicts and repairs than these. `unknown`: none was
 * found, and not every place had an answer.
 */
export type Conflicts =
  | { readonly status: "none" }
  | { readonly status: "no-decision"; readonly reason: NoDecision }
  | { readonly status: "conflicts"; readonly conflicts: readonly Conflict[]; readonly open?: Open }
  | ({ readonly status: "unknown" } & Open);

/** Why not everything is known: what ended it, and the limit in seconds where there was one. */
export interface Open {
  readonly ended: Unknown;
  readonly within?: number;
}

/** Most conflicts that are told at one place. */
const most = 12;

/**
 * Conflicts of a scenario, on the road that `way` names, at a place those that share no member; those among pins first, before anything is solved.
 * Repairs are re-solved and priced; `repairs: false` leaves them out. A time limit is one for all of it together.
 */
export async function conflictsOf(scenario: Scenario, options: Options, repairs = true): Promise<Conflicts> {
  const found = await groundOf(scenario, options);
  if (found.status === "no-decision") return found;
  const { ground } = found;
  const conflicts: Conflict[] = clashes(scenario)
    .filter((members) => members.every((m) => m.type === "rule" || isOwnPin(scenario, m.pin, options)))
    .map((members) => ({ members, proven: true, repairs: [] }));
  const { places, answers } = await askPlaces(ground);
  for (const [i, place] of places.entries()) {
    if (answers[i] !== "clashes") continue;
    // Conflicts that share no member, one after the other; what to give up is told once, with the first.
    let left: readonly Member[] = membersAt(scenario, place);
    for (let round = 0; round < most; round++) {
      if (round > 0 && (await ask(ground, withOnly(scenario, left), place)) !== "clashes") break;
      const members = await conflictAt(ground, place, left);
      if (round > 0 && members.length === 0) break;
      left = left.filter((m) => !has(members, m));
      const proven = await isMinimal(ground, place, members);
      const known = conflicts.findIndex(
        (c) => c.members.length === members.length && c.members.every((m) => has(members, m)),
      );
      if (known !== -1) conflicts.splice(known, 1);
      conflicts.push({
        place,
        members,
        proven,
        repairs: repairs && round === 0 ? await repairsOf(ground, place, members) : [],
      });
    }
  }
  const open = openOf(ground);
  if (conflicts.length > 0) return { status: "conflicts", conflicts, ...(open === undefined ? {} : { open }) };
  return open === undefined ? { status: "none" } : { status: "unknown", ...open };
}

/** A request to stop is told first, then a fault, then a limit. */
function openOf({ unknowns, options: { timeLimit } }: Ground): Open | undefined {
  const order: readonly Unknown[] = ["stopped", "failed", "memory", "time", "work", "relief", "names"];
  const ended = order.find((why) => unknowns.includes(why));
  if (ended === undefined) return undefined;
  return { ended, ...(ended === "time" && timeLimit !== undefined ? { within: timeLimit } : {}) };
}

function has(members: readonly Member[], member: Member): boolean {
  return members.some((m) => sameMember(m, member));
}
