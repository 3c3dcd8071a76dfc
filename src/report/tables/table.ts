import { type Bilingual, type CountryWords, spoken } from "../../domain/index.ts";
import type { CellFigure } from "../data/figure.ts";
import type { Language } from "../language.ts";
import { type ReportKey, type ReportSay, reportSay } from "../messages/index.ts";
import { wording } from "../wording.ts";

/** What words are told with, in one language. */
export interface Texts {
  readonly language: Language;
  readonly say: ReportSay;
  /** A text of ours, in the words of the country. What the scenario says itself stays as it is. */
  readonly told: (text: Bilingual) => string;
}

/** A key of the texts of reports, or words that only this table says. */
export type Words = ReportKey | ((texts: Texts) => string);

/** Words for people; beside them what machines read instead, what explains them, and where they lead to. */
export interface Told {
  readonly words: string;
  readonly code?: string;
  readonly note?: string;
  readonly href?: string;
  /** `code` is that of a province or municipality, which has a page of its own on the screen. */
  readonly place?: "province" | "municipality";
}

/** A figure carries its standing; a bare number is as sure as arithmetic. */
export type Cell = string | number | CellFigure | Told | undefined;

/**
 * The least room in which a column stands: everywhere; from a page on (80 characters are too few); only in files, which
 * people filter and which have no marks: there standing and source are columns.
 */
export type Room = "terminal" | "page" | "file";
const rooms: readonly Room[] = ["terminal", "page", "file"];

export interface Heading<Data> {
  readonly key: string;
  readonly words: Words;
  /** In a terminal, where it is narrow and there is no caption. */
  readonly narrow?: ReportKey;
  /** Other words where it shows something else. */
  readonly instead?: { readonly words: Words; readonly when: (data: Data) => boolean };
  /** `number`: to the right. `figure`: to the right, with room for a mark. */
  readonly align: "text" | "number" | "figure";
  readonly room?: Room;
  /** A dash for 0, where nothing is the rule. */
  readonly dash?: true;
  /** A sheet adds it up below the table. */
  readonly sum?: true;
  /** It is the sum of these columns; on a sheet a formula. */
  readonly sumOf?: readonly string[];
  /** Absent: always. */
  readonly when?: (data: Data) => boolean;
}

export interface Column<Data, Row> extends Heading<Data> {
  readonly value: (row: Row, texts: Texts) => Cell;
}

export interface Line {
  readonly cells: readonly Cell[];
  /** It sums others. */
  readonly strong: boolean;
}

/** A table that people read, without the type of its rows: what every format needs, and nothing of any. */
export interface Table<Data> {
  readonly id: string;
  readonly title: Words;
  /** What it is about, where it stands below a heading of its own; absent: its title. */
  readonly caption?: Words;
  /** The name of its sheet in the workbook; absent: it has none. */
  readonly sheet?: ReportKey;
  /** What pages and terminals say where there are no rows. */
  readonly none?: Words;
  /** How many columns name a row, and stay in sight; 1 unless said. */
  readonly names?: number;
  readonly columns: readonly Heading<Data>[];
  readonly lines: (data: Data, texts: Texts) => readonly Line[];
}

export interface Description<Data, Row> extends Omit<Table<Data>, "lines"> {
  readonly columns: readonly Column<Data, Row>[];
  readonly rows: (data: Data) => readonly Row[];
  readonly strong?: (row: Row) => boolean;
}

export function table<Data, Row>({ rows, strong, ...rest }: Description<Data, Row>): Table<Data> {
  const lines = (data: Data, texts: Texts): Line[] =>
    rows(data).map((row) => ({
      cells: rest.columns.map((column) => column.value(row, texts)),
      strong: strong?.(row) === true,
    }));
  return { ...rest, lines };
}

export interface LaidColumn extends Omit<Heading<never>, "words" | "narrow" | "instead" | "room" | "when"> {
  readonly words: string;
}

/** A table in words and cells, for one language and room: what renderers write. */
export interface Laid {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly none?: string;
  readonly names: number;
  readonly columns: readonly LaidColumn[];
  readonly lines: readonly Line[];
}

/** `words`: what the country calls things; absent: the Dutch words. */
export function textsIn(language: Language, words?: CountryWords): Texts {
  const worded = wording(language, words);
  return { language, say: reportSay(language, words), told: (text) => worded(spoken(text, language)) };
}

export function lay<Data>(table: Table<Data>, data: Data, language: Language, room: Room, words?: CountryWords): Laid {
  const texts = textsIn(language, words);
  const said = (words: Words) => (typeof words === "function" ? words(texts) : texts.say(words));
  const shown = table.columns.map(
    ({ room: least = "terminal", when }) => rooms.indexOf(least) <= rooms.indexOf(room) && (when?.(data) ?? true),
  );
  return {
    id: table.id,
    title: said(table.title),
    caption: said(table.caption ?? table.title),
    ...(table.none !== undefined && { none: said(table.none) }),
    names: table.names ?? 1,
    columns: table.columns
      .filter((_, at) => shown[at])
      .map(({ key, align, dash, sum, sumOf, words, narrow, instead }) => {
        const other = instead?.when(data) === true ? instead.words : undefined;
        const told = said(other ?? ((room === "terminal" && narrow) || words));
        // Plain data: it goes from a worker to the page, and into files.
        return { key, align, words: told, ...(dash && { dash }), ...(sum && { sum }), ...(sumOf && { sumOf }) };
      }),
    lines: table.lines(data, texts).map(({ cells, strong }) => ({ cells: cells.filter((_, at) => shown[at]), strong })),
  };
}

/** Words that only one table says: they stay out of the texts that every page loads. */
export const own =
  (nl: string, en: string) =>
  ({ told }: Pick<Texts, "told">): string =>
    told({ nl, en });

export function isFigure(cell: Cell): cell is CellFigure {
  return typeof cell === "object" && "value" in cell;
}
