import { z } from "zod";
import type { Claim, Model } from "../src/model/index.ts";
import type { Job } from "./job.ts";

/** What an interrupted run left of one job. */
export interface Kept {
  /** How it was solved: see `howOf`. */
  readonly how: string;
  readonly claim: Claim;
}

export type KeptRead =
  | { readonly status: "kept"; readonly kept: Kept }
  | { readonly status: "refused"; readonly why: "damaged" | "foreign" };

/** SHA-256 of a text, as hexadecimal digits; a face supplies it. */
export type Digest = (text: string) => string;

const values = z.array(z.int());
const record = z.strictObject({
  format: z.literal("verdeelwijzer-kept"),
  version: z.literal(1),
  key: z.string(),
  how: z.string(),
  claim: z.strictObject({
    strategy: z.string(),
    values,
    levels: z.array(
      z.strictObject({
        point: values.optional(),
        bound: z.number().optional(),
        limits: z.array(z.number()),
        by: z.string(),
      }),
    ),
    ended: z.enum(["finished", "stopped", "time", "work", "memory", "failed"]),
  }),
});

/**
 * What a bound is a bound of: the program to the last number, and the version that vouches for it. Another fact, rule
 * or release is another key, so that no answer is taken for the question of somebody else.
 */
export function keyOf({ model }: Job, version: string, digest: Digest): string {
  const { start: _start, ...program } = model;
  return digest(`${version}\n${exact(program)}`);
}

/** Everything else on which a claim depends, but for clocks: only the same way of solving would have said the same. */
export function howOf({ model, strategy, control }: Job, digest: Digest): string {
  const { timeLimit: _timeLimit, ...counted } = control;
  return digest(exact([strategy, counted.seed, counted.gap, counted.workLimit, model.start]));
}

/** JSON has no infinity, and would make null of it. */
function exact(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === "number" && !Number.isFinite(one) ? String(one) : one,
  );
}

/**
 * As text: the checksum on the first line, what it is of on the second. Undefined for a claim without values: there is
 * nothing to go on from. A bound that is no finite number says nothing, and is left out.
 */
export function writeKept(key: string, { how, claim }: Kept, digest: Digest): string | undefined {
  if (claim.values === undefined) return undefined;
  const levels = claim.levels.map(({ bound, ...level }) =>
    bound === undefined || !Number.isFinite(bound) ? level : { ...level, bound },
  );
  const { strategy, values: point, ended } = claim;
  const told = { strategy, values: point, levels, ended };
  const body = JSON.stringify({ format: "verdeelwijzer-kept", version: 1, key, how, claim: told });
  return `${digest(body)}\n${body}\n`;
}

/**
 * Reads it back. `damaged`: cut off or changed, by its checksum; `foreign`: whole, but not of this key or not ours. The
 * checksum guards against accidents, not against somebody who writes a file and its checksum: hence `by`, which makes
 * `conclude` call its bounds claimed, and never checked.
 */
export function readKept(text: string, key: string, digest: Digest): KeptRead {
  const [checksum, body, ...rest] = text.split("\n");
  if (checksum === undefined || body === undefined || rest.join("") !== "" || digest(body) !== checksum)
    return { status: "refused", why: "damaged" };
  const parsed = record.safeParse(JSON.parse(body) as unknown);
  if (!parsed.success || parsed.data.key !== key) return { status: "refused", why: "foreign" };
  const { how, claim } = parsed.data;
  const levels = claim.levels.map(({ point, bound, limits, by }) => ({
    ...(point !== undefined && { point }),
    ...(bound !== undefined && { bound }),
    limits,
    by: `${by}, as kept by an earlier run`,
  }));
  return { status: "kept", kept: { how, claim: { ...claim, levels, statistics: { kept: 1 } } } };
}

/** Columns of one claim and those of another may differ in number only when they are of different models. */
export function fits(model: Model, claim: Claim): boolean {
  const points = claim.levels.flatMap((level) => (level.point === undefined ? [] : [level.point]));
  return [claim.values ?? [], ...points].every((point) => point.length === model.columns.length);
}
