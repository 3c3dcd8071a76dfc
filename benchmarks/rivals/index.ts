import type { Rival } from "../rival.ts";
import { arithmetic } from "./arithmetic.ts";
import { cbc } from "./cbc.ts";
import { glpkJs } from "./glpk-js.ts";
import { glpsol } from "./glpsol.ts";
import { highsCommand } from "./highs.ts";
import { javascriptLpSolverBare } from "./javascript-lp-solver-bare.ts";
import { own } from "./own.ts";
import { scip } from "./scip.ts";
import { yalps } from "./yalps.ts";

/** Everybody who is asked: our own strategies from their list, then one line for each of the others. */
export const rivals: readonly Rival[] = [
  ...own,
  arithmetic,
  javascriptLpSolverBare,
  yalps,
  glpkJs,
  highsCommand,
  cbc,
  glpsol,
  scip,
];
