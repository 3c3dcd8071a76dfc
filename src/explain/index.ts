export type { Alternative, Move, Price } from "./alternatives.ts";
export { type Case, caseFrom, caseOf } from "./case.ts";
export { type Burden, type Column, type ExactRatio, fairness, type Fairness } from "./fairness.ts";
export { type Journey, journeys, type Journeys } from "./journeys.ts";
export { storiesOf, storyOf, type Story, type With } from "./story.ts";
export { withoutMerger } from "./without-merger.ts";
