import { fairness } from "./fairness.ts";
import { pins } from "./pins.ts";
import { presets } from "./presets.ts";
import type { Question } from "./question.ts";
import { sensitivity } from "./sensitivity.ts";
import { sweep } from "./sweep.ts";

export { countExamples, flagOf, flagsOf } from "./flags.ts";
export type * from "./question.ts";
export { type EffectsResult } from "./effects.ts";
export { type FairnessResult } from "./fairness.ts";
export { type PresetsResult } from "./presets.ts";
export { jointInstead, leftOut } from "./remarks.ts";
export { leastSeconds, shareOf } from "./share.ts";

/** Every question that has all its faces from one file, as help and the page list them. */
export const questions: readonly Question[] = [fairness, presets, sensitivity, pins, sweep];
