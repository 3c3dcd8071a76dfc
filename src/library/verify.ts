/** What a plan is, whoever made it: by arithmetic of its own, without the program that found it. */
export { verifyPlan as verify } from "../app/index.ts";
export { type Answer, checkPackage } from "../check/index.ts";
export type { PlanProblem, Verdict } from "../verify/index.ts";
