import type { Kind } from "../../domain/index.ts";
import type { ReportData } from "../../report/index.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A merger as the map draws it. */
export interface MergerLine {
  readonly kind: Kind;
  readonly guest: string;
  readonly host: string;
}

/** Every merger of a package. */
export function mergerLines({ agreements }: Pick<ReportData, "agreements">): MergerLine[] {
  return agreements.mergers.flatMap(({ hosts }) =>
    hosts.flatMap(({ kind, code, guests }) => guests.map((guest) => ({ kind, guest: guest.code, host: code }))),
  );
}

/** An agreement between two municipalities that moves tasks, not only hosting: from who is relieved to who takes the places over. */
export interface TaskLine {
  readonly by: "exchange" | "municipal-swap";
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
  readonly places: number;
}

/** Every exchange within a province, and every swap between municipalities, of a package. */
export function taskLines({ agreements }: Pick<ReportData, "agreements">): TaskLine[] {
  return [
    ...agreements.municipalSwaps.map(({ kind, surplus, shortage, places }) => ({
      by: "municipal-swap" as const,
      kind,
      from: shortage.code,
      to: surplus.code,
      places: places.value,
    })),
    ...agreements.exchanges.map(({ kind, giver, taker, places }) => ({
      by: "exchange" as const,
      kind,
      from: giver.code,
      to: taker.code,
      places: places.value,
    })),
  ];
}

/** A line with a head at its end. */
export interface Arrow {
  readonly line: string;
  readonly head: string;
}

/**
 * From one point to another, or around a bend between them. `size`: length of the head; `aside`: how far it lies beside
 * the line between the points, to the right of who goes there; `short`: how far before the end it stops.
 */
export function arrowOf(
  from: Point,
  to: Point,
  { size, aside = 0, short = 0, bend }: { size: number; aside?: number; short?: number; bend?: Point },
): Arrow {
  const [dx, dy] = direction(from, to);
  const move = ({ x, y }: Point): Point => ({ x: x - dy * aside, y: y + dx * aside });
  const [start, end, by] = [move(from), move(to), bend === undefined ? undefined : move(bend)];
  const [ex, ey] = direction(by ?? start, end);
  const tip = { x: end.x - ex * short, y: end.y - ey * short };
  const neck = { x: tip.x - ex * size, y: tip.y - ey * size };
  const half = size * 0.45;
  const way = by === undefined ? "L" : `Q${tenth(by.x)} ${tenth(by.y)} `;
  return {
    line: `M${at(start)}${way}${at(neck)}`,
    head: `M${at(tip)}L${at({ x: neck.x - ey * half, y: neck.y + ex * half })}L${at({ x: neck.x + ey * half, y: neck.y - ex * half })}Z`,
  };
}

function direction(from: Point, to: Point): readonly [number, number] {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return [(to.x - from.x) / far, (to.y - from.y) / far];
}

function at({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
