export { apportion, type Apportioned, type Apportionment, type ApportionRequest, type Step } from "./apportion.ts";
export type { Fraction, Ratio, Share } from "./exact.ts";
export type { Certificate, DivisorMethodName, Method, MethodName } from "./method.ts";
export { methods } from "./methods.ts";
export { type Clip, type ExactShares, proRata } from "./pro-rata.ts";
export type { Claims, Infeasible } from "./request.ts";
export type { Tie, TieRule } from "./tie.ts";
