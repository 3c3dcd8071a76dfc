import type {
  Kind,
  MunicipalityCode,
  ObjectiveLevel,
  Pin,
  PinRecord,
  RuleSetting,
  Scenario,
} from "../../domain/index.ts";
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

/** The changes of a session; the first `applied` of them hold, the others were undone and can be redone. */
export interface ChangeLog {
  readonly changes: readonly Change[];
  readonly applied: number;
}

/** The changes that hold. */
export function holding({ changes, applied }: ChangeLog): readonly Change[] {
  return changes.slice(0, applied);
}

export const emptyLog: ChangeLog = { changes: [], applied: 0 };

/** Adds a change after those that hold; what was undone before is forgotten. */
export function added({ changes, applied }: ChangeLog, change: Change): ChangeLog {
  return { changes: [...changes.slice(0, applied), change], applied: applied + 1 };
}

/** Without the last step that holds. */
export function undone(log: ChangeLog): ChangeLog {
  let applied = log.applied - 1;
  while (log.changes[applied]?.joined === true) applied--;
  return log.applied === 0 ? log : { ...log, applied: Math.max(0, applied) };
}

/** With the first step that was undone. */
export function redone(log: ChangeLog): ChangeLog {
  let applied = log.applied + 1;
  while (log.changes[applied]?.joined === true) applied++;
  return log.applied === log.changes.length ? log : { ...log, applied };
}
