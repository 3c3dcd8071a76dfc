export type { Alternative, Move, Price } from "./alternatives.ts";
export { type Case, caseFrom, caseOf } from "./case.ts";
export { storiesOf, storyOf, type Story, type With } from "./story.ts";
export { type WithoutMerger, withoutMerger } from "./without-merger.ts";
