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
export type Ask = z.infer<typeof askSchema>;

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

const way = askSchema.shape.how.unwrap().shape.way;
const id = z.uuid();
/** Why something is changed, where what is changed has no reason of its own. */
const why = z.string().trim().min(1).max(2000).optional();

/** Who asks, and what they may do. `name` is absent where nobody signs in. */
export const personSchema = z.strictObject({
  role: z.enum(["reader", "prt", "analyst", "auditor"]),
  province: z.string().optional(),
  name: z.string().optional(),
});

/** A scenario that people share. `version` is its ETag, too. */
export const sharedSchema = z.strictObject({
  id,
  version: z.int(),
  changed: moment,
  /** As `scenario.json` of a package; for readers without who settled its pins, why and on what condition. */
  scenario: z.record(z.string(), z.unknown()),
});
export const sharedListSchema = z.strictObject({ scenarios: z.array(sharedSchema.omit({ scenario: true })) });

/** A scenario that is brought, or what one shall be. */
export const bringSchema = z.strictObject({ scenario: z.record(z.string(), z.unknown()), why });
/** All pins that shall hold. */
export const pinsSchema = z.strictObject({ pins: z.array(z.unknown()).max(5000), why });
/** What a change came to: `lines` were written into the log; none where it was so already. */
export const changedSchema = z.strictObject({ version: z.int(), lines: z.int() });

/** The log, as `log.jsonl` of a package, with its end and what is wrong with it; and the texts that it commits to, for who may read them. */
export const logSchema = z.strictObject({
  text: z.string(),
  head: z.strictObject({ lines: z.int(), sum: key }),
  faults: z.array(z.record(z.string(), z.unknown())),
  names: z.record(z.string(), z.unknown()).optional(),
});
export const forgetSchema = z.strictObject({ name: z.string().trim().min(1).max(500) });
export const forgottenSchema = z.strictObject({ texts: z.int() });

/** Packages of a scenario that were asked for, and of which version. */
export const askedListSchema = z.strictObject({
  packages: z.array(z.strictObject({ version: z.int(), key, way, at: moment })),
});
export const askSharedSchema = z.strictObject({ how: askSchema.shape.how });

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
