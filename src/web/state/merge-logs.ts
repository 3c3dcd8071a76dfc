import { type Pin, sameMatter, sameTask, type Scenario } from "../../domain/index.ts";
import { applied, contradicted } from "./apply.ts";
import { type Change, type ChangeLog, added, holding, type What } from "./change.ts";
import { discussed } from "./discussed.ts";
import { samePin } from "./same-pin.ts";

/** A change of another session that does not go with this one: somebody has to say which holds. */
export interface Conflict {
  readonly theirs: Change;
  /** What stands in its way here: changes of this session, and pins that hold. */
  readonly ours: readonly (Change | Pin)[];
}

/** What becomes of the changes of another session of the same scenario. */
export interface MergedLogs {
  /** Those that can be made as they are, in their order. */
  readonly added: readonly Change[];
  /** How many hold here already. */
  readonly same: number;
  readonly conflicts: readonly Conflict[];
}

/**
 * Takes the changes that hold in another session over into this one, each with its own who, why and when. A change that says
 * something else than one of ours about the same thing is a conflict, and is not taken over; neither is one that needs it.
 */
export function mergedLogs(base: Scenario, ours: ChangeLog, theirs: ChangeLog): MergedLogs {
  let log = ours;
  let same = 0;
  const taken: Change[] = [];
  const conflicts: Conflict[] = [];
  for (const { joined: _joined, ...change } of holding(theirs)) {
    const now = applied(base, log);
    if (isHere(now, log, change)) {
      same++;
      continue;
    }
    const against = standing(now, ours, change);
    if (against.length > 0) {
      conflicts.push({ theirs: change, ours: against });
      continue;
    }
    taken.push(change);
    log = added(log, change);
  }
  return { added: taken, same, conflicts };
}

function isHere(now: Scenario, log: ChangeLog, { what, why }: Change): boolean {
  if (what.type === "pin") return now.pins.some((pin) => samePin(pin, what.pin) && !hasOtherCondition(what.pin, pin));
  if (what.type === "unpin") return !now.pins.some((pin) => samePin(pin, what.pin));
  // What is settled here as they discuss it is no longer discussed.
  if (what.type === "discuss")
    return (
      discussed(log).some(
        (pin) => samePin(pin, what.pin) && !hasOtherCondition(what.pin, pin) && (why === "" || why === pin.why),
      ) || now.pins.some((pin) => samePin(pin, what.pin))
    );
  if (what.type === "drop") return !discussed(log).some((pin) => samePin(pin, what.pin));
  const last = holding(log).findLast((change) => matterOf(change.what) === matterOf(what));
  return last !== undefined && JSON.stringify(last.what) === JSON.stringify(what);
}

/** Whether what comes has a condition that what holds does not have. */
function hasOtherCondition({ provided }: Pin, before: Pin): boolean {
  return provided !== undefined && provided !== before.provided;
}

/** What of ours says something else about the same thing. */
function standing(now: Scenario, ours: ChangeLog, { what, why }: Change): readonly (Change | Pin)[] {
  if (what.type === "pin") {
    // The same on another condition is not the same; on a condition, where it has none here, it takes its place.
    const otherwise = (pin: Pin) => pin.provided !== undefined && samePin(pin, what.pin);
    return [...contradicted(now, [what]), ...now.pins.filter(otherwise)];
  }
  if (what.type === "unpin")
    return holding(ours).filter(({ what: own }) => own.type === "pin" && samePin(own.pin, what.pin));
  // Talk binds nobody; but what is settled otherwise here is not open, and two conditions of the same, or two reasons, do not stand
  // side by side.
  if (what.type === "discuss") {
    const settled = now.pins.filter((pin) => sameMatter(pin, what.pin) || sameTask(pin, what.pin));
    if (settled.length > 0) return settled;
    const isOther = discussed(ours).some(
      (pin) => samePin(pin, what.pin) && (pin.provided !== undefined || (pin.why !== undefined && pin.why !== why)),
    );
    const talk = holding(ours).filter(({ what: own }) => own.type === "discuss" && samePin(own.pin, what.pin));
    return isOther ? talk.slice(-1) : [];
  }
  if (what.type === "drop") return [];
  return holding(ours)
    .filter((change) => matterOf(change.what) === matterOf(what))
    .slice(-1);
}

/** What a change that is no pin is about: of two about the same the last holds. */
function matterOf(what: What): string {
  if (what.type === "rule") return `rule ${what.rule}`;
  if (what.type === "offer") return `offer ${what.municipality} ${what.kind}`;
  if (what.type === "decided") return `decided ${what.municipality}`;
  return what.type;
}
