import { boxBound, type Level, limitRow, type Model } from "../src/model/index.ts";
import { type Box, boxOf, type LinearRow, narrow } from "./narrow.ts";

/** What `conclude` can prove by itself: what single rows leave of the columns, in whole numbers, without an engine. */
export interface OwnBounds {
  /** No point that keeps the limits told so far has a lower value. */
  readonly bound: (level: Level) => number;
  /** From here on: only points whose value on this level is at most `limit`. */
  readonly limit: (level: Level, limit: number) => void;
  /** Whether rows and bounds, one at a time, rule out every point. */
  readonly leavesNothing: () => boolean;
}

/** Rows can go on narrowing each other by one for ever and a day; what a few rounds leave holds as well. */
const ROUNDS = 20;

export function createOwnBounds({ columns, rows }: Model): OwnBounds {
  const kept: LinearRow[] = [...rows];
  let box: Box | undefined;
  let possible = true;
  const narrowed = (): Box => {
    if (box === undefined) {
      box = boxOf({ columns });
      possible = narrow(box, kept, ROUNDS);
    }
    return box;
  };
  return {
    bound(level) {
      const { lower, upper } = narrowed();
      // Where nothing is left, every number is a bound; the box as given is one that says nothing false of a point.
      if (!possible) return boxBound(level, columns);
      return boxBound(
        level,
        lower.map((low, j) => ({ lower: low, upper: upper[j] as number })),
      );
    },
    limit(level, limit) {
      kept.push(limitRow(level.name, level, limit));
      box = undefined;
    },
    leavesNothing() {
      narrowed();
      return !possible;
    },
  };
}
