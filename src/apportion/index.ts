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
export {
  biproportional,
  type TableApportioned,
  type TableApportionment,
  type TableInfeasible,
} from "./biproportional/biproportional.ts";
export type { Cell, CellTie } from "./biproportional/cell-tie.ts";
export type { TableRequest } from "./biproportional/table.ts";
export type { Conflict } from "./biproportional/transfer.ts";
