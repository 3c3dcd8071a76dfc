export * from "./box-bound.ts";
export * from "./claim.ts";
export * from "./evaluate.ts";
export * from "./limit.ts";
export * from "./lp-format.ts";
export * from "./model.ts";
export * from "./mps-format.ts";
export * from "./outcome.ts";
export type { TextChoice } from "./text-program.ts";
