export { type Burden, type Column, type ExactRatio, fairness, type Fairness } from "./fairness.ts";
export { type Journey, journeys, type Journeys } from "./journeys.ts";
