export { type Bundled, bundled, type Cycle } from "./bundled.ts";
export { describe, type Description, type StandingCount } from "./describe.ts";
export type { ScenarioFiles } from "./facts.ts";
export { jsonOf } from "./json-file.ts";
export { scenarioJsonSchema } from "./json-schema.ts";
export { type Reading, type ReadMonitor, readMonitor } from "./monitor-csv.ts";
export { filesBeside, type Parsed, type ParseOptions, parseScenario } from "./parse.ts";
export { withPins } from "./pins-file.ts";
export { type Preset, presets } from "../objectives/index.ts";
export { type OfOneKind, ruleOfKinds, withOneKind } from "./one-kind.ts";
export { presetOf, withPreset } from "./preset.ts";
export { assumedPrices } from "./prices.ts";
export {
  collector,
  meant,
  type Problem,
  type ProblemCode,
  type Report,
  shown,
  spelling,
  type Spot,
} from "./problem.ts";
export { isoDayOf, isoDayOfDutch } from "./day-text.ts";
export { compact } from "./draft.ts";
export { placeText, renderProblems, visible } from "./problems.ts";
export { type Registry, registry } from "./registry.ts";
export { scaffold, type ScaffoldKind } from "./scaffold.ts";
export { decidedInAll } from "./split-total.ts";
export { systemWords } from "./system-words.ts";
export { fingerprint, writeScenario } from "./write.ts";
export { sha256 } from "./sha256.ts";
