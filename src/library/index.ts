/** Everything that runs anywhere; what only Node or only a page has, stands at `verdeelwijzer/node` and `verdeelwijzer/browser`. */
export * from "./scenario.ts";
export * from "./apportion.ts";
export * from "./decide.ts";
export * from "./plan.ts";
export * from "./verify.ts";
export * from "./explain.ts";
export * from "./model.ts";
export * from "./strategies.ts";
