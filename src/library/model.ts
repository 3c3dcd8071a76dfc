/** The integer programs as plain data, for other solvers to read and for people to look at. Equations: `docs/formulation.md`. */
export { type ExportRequest, modelOf, type ModelRequest } from "../app/index.ts";
export { type Column, type Level, type Model, type Row } from "../model/index.ts";
export { infeasibilities, levelValue, satisfies, toLp, toMps } from "../model/index.ts";
