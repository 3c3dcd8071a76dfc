/** What the parent asks of a test process. */
export type Request =
  | { readonly type: "find"; readonly tests: readonly string[] }
  | {
      readonly type: "run";
      /** Test files, in order; the first failure ends the run. */
      readonly files: readonly string[];
      /** The source that is no longer what it was. */
      readonly changed?: string;
    };

export type Response =
  | { readonly type: "ready" }
  | { readonly type: "found"; readonly files: readonly string[] }
  | { readonly type: "ran"; readonly noticed: boolean; readonly failed: readonly string[] };
