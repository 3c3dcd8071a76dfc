import { solve } from "yalps";
import type { Model } from "../../src/model/index.ts";
import type { Rival } from "../rival.ts";
import { levelByLevel, nearlyWhole, type Told } from "./level-by-level.ts";
import { packageVersion } from "./package-version.ts";
import { shifted } from "./shifted.ts";

/** YALPS: small, in TypeScript, simplex and branch and bound. Tolerance 0; it says when its time is up. */
export const yalps: Rival = {
  name: "yalps",
  ours: false,
  about: "YALPS, simplex and branch and bound in JavaScript",
  takes: ["program"],
  most: 30_000,
  version: () => packageVersion("yalps"),
  strategy: levelByLevel("yalps", solveOne),
};

function solveOne(program: Model, seconds: number): Told {
  const { constraints, variables, shift } = shifted(program);
  const told = solve(
    { direction: "minimize", objective: "value", constraints, variables, integers: true },
    { timeout: Math.ceil(seconds * 1000), maxIterations: Infinity, tolerance: 0, includeZeroVariables: true },
  );
  if (told.status === "infeasible") return { infeasible: true, ended: "finished" };
  const ended = told.status === "optimal" ? "finished" : told.status === "timedout" ? "time" : "failed";
  // With nothing found in time, its result is NaN and it lists no variables.
  if (!Number.isFinite(told.result)) return { ended };
  const found = new Map(told.variables);
  const values = program.columns.map(({ lower }, j) => nearlyWhole(lower + (found.get(`x${j}`) ?? 0)));
  return { values, ended, ...(ended === "finished" && { bound: told.result + shift }) };
}
