import { type Claim, type Control, type Ended, type LevelClaim } from "../src/model/index.ts";
import { levelValue, limitOf, limitRow, type Model, satisfies } from "../src/model/index.ts";
import { checkModel } from "./check-model.ts";
import { startStopwatch } from "./clock.ts";
import { NO_LEVEL } from "./level-program.ts";
import { type Box, boxOf, type LinearRow, narrow } from "./narrow.ts";
import { BY_ENUMERATION } from "./own-proofs.ts";
import type { Strategy } from "./strategy.ts";

/**
 * The oracle for tiny models: depth-first enumeration in exact whole numbers, written plainly, sharing nothing with
 * the engines or with the driver of ranked levels.
 *
 * `workLimit` counts nodes (partial points). Without one, MOST_NODES is the limit, which is what "small" means here:
 * beyond it the claim ends with "work", and holds the best point found and no bound. A gap ends nothing early, since
 * no bound is known before the end; the seed plays no part.
 */
export const exhaustive: Strategy = {
  name: "exhaustive",
  proves: "small",
  solves: "any",
  counts: "nodes",
  solve: (model, control) => Promise.resolve(enumerateRanked(model, control)),
};

const MOST_NODES = 2_000_000;

/** Asking the clock and the caller at every node would cost more than the node. */
const NODES_PER_QUESTION = 256;

/** What ends the enumeration: a count of nodes, and the first reason to stop early. */
interface Meter {
  nodes: number;
  ended: Ended;
  /** Counts a node; false when it is one too many. */
  readonly spend: () => boolean;
}

function createMeter(control: Control): Meter {
  const most = control.workLimit ?? MOST_NODES;
  const watch = startStopwatch(control.timeLimit);
  return {
    nodes: 0,
    ended: "finished",
    spend() {
      if (this.ended !== "finished") return false;
      if (this.nodes >= most) this.ended = "work";
      else if (this.nodes % NODES_PER_QUESTION === 0) {
        if (control.stopped()) this.ended = "stopped";
        else if (watch.left() <= 0) this.ended = "time";
      }
      this.nodes += 1;
      return this.ended === "finished";
    },
  };
}

/** Level by level: the least value of each, with the earlier levels' limits as rows. */
function enumerateRanked(model: Model, control: Control): Claim {
  checkModel(model);
  const meter = createMeter(control);
  const { start } = model;
  let point = start !== undefined && satisfies(model, start) ? start : undefined;
  const claim = (rest: Partial<Claim>, levels: LevelClaim[]): Claim => ({
    strategy: exhaustive.name,
    levels,
    ended: meter.ended,
    statistics: { nodes: meter.nodes },
    ...rest,
  });

  const rows: LinearRow[] = [...model.rows];
  const limits: number[] = [];
  const levels: LevelClaim[] = [];
  // Without levels any point will do: the first one found cannot be improved upon, which closes the search.
  const ranks = model.levels.length > 0 ? model.levels : [NO_LEVEL];
  for (const [l, level] of ranks.entries()) {
    const { indices, coefficients, offset } = level;
    // Strictly better than the best so far; its upper side falls as better points are found.
    const better = { lower: -Infinity, upper: Infinity, indices, coefficients };
    const found = (values: readonly number[]) => {
      point = values;
      const value = levelValue(level, values);
      better.upper = value - offset - 1;
      control.report({ type: "incumbent", level: l, value, values });
    };
    if (point !== undefined) found(point);
    walk(boxOf(model), [...rows, better], meter, found);
    if (point === undefined) {
      return meter.ended === "finished"
        ? claim({ infeasible: true }, [{ limits: [], by: BY_ENUMERATION }])
        : claim({}, levels);
    }
    const best = levelValue(level, point);
    const proven = meter.ended === "finished";
    levels.push({ point, ...(proven && { bound: best }), limits: [...limits], by: BY_ENUMERATION });
    if (proven) control.report({ type: "bound", level: l, bound: best, limits: [...limits] });
    limits.push(limitOf(level, best));
    rows.push(limitRow(level.name, level, limits[l] as number));
  }
  return claim({ ...(point !== undefined && { values: point }) }, levels);
}

/** Visits every whole point of the box that satisfies the rows, lowest values of the first columns first. */
function walk(box: Box, rows: readonly LinearRow[], meter: Meter, visit: (values: readonly number[]) => void): void {
  if (!meter.spend() || !narrow(box, rows)) return;
  const open = box.lower.findIndex((low, j) => low < (box.upper[j] as number));
  if (open === -1) return visit(box.lower);
  for (let value = box.lower[open] as number; value <= (box.upper[open] as number); value++) {
    const inner = { lower: [...box.lower], upper: [...box.upper] };
    inner.lower[open] = value;
    inner.upper[open] = value;
    walk(inner, rows, meter, visit);
    if (meter.ended !== "finished") return;
  }
}
