import type { Model } from "../../src/model/index.ts";
import type { Rival } from "../rival.ts";
import { levelByLevel, nearlyWhole, type Told } from "./level-by-level.ts";
import { packageVersion } from "./package-version.ts";
import { shifted } from "./shifted.ts";

/**
 * javascript-lp-solver as its own manual has it, without the guards of our strategy of that name: what it calls
 * feasible is taken for its answer, and what it calls integral for its proof.
 */
export const javascriptLpSolverBare: Rival = {
  name: "javascript-lp-solver-bare",
  ours: false,
  about: "javascript-lp-solver without our guards",
  takes: ["program"],
  most: 30_000,
  version: () => packageVersion("javascript-lp-solver"),
  strategy: levelByLevel("javascript-lp-solver-bare", solveOne),
};

async function solveOne(program: Model, seconds: number): Promise<Told> {
  const { default: engine } = (await import("javascript-lp-solver")) as unknown as { default: Engine };
  const { constraints, variables, shift } = shifted(program);
  const ints = Object.fromEntries(Object.keys(variables).map((name) => [name, 1 as const]));
  const timeout = Math.ceil(seconds * 1000);
  const told = engine.Solve({ optimize: "value", opType: "min", constraints, variables, ints, timeout });
  // Without isIntegral it has not finished; it does not say which limit ended it.
  const whole = told.isIntegral === true;
  if (!told.feasible) return { infeasible: true, ended: "finished" };
  const values = program.columns.map(({ lower }, j) => nearlyWhole(lower + Number(told[`x${j}`] ?? 0)));
  return { values, ended: whole ? "finished" : "time", ...(whole && { bound: told.result + shift }) };
}

interface Engine {
  readonly Solve: (model: object) => {
    readonly feasible: boolean;
    readonly result: number;
    readonly isIntegral?: boolean;
    readonly [variable: string]: number | boolean | undefined;
  };
}
