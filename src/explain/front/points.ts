/** Values of two measures, less is better on both. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

/** How values of parts make the value of the whole: `combine` of each measure. */
export type Combine = readonly ["sum" | "max", "sum" | "max"];

/** A point of the whole: which point each part contributes. */
export interface Choice extends Pair {
  readonly of: readonly number[];
}

/** Those that no other beats or equals, first value rising and so second value falling; of equals the earliest. */
export function undominated<P extends Pair>(points: readonly P[]): P[] {
  const sorted = points.toSorted((a, b) => a.first - b.first || a.second - b.second);
  const front: P[] = [];
  for (const point of sorted) if (point.second < (front.at(-1)?.second ?? Infinity)) front.push(point);
  return front;
}

/**
 * The front of a whole whose parts are chosen apart: every choice of one point a part, without what is beaten. Exact,
 * since a part of an undominated whole may be replaced by whatever beats it, and both sums and maxima only fall then.
 */
export function together(parts: readonly (readonly Pair[])[], combine: Combine, most = 4000): readonly Choice[] {
  let whole: Choice[] = [];
  for (const [p, part] of parts.entries()) {
    const joined =
      p === 0
        ? part.map((point, i): Choice => ({ first: point.first, second: point.second, of: [i] }))
        : whole.flatMap((so) => part.map((point, i): Choice => ({ ...join(so, point, combine), of: [...so.of, i] })));
    whole = spread(undominated(joined), most);
  }
  return whole;
}

/**
 * A bound of the whole from bounds of its parts: every plan is, on both measures, at or above one of these corners.
 * Where there are many, neighbours make room for one corner below them all.
 */
export function bounds(parts: readonly (readonly Pair[])[], combine: Combine, most = 4000): readonly Pair[] {
  let whole: Pair[] = [];
  for (const [p, part] of parts.entries()) {
    const joined = p === 0 ? [...part] : whole.flatMap((so) => part.map((corner) => join(so, corner, combine)));
    const corners = undominated(joined);
    const size = Math.ceil(corners.length / most);
    whole = Array.from({ length: Math.ceil(corners.length / size) }, (_, g): Pair => {
      const group = corners.slice(g * size, (g + 1) * size);
      return { first: Math.min(...group.map((c) => c.first)), second: Math.min(...group.map((c) => c.second)) };
    });
  }
  return whole;
}

/** How far a point can be from the best on each measure while the other gets no worse. */
export function gapsOf(point: Pair, corners: readonly Pair[]): Pair {
  const near = (own: "first" | "second", other: "first" | "second") =>
    Math.min(point[own], ...corners.filter((c) => c[other] <= point[other]).map((c) => c[own]));
  return { first: point.first - near("first", "second"), second: point.second - near("second", "first") };
}

/** Whether anything may still be gained. */
export function far({ first, second }: Pair): boolean {
  return first > 0 || second > 0;
}

/** At most so many, the two ends among them and the rest spread evenly. */
export function spread<P>(points: readonly P[], most: number): P[] {
  if (points.length <= most) return [...points];
  if (most === 1) return points.slice(0, 1);
  return Array.from({ length: most }, (_, i) => points[Math.round((i * (points.length - 1)) / (most - 1))] as P);
}

function join(a: Pair, b: Pair, combine: Combine): Pair {
  const of = (which: 0 | 1, x: number, y: number) => (combine[which] === "sum" ? x + y : Math.max(x, y));
  return { first: of(0, a.first, b.first), second: of(1, a.second, b.second) };
}
