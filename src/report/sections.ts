import type { Picture } from "./pictures/picture.ts";
import type { Laid } from "./tables/table.ts";

/** What people read of an answer, in one language: a terminal and the page each write it in their way. */
export type Part =
  | { readonly type: "title" | "heading" | "text" | "item" | "note"; readonly words: string }
  | { readonly type: "table"; readonly table: Laid }
  /** What only some want to know, line by line: a page has it behind its title. */
  | { readonly type: "aside"; readonly words: string; readonly lines: readonly string[] }
  /** What a page draws; the parts beside it say the same in words and tables, for who sees none. */
  | { readonly type: "picture"; readonly picture: Picture };

/** Sections under one another; the parts of one belong together. */
export type Sections = readonly (readonly Part[])[];

type Words = (words: string) => Part;

/** The answer's own title, above all of it. */
export const title: Words = (words) => ({ type: "title", words });
export const heading: Words = (words) => ({ type: "heading", words });
export const text: Words = (words) => ({ type: "text", words });
/** A line of a list; consecutive ones are one list. */
export const item: Words = (words) => ({ type: "item", words });
/** What explains marks and figures, for who wonders. */
export const note: Words = (words) => ({ type: "note", words });
export const aside = (words: string, lines: readonly string[]): Part => ({ type: "aside", words, lines });
/** As many pictures as were drawn: one or none. */
export const drawn = (picture: Picture | undefined): Part[] =>
  picture === undefined ? [] : [{ type: "picture", picture }];
export const laid = (table: Laid): Part => ({ type: "table", table });
