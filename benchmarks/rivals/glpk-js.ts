import type { Model } from "../../src/model/index.ts";
import type { Rival } from "../rival.ts";
import { levelByLevel, nearlyWhole, type Told } from "./level-by-level.ts";
import { packageVersion } from "./package-version.ts";

/** glpk.js: GLPK compiled to WebAssembly. GPL: a development dependency that nothing we ship may import. */
export const glpkJs: Rival = {
  name: "glpk.js",
  ours: false,
  about: "GLPK as WebAssembly",
  takes: ["program"],
  version: () => packageVersion("glpk.js"),
  strategy: levelByLevel("glpk.js", solveOne),
};

async function solveOne(program: Model, seconds: number): Promise<Told> {
  // It aborts on a program without columns, where there is nothing to ask.
  if (program.columns.length === 0) return { values: [], bound: 0, ended: "finished" };
  const { default: load } = await import("glpk.js/node");
  const glpk = await load();
  const bounds = (lower: number, upper: number) => {
    const type =
      lower === upper
        ? glpk.GLP_FX
        : lower === -Infinity
          ? glpk.GLP_UP
          : upper === Infinity
            ? glpk.GLP_LO
            : glpk.GLP_DB;
    return { type, lb: Number.isFinite(lower) ? lower : 0, ub: Number.isFinite(upper) ? upper : 0 };
  };
  const vars = (term: { readonly indices: readonly number[]; readonly coefficients: readonly number[] }) =>
    term.indices.map((j, k) => ({ name: `x${j}`, coef: term.coefficients[k] as number }));
  const level = program.levels[0];
  const rows = program.rows.filter(
    ({ lower, upper, indices }) => indices.length > 0 && (lower > -Infinity || upper < Infinity),
  );
  // A column that no row and no objective names would not be known.
  const everyone = { name: "everyone", vars: program.columns.map((_, j) => ({ name: `x${j}`, coef: 1 })) };
  const highest = program.columns.reduce((sum, { upper }) => sum + upper, 0);
  const lowest = program.columns.reduce((sum, { lower }) => sum + lower, 0);
  const { result } = glpk.solve(
    {
      name: "program",
      objective: { direction: glpk.GLP_MIN, name: "value", vars: level === undefined ? [] : vars(level) },
      subjectTo: [
        ...rows.map((row, i) => ({ name: `r${i}`, vars: vars(row), bnds: bounds(row.lower, row.upper) })),
        { ...everyone, bnds: bounds(lowest - 1, highest + 1) },
      ],
      bounds: program.columns.map(({ lower, upper }, j) => ({ name: `x${j}`, ...bounds(lower, upper) })),
      generals: program.columns.map((_, j) => `x${j}`),
    },
    { msglev: glpk.GLP_MSG_OFF, presol: true, mipgap: 0, tmlim: Math.max(1, Math.ceil(seconds)) },
  );
  const { status, z } = result;
  if (status === glpk.GLP_NOFEAS) return { infeasible: true, ended: "finished" };
  if (status !== glpk.GLP_OPT && status !== glpk.GLP_FEAS) return { ended: "time" };
  const values = program.columns.map((_, j) => nearlyWhole(result.vars[`x${j}`] ?? 0));
  return status === glpk.GLP_OPT ? { values, ended: "finished", bound: z } : { values, ended: "time" };
}
