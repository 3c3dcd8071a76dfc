export { alternativePlans, type AlternativePlan, type Alternatives, type AlternativesRequest } from "./alternatives.ts";
export { type Above, aboveBest } from "./best.ts";
export { type Agreement, differing, differingAgreements, distanceBetween, type DistanceBy } from "./distance.ts";
