import type {
  Kind,
  MunicipalityCode,
  ObjectiveLevel,
  Pin,
  PinRecord,
  RuleSetting,
  Scenario,
} from "../../domain/index.ts";
import type { Range } from "../../app/index.ts";
import type { MeasuredPrice } from "../../log/index.ts";
import type { TypedDecision } from "./typed-decision.ts";

/** What somebody at the table changed. Each can be undone. */
export type What =
  | { readonly type: "pin"; readonly pin: Pin }
  | { readonly type: "unpin"; readonly pin: Pin }
  /** Under discussion from now on, and no longer: it binds nobody. */
  | { readonly type: "discuss"; readonly pin: Pin }
  | { readonly type: "drop"; readonly pin: Pin }
  | { readonly type: "rule"; readonly rule: string; readonly setting: RuleSetting }
  | { readonly type: "objective"; readonly levels: readonly ObjectiveLevel[] }
  | { readonly type: "offer"; readonly municipality: MunicipalityCode; readonly kind: Kind; readonly places: number }
  /** The decision that was issued, as somebody read it; without one it is taken away. */
  | { readonly type: "decided"; readonly municipality: MunicipalityCode; readonly decision?: TypedDecision }
  | ({ readonly type: "tables" } & Tables);

/** Files with tables that were taken over: from there on it is about the scenario with their figures. */
export interface Tables {
  readonly names: string;
  readonly scenario: Scenario;
  /** Of whom they state what is offered; a session of before does not say. */
  readonly offers?: readonly { readonly municipality: MunicipalityCode; readonly kind: Kind }[];
  /** Of whom they state what was decided. */
  readonly decided?: readonly MunicipalityCode[];
}

/** A change with who made it, why (free text, may be empty) and when (ISO). */
export interface Change {
  readonly what: What;
  readonly by: string;
  readonly why: string;
  readonly at: string;
  /** Made in one step with the change before it: undone and made again together. */
  readonly joined?: true;
}

/** Who, why and when, as far as somebody said. */
export function recordOf({ by, why, at }: Change): PinRecord {
  return { ...(by !== "" && { by }), ...(why !== "" && { why }), ...(at !== "" && { at }) };
}

/** What somebody did to the list of changes, in its order. */
export type Step =
  /** Made the change after those that held; `forgotten`: what was undone then and can not be redone any more. */
  | { readonly type: "made"; readonly forgotten?: readonly Change[] }
  /** Undid or redid: of so many changes that held, so many hold. */
  | { readonly type: "moved"; readonly from: number; readonly to: number; readonly by: string; readonly at: string };

/** The files of the log that people took, as they took them last. */
export interface TakenLog {
  /** `log.jsonl`: from here on it is only added to. */
  readonly lines: string;
  /** `log-names.json`. */
  readonly names: string;
  /** How many steps of the session it tells. */
  readonly steps: number;
}

/** The changes of a session; the first `applied` of them hold, the others were undone and can be redone. */
export interface ChangeLog {
  readonly changes: readonly Change[];
  readonly applied: number;
  /** How it came about; a session of before does not say (see `history.ts`). */
  readonly steps?: readonly Step[];
  /** Absent: nobody took the log yet. */
  readonly taken?: TakenLog;
  /** What pins cost, as far as somebody asked: of each the last that was measured. */
  readonly prices?: readonly PinPriced[];
}

/** What a pin costs, as it was measured of the scenario as it stood then. */
export interface PinPriced {
  /** What it settles, as a text (`matter`). */
  readonly pin: string;
  /** The same as the log has it. */
  readonly text: string;
  /** The scenario of then, as a fingerprint; with another it may cost something else. */
  readonly of: string;
  /** After how many steps of the session that was. */
  readonly steps: number;
  readonly price: MeasuredPrice;
  /** Of each level of the objective: between what its price lies; null where that is not known. */
  readonly levels: readonly (Range | null)[];
}

/** The changes that hold. */
export function holding({ changes, applied }: ChangeLog): readonly Change[] {
  return changes.slice(0, applied);
}

export const emptyLog: ChangeLog = { changes: [], applied: 0 };

/** Adds a change after those that hold; what was undone before can not be redone any more. */
export function added(log: ChangeLog, change: Change): ChangeLog {
  const { changes, applied } = log;
  const forgotten = changes.slice(applied);
  const step: Step = { type: "made", ...(forgotten.length > 0 && { forgotten }) };
  const steps = [...stepsOf(log), step];
  return { ...log, changes: [...changes.slice(0, applied), change], applied: applied + 1, steps };
}

/** The steps of a session; of one that does not say, those that would have led to it. */
export function stepsOf({ steps, changes, applied }: ChangeLog): readonly Step[] {
  if (steps !== undefined) return steps;
  const made = changes.map((): Step => ({ type: "made" }));
  const back: Step = { type: "moved", from: changes.length, to: applied, by: "", at: "" };
  return applied === changes.length ? made : [...made, back];
}

/** Who undoes or redoes, and when. */
type Doer = Pick<Change, "by" | "at">;

const nobody: Doer = { by: "", at: "" };

/** Without the last step that holds. */
export function undone(log: ChangeLog, doer = nobody): ChangeLog {
  let applied = log.applied - 1;
  while (log.changes[applied]?.joined === true) applied--;
  return log.applied === 0 ? log : moved(log, Math.max(0, applied), doer);
}

/** With the first step that was undone. */
export function redone(log: ChangeLog, doer = nobody): ChangeLog {
  let applied = log.applied + 1;
  while (log.changes[applied]?.joined === true) applied++;
  return log.applied === log.changes.length ? log : moved(log, applied, doer);
}

function moved(log: ChangeLog, to: number, { by, at }: Doer): ChangeLog {
  return { ...log, applied: to, steps: [...stepsOf(log), { type: "moved", from: log.applied, to, by, at }] };
}
