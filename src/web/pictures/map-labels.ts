import type { MapPlace } from "./map-places.ts";

/** A name on the map: where it stands, and how it is anchored there. */
export interface MapLabel {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of the size of letters: how wide one is on average, also of those that are bold, and how high a line. */
const wide = 0.57;
const bold = 0.65;
const high = 1.15;

/**
 * Names of municipalities that do not overlap, within `frame`: those involved in mergers first, then where most people
 * are. A name for which there is no room is left out, as are names of others that would lie on a circle not theirs. `size`: of letters, in units of the picture.
 */
export function mapLabels(
  places: readonly MapPlace[],
  involved: ReadonlySet<string>,
  size: number,
  frame: Box,
): MapLabel[] {
  const order = places.toSorted(
    (a, b) => Number(involved.has(b.code)) - Number(involved.has(a.code)) || b.hosted - a.hosted,
  );
  const taken: Box[] = [];
  const labels: MapLabel[] = [];
  for (const place of order) {
    const free = spots(place, size, involved.has(place.code) ? bold : wide)
      .filter(({ box }) => within(box, frame) && !taken.some((other) => meet(box, other)))
      .map((spot) => ({ ...spot, covered: covered(spot.box, place, places) }))
      .filter(({ covered }) => covered === 0 || involved.has(place.code));
    const [best] = free.toSorted((a, b) => a.covered - b.covered);
    if (best === undefined) continue;
    taken.push(best.box);
    labels.push(best.label);
  }
  return labels;
}

/** Where a name can stand: in its circle, where that is large enough, or else right, left, below and above it. */
function spots(place: MapPlace, size: number, letter: number): { readonly label: MapLabel; readonly box: Box }[] {
  const { code, name: text, x, y } = place;
  const [width, gap] = [text.length * size * letter, Math.max(1.6, place.radius) + size * 0.25];
  const [up, down] = [size * 0.8, size * (high - 0.8)];
  const spot = (anchor: MapLabel["anchor"], at: number, base: number) => {
    const left = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
    const box = { left, top: base - up, right: left + width, bottom: base + down };
    return { label: { code, text, x: at, y: base, anchor }, box };
  };
  const inside = width < place.radius * 1.9 ? [spot("middle", x, y + size * 0.35)] : [];
  return [
    ...inside,
    spot("start", x + gap, y + size * 0.35),
    spot("end", x - gap, y + size * 0.35),
    spot("middle", x, y + gap + up),
    spot("middle", x, y - gap - down),
  ];
}

/** How many circles of others a name would lie on. */
function covered({ left, top, right, bottom }: Box, own: MapPlace, places: readonly MapPlace[]): number {
  return places.filter(({ code, x, y, radius }) => {
    const [dx, dy] = [x - Math.min(right, Math.max(left, x)), y - Math.min(bottom, Math.max(top, y))];
    return code !== own.code && Math.hypot(dx, dy) < Math.max(1.6, radius);
  }).length;
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
