import { z } from "zod";
import { kinds, type Scenario, standings } from "../../domain/index.ts";
import { parseScenario, writeScenario } from "../../scenario/index.ts";
import { most } from "../../scenario/limits.ts";
import { pinSchema } from "../../scenario/pin-schema.ts";
import type { Change, ChangeLog, Step } from "./change.ts";
import { historyOf } from "./history.ts";
import type { Opened, Session } from "./session.ts";

/** A session as a file: the scenario's own files, every change with who and why, and how a package is wanted. */
const text = z.string().max(10_000);
const provenance = { standing: z.enum(standings), source: text.min(1).optional() };
const what = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("pin"), pin: pinSchema }),
  z.strictObject({ type: z.literal("unpin"), pin: pinSchema }),
  z.strictObject({ type: z.literal("discuss"), pin: pinSchema }),
  z.strictObject({ type: z.literal("drop"), pin: pinSchema }),
  z.strictObject({
    type: z.literal("rule"),
    rule: text,
    setting: z.record(z.string(), z.unknown()).and(z.object({ enabled: z.boolean() })),
  }),
  z.strictObject({
    type: z.literal("objective"),
    levels: z.array(
      z.strictObject({
        name: z.strictObject({ nl: text, en: text }),
        terms: z.array(
          z.strictObject({
            measure: text,
            weight: z.strictObject({ numerator: z.int(), denominator: z.int().positive() }),
            options: z.record(z.string(), z.unknown()),
          }),
        ),
        tolerance: z.strictObject({ numerator: z.int().min(0), denominator: z.int().positive() }),
      }),
    ),
  }),
  z.strictObject({
    type: z.literal("offer"),
    municipality: text,
    kind: z.enum(kinds),
    places: z.int().min(0).max(most),
  }),
  z.strictObject({
    type: z.literal("decided"),
    municipality: text,
    decision: z
      .strictObject({
        regular: z.int().min(0).max(most).optional(),
        amv: z.int().min(0).max(most).optional(),
        ...provenance,
        amvProvenance: z.strictObject(provenance).optional(),
        totalProvenance: z.strictObject(provenance).optional(),
      })
      .optional(),
  }),
  z.strictObject({
    type: z.literal("tables"),
    names: text,
    scenario: z.string().transform(parsed),
    offers: z.array(z.strictObject({ municipality: text, kind: z.enum(kinds) })).optional(),
    decided: z.array(text).optional(),
  }),
]);

/** A scenario that stands as a file in a file. */
function parsed(file: string, context: { readonly addIssue: (message: string) => void }): Scenario {
  const read = parseScenario({ "scenario.json": file });
  if (read.status === "ok") return read.scenario;
  context.addIssue("scenario");
  return z.NEVER;
}

const change = z.strictObject({ what, by: text, why: text, at: text, joined: z.literal(true).optional() });

const step = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("made"), forgotten: z.array(change).optional() }),
  z.strictObject({ type: z.literal("moved"), from: z.int().min(0), to: z.int().min(0), by: text, at: text }),
]);

const whole = z.int().min(-9e15).max(9e15);
const priced = z.strictObject({
  pin: text,
  text,
  of: text,
  steps: z.int().min(0),
  price: z.strictObject({ way: text, proven: z.boolean(), measures: z.record(z.string(), whole) }),
  levels: z.array(z.strictObject({ low: whole, high: whole, whole: whole.optional() }).nullable()),
});

const schema = z.strictObject({
  format: z.literal("verdeelwijzer-session"),
  version: z.literal(1),
  opened: z.strictObject({ name: text, files: z.record(z.string(), z.string()), main: text.optional() }),
  log: z
    .strictObject({
      changes: z.array(change),
      applied: z.int().min(0),
      steps: z.array(step).optional(),
      taken: z.strictObject({ lines: z.string(), names: z.string(), steps: z.int().min(0) }).optional(),
      prices: z.array(priced).optional(),
    })
    .refine((log) => log.applied <= log.changes.length, "applied")
    .refine((log) => (log.taken?.steps ?? 0) <= (historyOf(log as ChangeLog)?.length ?? -1), "steps"),
  wish: z.strictObject({
    way: z.enum(["stepwise", "joint"]),
    timeLimit: z.number().positive().optional(),
    untilProven: z.literal(true).optional(),
    anew: z.literal(true).optional(),
  }),
  by: text,
});

export interface SessionFile {
  readonly opened: Opened;
  readonly log: ChangeLog;
  readonly rest: Pick<Session, "wish" | "by">;
}

export function writeSession({ opened, log, wish, by }: Session): string {
  const { changes, steps } = log;
  const written = {
    ...log,
    changes: changes.map(filed),
    ...(steps !== undefined && { steps: steps.map(filedStep) }),
  };
  const session = { format: "verdeelwijzer-session", version: 1, opened, log: written, wish, by };
  return `${JSON.stringify(session, null, 2)}\n`;
}

function filed({ what, ...said }: Change): unknown {
  return { what: what.type === "tables" ? { ...what, scenario: writeScenario(what.scenario) } : what, ...said };
}

function filedStep(one: Step): unknown {
  return one.type === "made" && one.forgotten !== undefined ? { ...one, forgotten: one.forgotten.map(filed) } : one;
}

/** What a session file says; undefined where it is none. Whether its changes go with its scenario is for the engine. */
export function readSession(input: unknown): SessionFile | undefined {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return undefined;
  const { opened, log, wish, by } = parsed.data;
  return { opened: opened as Opened, log: log as ChangeLog, rest: { wish: wish as Session["wish"], by } };
}

/** Whether a file says that it is a session, right or wrong. */
export function claimsSession(input: unknown): boolean {
  return typeof input === "object" && input !== null && "format" in input && input.format === "verdeelwijzer-session";
}
