import type { Work } from "../../explain/sweep/index.ts";

/** Where searches are made, one after another. */
export interface Searching {
  readonly run: Work["run"];
  readonly close: () => Promise<void>;
}
