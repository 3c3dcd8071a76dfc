/**
 * What questions to a package build on, beside what everybody may ask (`index.ts`): the steps of the road by themselves, and
 * how the time that is left is shared. Nothing else of this room is open to them.
 */
export { reading } from "./agreed.ts";
export { type Country, countryFor } from "./country.ts";
export { isCutShort } from "./cut-short.ts";
export { deadlineOf, inPart, sharedDeadline } from "./limits.ts";
export { namesAsked, namesPart } from "./municipal.ts";
export { type Part, type PartResult, solveAlone, type Solved } from "./part.ts";
export { provincePackage } from "./province-package.ts";
export { bestSites, settle, type Settled, sitePartsOf, solveSites, verifiedPlan } from "./settled.ts";
export { siteParts } from "./site-parts.ts";
export { agreeOnSwaps, sitePart, withSites } from "./stepwise.ts";
