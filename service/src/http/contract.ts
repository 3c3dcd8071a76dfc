import * as z from "zod";

/** What is asked for. */
export const askSchema = z.strictObject({
  /** A scenario as one file with its tables in it: as `scenario.json` of a package. */
  scenario: z.record(z.string(), z.unknown()),
  how: z
    .strictObject({
      way: z.enum(["joint", "stepwise"]).default("joint"),
      seed: z.int().min(0).max(2_147_483_647).default(1),
      gap: z.number().min(0).max(1).optional(),
    })
    .default({ way: "joint", seed: 1 }),
});

const key = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime();
const own = { key, asked: moment };

/** What is known of a package that was asked for. */
export const stateSchema = z.discriminatedUnion("status", [
  z.strictObject({ ...own, status: z.literal("waiting"), before: z.int() }),
  z.strictObject({
    ...own,
    status: z.literal("searching"),
    /** How far it is: the step, and of its level the best that is known and the bound. */
    progress: z.record(z.string(), z.unknown()).optional(),
  }),
  z.strictObject({
    ...own,
    status: z.literal("found"),
    ended: moment,
    seconds: z.number(),
    /** Whether the search proved it the best; where not, it is the best that was found in counted work. */
    proven: z.boolean(),
    /** As in `plan.json`, and verified anew before it is told. */
    plan: z.record(z.string(), z.unknown()),
    measures: z.record(z.string(), z.number()),
    /** What the objectives come to, in order. */
    levels: z.array(z.strictObject({ name: z.strictObject({ nl: z.string(), en: z.string() }), value: z.number() })),
  }),
  z.strictObject({
    ...own,
    status: z.literal("none"),
    reason: z.enum(["no-decision", "infeasible", "unknown", "failed"]),
  }),
  z.strictObject({ ...own, status: z.literal("set-aside"), why: z.string() }),
  z.strictObject({ ...own, status: z.literal("called-off") }),
]);
export type State = z.infer<typeof stateSchema>;

/** RFC 9457. */
export const problemSchema = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Of a scenario, everything that is wrong with it. */
  problems: z
    .array(
      z.strictObject({
        code: z.string(),
        path: z.string().optional(),
        value: z.string().optional(),
        nl: z.string(),
        en: z.string(),
      }),
    )
    .optional(),
});
export type Trouble = z.infer<typeof problemSchema>;
