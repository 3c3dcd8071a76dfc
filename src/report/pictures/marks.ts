import type { Mark } from "./picture.ts";
import type { Role } from "./style.ts";

/** Bars are drawn on this width. */
export const full = 1000;

/** Where a value of 0 … most lies on a length, to a tenth. */
export function scaleTo(most: number, length: number): (value: number) => number {
  const whole = Math.max(most, 1);
  return (value) => tenth((value * length) / whole);
}

/** x and width of a bar; widths are differences of rounded ends, so that neighbours meet. */
export function span(at: (value: number) => number, from: number, to: number): readonly [x: number, width: number] {
  return [at(from), tenth(at(Math.max(from, to)) - at(from))];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A bar between two values, in the middle of its row. */
export function bar(role: Role, at: (value: number) => number, from: number, to: number, height = 18): Mark {
  const [x, width] = span(at, from, to);
  return { shape: "rect", role, at: { x, y: (24 - height) / 2, width, height } };
}

/** A line across its row. */
export function across(role: Role, x: number): Mark {
  return { shape: "line", role, at: { x1: x, x2: x, y1: 0, y2: 24 } };
}

/** What all bars of a picture stand on. */
export const track: Mark = { shape: "rect", role: "track", at: { x: 0, y: 0, width: full, height: 24 } };

/** A bar in the key of a picture. */
export function sample(role: Role): Mark {
  return { shape: "rect", role, at: { x: 1, y: 4, width: 22, height: 16 } };
}

export function path(role: Role, d: string): Mark {
  return { shape: "path", role, at: { d } };
}

/** Words at a place, turned about it by some degrees. */
export function text(words: string, x: number, y: number, textAnchor?: "middle" | "end", turn?: number): Mark {
  const at = { x, y, ...(textAnchor && { textAnchor }), ...(turn && { transform: `rotate(${turn} ${x} ${y})` }) };
  return { shape: "text", role: "words", at, words };
}

/** A small task is a diamond as well as another colour. */
export function diamond(x: number, y: number, r: number): string {
  return `M${x} ${tenth(y - r)}L${tenth(x + r)} ${y}L${x} ${tenth(y + r)}L${tenth(x - r)} ${y}Z`;
}
