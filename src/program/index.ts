export * from "./expression.ts";
export * from "./program.ts";
