import type { Figure } from "../data/figure.ts";
import type { Texts } from "../tables/table.ts";
import type { Role } from "./style.ts";

interface Places {
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly line: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
  readonly circle: { readonly cx: number; readonly cy: number; readonly r: number };
  readonly path: { readonly d: string; readonly strokeWidth?: number };
  readonly text: {
    readonly x: number;
    readonly y: number;
    readonly textAnchor?: "middle" | "end";
    readonly transform?: string;
  };
}

/** One shape of SVG and where it stands, by the names of its attributes. */
export type Mark = {
  [Shape in keyof Places]: {
    readonly shape: Shape;
    readonly role: Role;
    readonly at: Places[Shape];
    /** What a text says; of another shape, what it tells who points at it. */
    readonly words?: string;
    /** Which of several it is, where people choose one. */
    readonly choice?: number;
  };
}[keyof Places];

/** What a mark stands for in words; drawn on a square of 24. */
export interface KeyLine {
  readonly mark: Mark;
  readonly words: string;
}

/** Words, and before and behind them a figure with the mark of its standing. */
export interface Value {
  readonly before?: Figure;
  readonly words: string;
  readonly figure?: Figure;
}

/** Marks on a width of 1,000 and a height of 24, stretched by who shows them; words before and figures behind as text. */
export interface Bar {
  readonly words: string;
  /** What the marks say, where words and figures do not say it already. */
  readonly description?: string;
  readonly strong?: boolean;
  readonly marks: readonly Mark[];
  readonly values: readonly Value[];
}

interface Head {
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
  /** What everybody has to know who looks at it. */
  readonly note?: string;
  readonly key?: readonly KeyLine[];
}

/** A number below the bars, where it lies on their width. */
export interface Tick {
  readonly x: number;
  readonly words: string;
}

/** Rows of bars, as wide as there is room; the text beside them keeps its size. */
export interface Bars extends Head {
  readonly axis: readonly Tick[];
  readonly bars: readonly Bar[];
}

/** Marks on a sheet of their own. */
export interface Drawing extends Head {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A picture as data: what every face draws, and nothing of any. */
export type Picture = Bars | Drawing;

/** How a picture is made; nothing comes of what was not asked for. */
export interface Sketch<Data> {
  readonly id: string;
  /** The table that has its figures too. Absent: they stand as text in it, or in a table of its own beside it. */
  readonly table?: string;
  readonly draw: (data: Data, texts: Texts) => Picture | undefined;
}
