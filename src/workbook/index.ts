export { limits, type Limits } from "./limits.ts";
export { readTables, type TablesRead } from "./read-tables.ts";
export type { Encoding, Separator } from "./read-csv.ts";
export type { Refusal, RefusalCode } from "./refusal.ts";
export { address, type Cell, columnLetters, isUncomputed, type Merge, position, type Sheet } from "./sheet.ts";
export type { Book, Look, Page, Value, Written } from "./book.ts";
export { writeXlsx } from "./write-xlsx.ts";
