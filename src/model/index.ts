export * from "./claim.ts";
export * from "./evaluate.ts";
export * from "./model.ts";
export * from "./outcome.ts";
