import type { MapPlace } from "./map-places.ts";

/** A name on the map, or the number that stands for it: where it stands, and how it is anchored there. */
export interface MapLabel {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Names and numbers on a map, and the names that the numbers stand for. */
export interface MapLabels {
  readonly labels: readonly MapLabel[];
  readonly numbered: readonly { readonly number: number; readonly name: string }[];
}

/** Of the size of letters: how wide one is on average, also of those that are bold, and how high a line. */
const wide = 0.57;
export const lettersWide = 0.65;
export const lineHigh = 1.15;

/** Of the size of letters: how far a name stays from the circles of others, so that it is nobody else's. */
const clear = 0.3;

/**
 * Names of municipalities that overlap neither one another, nor `taken`, nor circles of others, within `frame`: those involved in
 * mergers first, then where most people are. For who is involved and has no room for a name a number stands, where that has room; other names
 * are left out. `size`: of letters, in units of the picture.
 */
export function mapLabels(
  places: readonly MapPlace[],
  involved: ReadonlySet<string>,
  size: number,
  frame: Box,
  taken: readonly Box[] = [],
): MapLabels {
  const order = places.toSorted(
    (a, b) => Number(involved.has(b.code)) - Number(involved.has(a.code)) || b.hosted - a.hosted,
  );
  const full = [...taken];
  const labels: MapLabel[] = [];
  const put = (place: MapPlace, text: string): boolean => {
    const letter = involved.has(place.code) ? lettersWide : wide;
    const found = spots(place, text, size, letter).find(
      ({ box }) =>
        within(box, frame) && !full.some((other) => meet(box, other)) && !isCovering(box, place, places, size * clear),
    );
    if (found === undefined) return false;
    full.push(found.box);
    labels.push(found.label);
    return true;
  };
  const without: MapPlace[] = [];
  for (const place of order) if (!put(place, place.name) && involved.has(place.code)) without.push(place);
  const numbered: { number: number; name: string }[] = [];
  for (const place of without) {
    const number = numbered.length + 1;
    if (put(place, String(number))) numbered.push({ number, name: place.name });
  }
  return { labels, numbered };
}

/** Names of provinces at their middles, moved up or down where they would lie on one that stands already. `size`: of letters, in units of the picture. */
export function provinceLabels(
  provinces: readonly { readonly code: string; readonly name: string }[],
  middles: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  size: number,
  [left, , width]: readonly [number, number, number, number],
): MapLabel[] {
  const taken: Box[] = [];
  return provinces.flatMap(({ code, name }) => {
    const middle = middles.get(code);
    if (middle === undefined) return [];
    const half = (name.length * size * 0.7) / 2;
    const x = Math.max(left + half, Math.min(left + width - half, middle.x));
    const boxAt = (y: number) => ({ left: x - half, right: x + half, top: y - size * 0.9, bottom: y + size * 0.3 });
    const heights = [0, 1, -1, 2, -2, 3, -3].map((lines) => middle.y + lines * size * lineHigh);
    const y = heights.find((one) => !taken.some((other) => meet(boxAt(one), other))) ?? middle.y;
    taken.push(boxAt(y));
    return [{ code, text: name, x, y, anchor: "middle" as const }];
  });
}

/** Where words can stand: in their circle, where that is large enough, or else right, left, below and above it, and at its corners. */
function spots(
  { code, x, y, radius }: MapPlace,
  text: string,
  size: number,
  letter: number,
): { readonly label: MapLabel; readonly box: Box }[] {
  const [width, round] = [text.length * size * letter, Math.max(1.6, radius)];
  const [gap, corner] = [round + size * 0.25, round * 0.7 + size * 0.15];
  const [up, down] = [size * 0.8, size * (lineHigh - 0.8)];
  const spot = (anchor: MapLabel["anchor"], at: number, base: number) => {
    const left = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
    const box = { left, top: base - up, right: left + width, bottom: base + down };
    return { label: { code, text, x: at, y: base, anchor }, box };
  };
  const inside = width < radius * 1.9 ? [spot("middle", x, y + size * 0.35)] : [];
  return [
    ...inside,
    spot("start", x + gap, y + size * 0.35),
    spot("end", x - gap, y + size * 0.35),
    spot("middle", x, y + gap + up),
    spot("middle", x, y - gap - down),
    spot("start", x + corner, y + corner + up),
    spot("start", x + corner, y - corner - down),
    spot("end", x - corner, y + corner + up),
    spot("end", x - corner, y - corner - down),
  ];
}

/** Whether words would lie on the circle of another, or so near to it that they seem to be of that one. */
function isCovering(
  { left, top, right, bottom }: Box,
  own: MapPlace,
  places: readonly MapPlace[],
  near: number,
): boolean {
  return places.some(({ code, x, y, radius }) => {
    const [dx, dy] = [x - Math.min(right, Math.max(left, x)), y - Math.min(bottom, Math.max(top, y))];
    return code !== own.code && Math.hypot(dx, dy) < Math.max(1.6, radius) + near;
  });
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
