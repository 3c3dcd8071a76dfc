import type { PerKind, Standing } from "../../domain/index.ts";
import { perKind, standings } from "../../domain/index.ts";

/** A whole number and how sure it is. Formatters print both, always together. */
export interface Figure {
  readonly value: number;
  readonly standing: Standing;
}

/** One in a cell of a table. `plain`: what people read instead, in a unit that they count in; machines read the value. */
export interface CellFigure extends Figure {
  readonly plain?: number;
}

/** What people read of a figure. */
export function readOf({ value, plain = value }: CellFigure): number {
  return plain;
}

/** A figure per kind and for both together. */
export interface Figures extends PerKind<Figure> {
  readonly total: Figure;
}

/** Columns of `Figures`, in the order in which people read them. */
export const columns = ["regular", "amv", "total"] as const;
export type KindColumn = (typeof columns)[number];

/**
 * Standing of a figure computed from others: the softest of theirs, and at best `derived` where more than one went in.
 * No parts: `derived` (an empty sum is arithmetic, nobody published it).
 */
export function computed(parts: readonly Standing[]): Standing {
  const softest = Math.max(standings.indexOf("derived"), ...parts.map((part) => standings.indexOf(part)));
  return standings[softest] ?? "illustrative";
}

/** Regular, amv and their sum. Facts keep their own standing; their sum is computed, unless it has one of its own. */
export function figures(values: PerKind, standing: PerKind<Standing>, total?: Standing): Figures {
  return {
    ...perKind((kind) => ({ value: values[kind], standing: standing[kind] })),
    total: { value: values.regular + values.amv, standing: total ?? computed([standing.regular, standing.amv]) },
  };
}

/** The standings of all figures in some data, hardest first: of those that have a mark, a page says what it means. */
export function standingsIn(data: unknown): Standing[] {
  const found = new Set<unknown>();
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if ("value" in part && "standing" in part) found.add(part.standing);
    else for (const inner of Object.values(part)) look(inner);
  };
  look(data);
  return standings.filter((standing) => found.has(standing));
}
