/** The checker of packages, and the parts of it that a certificate is written with. */
export { pricesOf, reachedOf, reliefOf, swappedOf } from "./bound.ts";
export { decide as decideApart } from "./decision.ts";
export { type Facts, readFacts } from "./facts.ts";
export { deviation, far, type Level, lowestCommonMultiple, readLevel, valueOf, type Weights } from "./measures.ts";
export { type Answer, type CheckedLevel, checkPackage, type Files } from "./package.ts";
export { readPlan } from "./plan.ts";
export { isCombined, type Relief } from "./relief.ts";
export { toldIn } from "./words.ts";
export { fields, format, type Kind, kinds, list, NotJudged, only, parse, Refusal, text } from "./reader.ts";
