import { boxBound, levelValue, type Control, type Model } from "../src/model/index.ts";
import { NO_LEVEL } from "./level-program.ts";
import { BY_OWN_BOUNDS } from "./own-proofs.ts";
import { roundBoundUp, stepOf } from "./whole-bounds.ts";

/**
 * What an engine tells while it solves a level's program: a whole feasible point, or a bound in program units with the
 * engine that found it (`by`), where that is another one than the strategy itself.
 */
export type Found = { readonly point: readonly number[] } | { readonly bound: number; readonly by?: string };

/**
 * The score of one level while it is optimised: the best point and the highest bound, in the level's own units.
 * Reports a point or a bound to the outside when it improves on what was reported before, and only then.
 */
export interface Stage {
  readonly add: (found: Found) => void;
  readonly point: () => readonly number[] | undefined;
  /** Value of the best point; Infinity without one. */
  readonly value: () => number;
  /** Rounded up to a value that the level can take. */
  readonly bound: () => number;
  /** Who found the bound. */
  readonly by: () => string;
  /** Value − bound within the gap that was asked for, also after adding this value and bound (program units). */
  readonly enough: (value?: number, bound?: number) => boolean;
}

export function createStage(
  strategy: string,
  model: Model,
  l: number,
  limits: readonly number[],
  control: Pick<Control, "gap" | "report">,
): Stage {
  const level = model.levels[l] ?? NO_LEVEL;
  const step = stepOf(level);
  const gap = control.gap ?? 0;
  let point: readonly number[] | undefined;
  let value = Infinity;
  let bound = boxBound(level, model.columns);
  let by = BY_OWN_BOUNDS;
  control.report({ type: "bound", level: l, bound, limits: [...limits] });

  const enough = (incumbent: number, proven: number) =>
    incumbent - proven <= Math.max(0, Math.floor(gap * incumbent)) && incumbent < Infinity;

  return {
    add(found) {
      if ("point" in found) {
        const reached = levelValue(level, found.point);
        if (reached >= value) return;
        point = found.point;
        value = reached;
        control.report({ type: "incumbent", level: l, value, values: point });
      } else {
        const reached = roundBoundUp(level, level.offset + step * found.bound, step);
        if (!(reached > bound)) return;
        bound = reached;
        by = found.by ?? strategy;
        control.report({ type: "bound", level: l, bound, limits: [...limits] });
      }
    },
    point: () => point,
    value: () => value,
    bound: () => bound,
    by: () => by,
    enough(innerValue = Infinity, innerBound = -Infinity) {
      const told = roundBoundUp(level, level.offset + step * innerBound, step);
      return enough(Math.min(value, level.offset + step * innerValue), Math.max(bound, told));
    },
  };
}
