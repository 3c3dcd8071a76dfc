import type { Kind } from "../../domain/index.ts";
import type { TaskLine, Point } from "./map-lines.ts";
import { type Box, lettersWide, lineHigh } from "./map-labels.ts";
import { type MapPlace, middles } from "./map-places.ts";

/** What of the picture is shown. */
export type Frame = readonly [left: number, top: number, width: number, height: number];

type Way = "to" | "from";

/** Everything that a municipality swaps with one other province: `way` is where the places go, seen from here. */
export interface ExitLine {
  readonly kind: Kind;
  readonly town: string;
  readonly exit: string;
  readonly way: Way;
  readonly places: number;
}

/** Another province at the edge of the picture, with all that goes there or comes from there. */
export interface Exit {
  readonly key: string;
  readonly province: string;
  readonly way: Way;
  readonly places: number;
  readonly side: "top" | "bottom";
  /** How far along the edge, before names are kept apart. */
  readonly at: number;
}

/** An exit with its words, and where its lines end. */
export interface PlacedExit extends Exit {
  readonly text: string;
  readonly box: Box;
  readonly end: Point;
}

/** The lines that leave a province, together for each municipality and other province. */
export function exitLines(tasks: readonly TaskLine[], places: readonly MapPlace[], province: string): ExitLine[] {
  const provinceOf = new Map(places.map((place) => [place.code, place.province]));
  const found = new Map<string, ExitLine>();
  for (const { kind, from, to, places: n } of tasks) {
    const way = provinceOf.get(from) === province ? "to" : "from";
    const [town, other] = way === "to" ? [from, provinceOf.get(to)] : [to, provinceOf.get(from)];
    if (other === undefined || other === province || provinceOf.get(town) !== province) continue;
    const exit = `${other} ${way}`;
    const key = `${kind} ${town} ${exit}`;
    found.set(key, { kind, town, exit, way, places: (found.get(key)?.places ?? 0) + n });
  }
  return [...found.values()];
}

/** Where these lines leave the picture: towards the middle of the other province. */
export function exitsOf(lines: readonly ExitLine[], places: readonly MapPlace[], frame: Frame): Exit[] {
  const at = middles(places);
  const sums = new Map<string, { way: Way; places: number }>();
  for (const { exit, way, places: n } of lines) sums.set(exit, { way, places: (sums.get(exit)?.places ?? 0) + n });
  return Array.from(sums, ([key, sum]) => {
    const province = key.slice(0, key.lastIndexOf(" "));
    return { key, province, ...sum, ...crossing(frame, at.get(province)) };
  });
}

/**
 * The frame with room above and below for the names of exits, and these with their words, in as many rows as keep them apart.
 * `size`: of letters, in units of the picture.
 */
export function withExits(
  exits: readonly Exit[],
  [left, top, width, height]: Frame,
  size: number,
  words: (exit: Exit) => string,
): { readonly frame: Frame; readonly placed: readonly PlacedExit[] } {
  const [gap, high] = [size * 0.6, size * lineHigh];
  const told = exits
    .map((exit) => ({ ...exit, text: words(exit) }))
    .map((exit) => ({ ...exit, wide: exit.text.length * size * lettersWide }))
    .toSorted((a, b) => a.at - b.at);
  const rowsOf = (side: Exit["side"]) =>
    rowsThatFit(
      told.filter((exit) => exit.side === side),
      width,
      gap,
    );
  const [above, below] = [rowsOf("top"), rowsOf("bottom")];
  const room = (rows: number) => (rows === 0 ? 0 : rows * high + gap);
  const last = top + height + room(below.length);
  const rows = [
    ...above.map((row, i) => ({ row, y: top - room(above.length) + gap / 2 + i * high })),
    ...below.map((row, i) => ({ row, y: last - gap / 2 - (i + 1) * high })),
  ];
  const placed = rows.flatMap(({ row, y }) => {
    const middles = apart(
      row.map(({ at, wide }) => ({ at, half: (wide + gap) / 2 })),
      left,
      left + width,
    );
    return row.map((exit, i): PlacedExit => {
      const x = middles[i] ?? exit.at;
      const box = { left: x - exit.wide / 2, top: y, right: x + exit.wide / 2, bottom: y + high };
      return { ...exit, box, end: { x, y: exit.side === "top" ? box.bottom : box.top } };
    });
  });
  const tall = room(above.length) + height + room(below.length);
  return { frame: [left, top - room(above.length), width, tall], placed };
}

/** In their order, turn by turn over as few rows as leave each room. */
function rowsThatFit<Thing extends { readonly wide: number }>(
  things: readonly Thing[],
  width: number,
  gap: number,
): readonly (readonly Thing[])[] {
  for (let n = 1; n <= things.length; n++) {
    const rows = Array.from({ length: n }, (_, row) => things.filter((_thing, i) => i % n === row));
    const isFit = rows.every((row) => row.reduce((sum, { wide }) => sum + wide + gap, 0) <= width);
    if (isFit || n === things.length) return rows;
  }
  return [];
}

/** Middles of things along an edge, in their order, as near to where they would be as they fit beside one another. */
function apart(
  things: readonly { readonly at: number; readonly half: number }[],
  first: number,
  last: number,
): number[] {
  const middles: number[] = [];
  let from = first;
  for (const { at, half } of things) {
    const middle = Math.max(from + half, at);
    middles.push(middle);
    from = middle + half;
  }
  let to = last;
  for (const [i, { half }] of [...things.entries()].toReversed()) {
    const middle = Math.min(to - half, middles[i] ?? to - half);
    middles[i] = middle;
    to = middle - half;
  }
  return middles;
}

/** Where the way from the middle of a frame to a point goes out above or below, within its width. */
function crossing([left, top, width, height]: Frame, to: Point | undefined): Pick<Exit, "side" | "at"> {
  const middle = { x: left + width / 2, y: top + height / 2 };
  const [dx, dy] = [(to?.x ?? middle.x) - middle.x, (to?.y ?? top) - middle.y];
  const at = middle.x + (dx * height) / 2 / Math.max(Math.abs(dy), 1);
  return { side: dy < 0 ? "top" : "bottom", at: Math.min(left + width, Math.max(left, at)) };
}
