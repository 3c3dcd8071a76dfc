export * from "./claim.ts";
export * from "./evaluate.ts";
export * from "./limit.ts";
export * from "./model.ts";
export * from "./outcome.ts";
