export { type Bundled, bundled } from "./bundled.ts";
export type { ScenarioFiles } from "./facts.ts";
export { filesBeside, type Parsed, type ParseOptions, parseScenario } from "./parse.ts";
export { assumedPrices } from "./prices.ts";
export type { Problem, ProblemCode, Spot } from "./problem.ts";
export { placeText, renderProblems } from "./problems.ts";
export { type Registry, registry } from "./registry.ts";
