import { measures } from "../objectives/index.ts";

/** Ids of every measure, as people name them to a command. */
export const measureIds: readonly string[] = measures.map((measure) => measure.id);

/** Those that swaps and relief alone can move. */
export const measuresOfSwaps: readonly string[] = measures.filter((m) => m.settledBySwaps === true).map((m) => m.id);
