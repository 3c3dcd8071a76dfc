export { type Field, fieldOf, fields, knownHeadings } from "./fields.ts";
export { type Change, merge, type Merged, type MergeOptions } from "./merge.ts";
export { namesOf, type Names } from "./municipality-names.ts";
export { readReorganisations, type Reorganisation, type Reorganisations } from "./reorganisations.ts";
export { type SheetFile, understand } from "./understand.ts";
export type { NotRead, TableAccount, Understood } from "./understood.ts";
export type { TableKind } from "./table.ts";
export { wholeNumber, type WholeNumber } from "./whole-number.ts";
export { certaintyWords, kindWords, pinWords, standingWords, wordOf } from "./words.ts";
