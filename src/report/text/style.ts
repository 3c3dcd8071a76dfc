import { type Bilingual, type CountryWords, spoken } from "../../domain/index.ts";
import { type CellFigure, readOf } from "../data/figure.ts";
import { formatNumber, type Language } from "../language.ts";
import { marks } from "../mark.ts";
import { reportSay, type ReportSay } from "../messages/index.ts";
import { wording } from "../wording.ts";
import { type Column, printable, type Row, table, wrap } from "./layout.ts";
import type { Paint } from "./paint.ts";

/** How a text report looks: language, columns of the terminal, and emphasis. */
export interface TextOptions {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
  /** What the country calls things; absent: the Dutch words. */
  readonly words?: CountryWords | undefined;
}

/** The pen that every part of a text report writes with. */
export interface Pen {
  readonly say: ReportSay;
  readonly paint: Paint;
  readonly language: Language;
  readonly words: CountryWords | undefined;
  /** A number with the mark of its standing; a space where it has none, so that columns of digits line up. */
  readonly figure: (figure: CellFigure) => string;
  /** The same in a column where nothing is the rule: a dash for 0. */
  readonly flow: (figure: CellFigure) => string;
  /** A text of ours, in the words of the country. What the scenario says itself stays as it is. */
  readonly told: (text: Bilingual) => string;
  readonly heading: (text: string) => string;
  readonly paragraph: (text: string, indent?: string) => string;
  readonly table: (columns: readonly Column[], rows: readonly Row[]) => string;
}

export function pen({ language, width, paint, words }: TextOptions): Pen {
  const worded = wording(language, words);
  const figure = (of: CellFigure) => formatNumber(language, readOf(of)) + (marks[of.standing] || " ");
  return {
    say: reportSay(language, words),
    paint,
    language,
    words,
    figure,
    flow: (of) => (of.value === 0 ? "– " : figure(of)),
    told: (text) => printable(worded(spoken(text, language))),
    heading: (text) => paint.heading(text),
    paragraph: (text, indent = "") => indent + wrap(text, width, indent).join("\n"),
    table: (columns, rows) => table(columns, rows, width, paint),
  };
}

export const left = (header: string): Column => ({ header, align: "left" });
export const number = (header: string): Column => ({ header, align: "figure" });
export const right = (header: string): Column => ({ header, align: "right" });
