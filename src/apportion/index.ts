export {
  apportion,
  steps,
  type Apportioned,
  type Apportionment,
  type ApportionRequest,
  type Step,
} from "./apportion.ts";
export type { Fraction, Ratio, Share } from "./exact.ts";
export type { Certificate, DivisorMethodName, Method, MethodName } from "./method.ts";
export { methods } from "./methods.ts";
export { proRata, shareOf, type Clip, type ExactShares } from "./pro-rata.ts";
export type { Claims, Infeasible } from "./request.ts";
export type { Tie, TieRule } from "./tie.ts";
