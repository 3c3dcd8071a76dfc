import type { ElasticPlace } from "../../../src/model/index.ts";
import type { Instance, Segments } from "../program/instance.ts";
import type { Filled } from "./site.ts";

/** Takes a column and by how much it is raised. */
export type Mark = (column: number, amount: number) => void;

/**
 * What the columns of a program come to when a place makes a choice. A choice serves the task of the place itself and, for a
 * site, the tasks of its guests; what of a task does not arrive is relief. Nothing is marked of columns that do not exist.
 */
export interface Activity {
  /** The site of place h, filled so. */
  readonly site: (h: number, filled: Pick<Filled, "stays" | "brought">, mark: Mark) => void;
  /** What stays of the task of place h is in a small site. */
  readonly small: (h: number, stays: number, mark: Mark) => void;
  /** Nothing is left of the task of place h. */
  readonly nothing: (h: number, mark: Mark) => void;
}

export function activityOf({ program, places, open, small: smallSegments }: Instance): Activity {
  return {
    site(h, { stays, brought }, mark) {
      const { site, relief, task, arcs } = places[h] as ElasticPlace;
      one(site?.open, 1, mark);
      one(site?.stays, stays, mark);
      takenOff(relief, task - stays, mark);
      let load = stays;
      for (const [i, arc] of arcs.entries()) {
        const c = brought[i] as number;
        if (c === 0) continue;
        const guest = places[arc.guest] as ElasticPlace;
        one(arc.column, 1, mark);
        one(arc.places, c, mark);
        takenOff(guest.relief, guest.task - c, mark);
        load += c;
      }
      // A site of which nothing can be chosen has no load that the rows count.
      fill(open[h] ?? [], task === 0 && arcs.length === 0 ? 0 : load, mark);
    },
    small(h, stays, mark) {
      const { small, relief, task } = places[h] as ElasticPlace;
      one(small?.column, 1, mark);
      one(small?.stays, stays, mark);
      takenOff(relief, task - stays, mark);
      fill(smallSegments[h] ?? [], stays, mark);
    },
    nothing(h, mark) {
      const { nothing, relief, task } = places[h] as ElasticPlace;
      one(nothing, 1, mark);
      takenOff(relief, task, mark);
    },
  };

  /** Load above what is free, taken up segment by segment. */
  function fill(rows: readonly Segments[], load: number, mark: Mark): void {
    for (const { offset, columns } of rows) {
      let rest = load + offset;
      for (const j of columns) {
        if (rest <= 0) break;
        const part = Math.min(rest, program.columns[j]?.upper ?? 0);
        mark(j, part);
        rest -= part;
      }
    }
  }
}

function takenOff(relief: ElasticPlace["relief"], places: number, mark: Mark): void {
  one(relief?.column, places, mark);
  one(relief?.when?.column, Number(places > 0), mark);
}

function one(column: number | undefined, amount: number, mark: Mark): void {
  if (column !== undefined && amount !== 0) mark(column, amount);
}
