import { measures } from "../objectives/index.ts";

/** Ids of every measure, as people name them to a command. */
export const measureIds: readonly string[] = measures.map((measure) => measure.id);
