import type { Equivalent } from "./no-lie.ts";

/** Lies about the code of `solver/decomposition` that are none; kept short, as in `equivalent.ts`. */
export const inDecomposition: readonly Equivalent[] = [
  {
    file: "solver/decomposition/rest.ts",
    line: "program.columns[j]?.lower ?? 0",
    from: "0",
    reason: "The rest is made of columns that the program has.",
  },
  {
    file: "solver/decomposition/rest.ts",
    line: "const most = -(coefficients[1 - at] ?? 0)",
    from: "0",
    reason: "Without a coefficient of 1 the row is passed over all the same, and with one there is another beside it.",
  },
];
