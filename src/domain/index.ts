export * from "./decision.ts";
export * from "./distance.ts";
export * from "./geography.ts";
export * from "./kind.ts";
export * from "./pin.ts";
export * from "./plan.ts";
export * from "./reading.ts";
export * from "./scenario.ts";
