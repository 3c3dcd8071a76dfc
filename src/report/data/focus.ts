import type { Named } from "./agreements.ts";

/** What a run was asked for: the whole package, the swaps alone, or the mergers of one province. */
export type Focus =
  | { readonly type: "plan" }
  | { readonly type: "swaps" }
  | { readonly type: "mergers"; readonly province: Named };
