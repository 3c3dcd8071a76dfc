export { alternativePlans, type AlternativePlan, type Alternatives, type AlternativesRequest } from "./alternatives.ts";
export { differing } from "./distance.ts";
