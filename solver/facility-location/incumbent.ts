import type { Model } from "../../src/model/index.ts";
import { type BestPoint, createBestPoint } from "../best-point.ts";
import type { LevelControl } from "../ranked.ts";
import type { Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { pointOf } from "./points.ts";

/** The best point of a level program so far, for assignments. */
export interface Incumbent extends Omit<BestPoint, "offer"> {
  /** Takes an assignment that is better and satisfies the program. False: it is better but the program refuses it. */
  readonly offer: (a: Assignment) => boolean;
}

export function createIncumbent(
  program: Model,
  instance: Instance,
  control: Pick<LevelControl, "enough" | "report">,
): Incumbent {
  const best = createBestPoint(program, control);
  if (program.start !== undefined) best.offer(program.start);
  const base = program.start ?? program.columns.map(({ lower }) => lower);
  return {
    ...best,
    offer: (a) => !((a.spent[0] as number) < best.value()) || best.offer(pointOf(instance, a, base)),
  };
}
