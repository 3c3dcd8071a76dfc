export { amendPackage } from "./amend-package.ts";
export { decideOnly } from "./decide-only.ts";
export { exportModel, type ExportRequest } from "./export-model.ts";
export { knownMeasures } from "./known-measures.ts";
export { makePackage } from "./make-package.ts";
export { isOwnPin } from "./own-pins.ts";
export type { Options } from "./options.ts";
export type { NoPackage, Package, PartProof, Phase, ProgressEvent, Proof, Way } from "./package.ts";
export { verifyFile as verifyPlan } from "../verify/index.ts";
