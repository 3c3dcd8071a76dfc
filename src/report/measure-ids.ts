import { measures } from "../objectives/index.ts";

/** Ids of every measure, as people name them to a command; those that count from a plan that stands are a scenario's own to ask. */
export const measureIds: readonly string[] = measures.filter((m) => m.fromReference !== true).map((m) => m.id);

/** Those that swaps and relief alone can move. */
export const measuresOfSwaps: readonly string[] = measures.filter((m) => m.settledBySwaps === true).map((m) => m.id);
