import type { Figure } from "../data/figure.ts";
import type { Texts } from "../tables/table.ts";

/** What a mark stands for. Style sheets give it a colour and a line, by the class `drawn-` and its role. */
export const roles = [
  "track",
  "reported",
  "promising",
  "remainder",
  "decided",
  "relief",
  "reserve",
  "task",
  "need",
  "merged",
  "grown",
  "clustered",
  "vanished",
  "small",
  "better",
  "worse",
  "unchanged",
] as const;
export type Role = (typeof roles)[number];

interface Places {
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly line: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
}

/** One shape of SVG and where it stands. */
export type Mark = {
  [Shape in keyof Places]: { readonly shape: Shape; readonly role: Role; readonly at: Places[Shape] };
}[keyof Places];

/** What a mark stands for in words; drawn on a square of 24. */
export interface KeyLine {
  readonly mark: Mark;
  readonly words: string;
}

/** Words, and behind them a figure with the mark of its standing. */
export interface Value {
  readonly words: string;
  readonly figure?: Figure;
}

/** Marks on a width of 1,000 and a height of 24, stretched by who shows them; words before and figures behind as text. */
export interface Bar {
  readonly words: string;
  /** What the marks say, where words and figures do not say it already. */
  readonly description?: string;
  readonly strong: boolean;
  readonly marks: readonly Mark[];
  readonly values: readonly Value[];
}

/** A picture as data: what every face draws, and nothing of any. */
export interface Picture {
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
  /** What everybody has to know who looks at it. */
  readonly note?: string;
  readonly key: readonly KeyLine[];
  readonly bars: readonly Bar[];
}

/** How a picture is made; nothing comes of what was not asked for. */
export interface Sketch<Data> {
  readonly id: string;
  /** The table that has its figures too. Absent: all of them stand as text in the picture. */
  readonly table?: string;
  readonly draw: (data: Data, texts: Texts) => Picture | undefined;
}
