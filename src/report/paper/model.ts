import type { Figure } from "../data/figure.ts";
import { formatNumber, type Language } from "../language.ts";
import { marks } from "../mark.ts";

/** What stands in a cell: what names its row or column, words, or a figure, which stands to the right. */
export interface PaperCell {
  readonly as: "head" | "text" | "figure";
  readonly text: string;
  /** It is what the lines or columns before it come to. */
  readonly sum?: true;
}

export interface PaperTable {
  readonly type: "table";
  readonly columns: readonly PaperCell[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** `wide`: many columns, in small type. `sign`: rows with room for a signature. */
  readonly look?: "wide" | "sign";
}

/** A part of an article. `small`: what explains or dates the rest. */
export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string; readonly small?: true }
  | PaperTable;

/** What begins on a page of its own, and is sent by itself. */
export interface Article {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** A document for paper, as it is told: every format is written from this, and no format has a text of its own. */
export interface Paper {
  readonly title: string;
  readonly language: Language;
  readonly articles: readonly Article[];
}

export const title = (text: string): Block => ({ type: "heading", level: 1, text });
export const heading = (text: string): Block => ({ type: "heading", level: 2, text });
export const paragraph = (text: string): Block => ({ type: "paragraph", text });
export const small = (text: string): Block => ({ type: "paragraph", text, small: true });

export const head = (text: string): PaperCell => ({ as: "head", text });
/** Heads a column of figures. */
export const figureHead = (text: string): PaperCell => ({ as: "figure", text });
/** The same cell, as a sum or not. */
export const summing = (sum: boolean, cell: PaperCell): PaperCell => (sum ? { ...cell, sum: true } : cell);
export const words = (text: string): PaperCell => ({ as: "text", text });

/** A figure with the mark of its standing. */
export function figure({ value, standing }: Figure, language: Language): PaperCell {
  return { as: "figure", text: `${formatNumber(language, value)}${marks[standing]}` };
}
