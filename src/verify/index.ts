export { measuresIn } from "./measures-in.ts";
export { parsePlan, type PlanProblem } from "./plan-schema.ts";
export type { Ledger, LedgerColumn, ProvinceLedger, VerifiedMunicipality, Verdict } from "./verdict.ts";
export { verify, verifyFile } from "./verify.ts";
