import type { Reading } from "../domain/index.ts";
import {
  type Cell,
  collect,
  constant,
  type Expression,
  isConstant,
  minus,
  type Program,
  sum,
  times,
} from "../program/index.ts";
import { type Convex, type Piece, piecesBetween, valueAt } from "./convex.ts";

/** Which of the two results of a municipality is looked at: where people are, or who is responsible (section 3). */
export type Of = "hosted" | "task";

/**
 * A convex function f of a cell's places, taken apart so that it stays tight at fractional points:
 *
 *     f = base + φ(places),   φ(0) = 0,   0 ≤ places,   home = 0 ⇒ places = 0
 *
 * φ is convex with the given pieces; `base` and `home` are linear and home is 0 or 1 at whole points. The best linear
 * description of home · φ(places / home) is the convex hull of the two cases home = 0 and home = 1.
 */
export interface Shape {
  readonly base: Expression;
  readonly places: Expression;
  readonly home: Expression;
  readonly pieces: readonly Piece[];
  /** `places` on a given plan; below 0 means 0. */
  readonly count: (reading: Reading) => number;
  /** An upper bound of f. */
  readonly most: number;
}

export function shape(program: Program, cell: Cell, f: Convex, of: Of): Shape {
  const range = extent(program, cell, of);
  if (of === "task") return overRange(cell, f, of, range, constant(1));
  if (cell.switch !== undefined) return ofSwitch(cell, f, cell.switch, range[1]);
  return overRange(cell, f, of, range, homeOf(cell));
}

/** The least and the most that a cell's places can be in this program. */
export function extent(program: Program, cell: Cell, of: Of): readonly [number, number] {
  const quantity = collect(cell[of]);
  if (isConstant(quantity)) return [quantity.constant, quantity.constant];
  if (of === "task") return taskRange(program, cell);
  const [lowest, high] = cell.hostedRange;
  const low = reserveStays(cell) ? Math.max(lowest, leastHosted(cell)) : lowest;
  if (cell.switch === undefined) return [low, high];
  const { away, stay } = cell.switch;
  return [Math.min(low, away, stay), Math.max(high, away, stay)];
}

/**
 * Only hand-overs of known size change `hosted`: f(away) when the own task is handed over, f(stay) when it is not, and
 * f(stay + guests) − f(stay) on top, since whoever hosts guests hands over nothing (3.5). Where guests must bring the
 * site up to the minimum (3.6), that jump comes with opening it and `places` are the guests above it: fewer pieces,
 * and exact on every plan that keeps the viable-site rule.
 */
function ofSwitch(cell: Cell, f: Convex, { away, stay }: NonNullable<Cell["switch"]>, most: number): Shape {
  const gone = sum(...cell.departures.map((d) => d.chosen));
  const guests = sum(...cell.arrivals.map((a) => a.places));
  const missing = cell.minimum - collect(cell.base).constant - (stay - away);
  const least = cell.hasAdoptedSite || stay + missing > most ? 0 : Math.max(0, missing);
  const jump = valueAt(f, stay + least) - valueAt(f, stay);
  return {
    base: sum(constant(valueAt(f, stay)), times(valueAt(f, away) - valueAt(f, stay), gone), times(jump, cell.opens)),
    places: minus(guests, times(least, cell.opens)),
    home: cell.opens,
    pieces: piecesBetween(f, stay + least, most),
    count: (reading) => reading.cell(cell.municipality.code, cell.kind).guests - least,
    most: Math.max(valueAt(f, away), valueAt(f, stay), valueAt(f, most)),
  };
}

/** f(low) + φ(quantity − low), with φ over the whole range. */
function overRange(cell: Cell, f: Convex, of: Of, [low, high]: readonly [number, number], home: Expression): Shape {
  return {
    base: constant(valueAt(f, low)),
    places: minus(cell[of], constant(low)),
    home,
    pieces: piecesBetween(f, low, high),
    count: (reading) => reading.cell(cell.municipality.code, cell.kind)[of] - low,
    most: Math.max(valueAt(f, low), valueAt(f, high)),
  };
}

/** D − L: what is hosted when nothing of the open task stays and nobody comes (3.5). */
function leastHosted(cell: Cell): number {
  return cell.adopted + cell.share - cell.open;
}

/**
 * Whether anything of the open task, guests or taken places are at home: y + v + membership of a cluster. It only says
 * so where no reserve can be let go outside the open task; else the constant 1, which is true but less tight.
 */
function homeOf(cell: Cell): Expression {
  return reserveStays(cell) ? collect(sum(cell.opens, cell.small, cell.joins)) : constant(1);
}

/** Whether no adopted places can be let go as reserve. */
function reserveStays(cell: Cell): boolean {
  return isConstant(cell.reserve) && collect(cell.reserve).constant === 0;
}

/** Range of t = D − u − c − given + taken, from the bounds that section 3 gives each part. */
function taskRange(program: Program, cell: Cell): readonly [number, number] {
  const range = (e: Expression, most: () => number): readonly [number, number] =>
    isConstant(e) ? [collect(e).constant, collect(e).constant] : [0, most()];
  const exchanged = (side: "giver" | "taker") => {
    let most = 0;
    for (const option of program.exchanges) {
      if (option.kind === cell.kind && option[side].code === cell.municipality.code) most += option.most;
    }
    return most;
  };
  const relief = range(cell.relief, () => cell.share);
  const reserve = range(cell.reserve, () => Math.max(0, cell.adopted - cell.indicative));
  const given = range(cell.given, () => exchanged("giver"));
  const taken = range(cell.taken, () => exchanged("taker"));
  const decided = cell.adopted + cell.share;
  return [
    decided - relief[1] - reserve[1] - given[1] + taken[0],
    decided - relief[0] - reserve[0] - given[0] + taken[1],
  ];
}
