import { type Pin, sameMatter, sameTask } from "../../domain/index.ts";
import { type ChangeLog, holding, recordOf } from "./change.ts";
import { samePin } from "./same-pin.ts";

/**
 * What is under discussion, with who brought it up, why and when, in that order: kept and shown, and nothing follows from it. It ends where
 * somebody drops it, or settles the same matter or where the same task goes, whichever way.
 */
export function discussed(log: ChangeLog): readonly Pin[] {
  return holding(log).reduce<readonly Pin[]>((open, change) => {
    const { what } = change;
    switch (what.type) {
      case "discuss":
        return [...open.filter((one) => !samePin(one, what.pin)), { ...what.pin, ...recordOf(change) }];
      case "drop":
        return open.filter((one) => !samePin(one, what.pin));
      case "pin":
        return open.filter((one) => !sameMatter(one, what.pin) && !sameTask(one, what.pin));
      case "unpin":
      case "rule":
      case "objective":
      case "offer":
      case "decided":
      case "tables":
        return open;
    }
  }, []);
}
