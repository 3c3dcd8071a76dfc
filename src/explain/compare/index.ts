export {
  type Agreement,
  type AgreementChange,
  agreementsIn,
  type Change,
  comparePlans,
  type PlaceChange,
  type PlanComparison,
} from "./plans.ts";
export { compareScenarios, type Difference } from "./scenarios.ts";
