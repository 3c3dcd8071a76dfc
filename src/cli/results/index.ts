import type { Pinless, Step } from "../../explain/sensitivity/index.ts";
import type { EffectsResult, FairnessResult, PresetsResult } from "../../questions/index.ts";
import type { NoDecisionResult, NoPackageResult, BadInput } from "./ends.ts";
import type {
  CheckResult,
  ImportRefused,
  ImportResult,
  LogResult,
  ScenarioDescribeResult,
  ScenarioListResult,
  ScenarioScaffoldResult,
  ScenarioValidateResult,
  SignResult,
  WebResult,
  WorkerResult,
} from "./files.ts";
import type { DecideResult, ModelResult, NoPlanResult, PackageResult, VerifyResult } from "./package.ts";
import type {
  AlternativesResult,
  CompareResult,
  ConflictsResult,
  FrontResult,
  MonitorResult,
  ToldResult,
  WhyResult,
} from "./questions.ts";

export type * from "./ends.ts";
export type * from "./files.ts";
export type * from "./package.ts";
export type * from "./questions.ts";

/** What the command of a question writes that is not among `Results`. */
export type AnswerResult = ToldResult | NoPackageResult;

/**
 * What every command writes with `--json`, beside `format`, `version` and `command`. The types of this folder are the contract: `docs/results.schema.json`
 * is made from them (`npm run docs`), and `verdeelwijzer schema` prints it. Sentences are in the language of the run, but for
 * names in both languages (`nl`, `en`). Numbers are whole; shares of the key are of the national total; distances are in hectometres.
 *
 * Here by the command as it is typed, beside `EveryResult`, which any may have.
 */
export interface Results {
  readonly plan: PackageResult | NoPackageResult;
  readonly mergers: PackageResult | AlternativesResult | NoPackageResult;
  readonly swaps: PackageResult | NoPackageResult;
  readonly decide: DecideResult | NoDecisionResult;
  readonly why: WhyResult | NoPackageResult;
  readonly fairness: FairnessResult | NoPackageResult;
  readonly front: FrontResult | NoPackageResult;
  readonly sensitivity: EffectsResult<Step> | NoPackageResult;
  readonly pins: EffectsResult<Pinless> | NoPackageResult;
  readonly presets: PresetsResult | NoPackageResult;
  readonly conflicts: ConflictsResult | NoDecisionResult;
  readonly verify: VerifyResult | NoPlanResult;
  readonly check: CheckResult;
  readonly sign: SignResult;
  readonly log: LogResult;
  readonly compare: CompareResult;
  readonly monitor: MonitorResult;
  readonly model: ModelResult | NoDecisionResult;
  readonly import: ImportResult | ImportRefused;
  readonly web: WebResult;
  readonly serve: WebResult;
  readonly worker: WorkerResult;
  readonly "scenario list": ScenarioListResult;
  readonly "scenario validate": ScenarioValidateResult;
  readonly "scenario describe": ScenarioDescribeResult;
  readonly "scenario scaffold": ScenarioScaffoldResult;
  /** These write a schema, and no result but where they cannot. */
  readonly "scenario schema": BadInput;
  readonly schema: BadInput;
}
