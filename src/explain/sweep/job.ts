import * as z from "zod";
import { makePackage, type Options } from "../../app/index.ts";
import { isCutShort } from "../../app/questions.ts";
import type { ProvinceCode, Scenario } from "../../domain/index.ts";
import { fingerprint, parseScenario } from "../../scenario/index.ts";
import { initiativesOf, withOnly } from "./initiatives.ts";
import { attempted, type Found, foundAgain, foundText } from "./kept.ts";
import type { SearchJob } from "./queue.ts";
import { baseOf, type How, type Search, searchKey } from "./search.ts";

const inputSchema = z.strictObject({
  version: z.literal(1),
  how: z.strictObject({
    way: z.enum(["stepwise", "joint"]),
    strategy: z.string().optional(),
    seed: z.int().min(0),
    untilProven: z.literal(true).optional(),
    gap: z.number().min(0).max(1).optional(),
    province: z.string().optional(),
  }),
  coming: z.array(z.tuple([z.string(), z.int().min(0)])),
});

const noneSchema = z.strictObject({ none: z.enum(["no-decision", "infeasible", "unknown", "failed"]) });

/** The job of a search. */
export function jobOf(search: Pick<Search, "base" | "coming">, options: How, program: string): SearchJob {
  const { way, strategy, seed, untilProven, gap, province } = options;
  const how = { way, strategy, seed, untilProven, gap, province };
  const { print, text } = search.base;
  const input = JSON.stringify({ version: 1, how, coming: [...search.coming] });
  return { key: searchKey(search, options, program), program, base: { print, text }, input };
}

/** The job of a scenario as it is: all that is promising in it comes. */
export function wholeJob(scenario: Scenario, how: How, program: string): SearchJob {
  const coming = new Map(initiativesOf(scenario).map(({ id, places }) => [id, places]));
  return jobOf({ base: baseOf(scenario), coming }, how, program);
}

/**
 * Does a job: the package of its scenario, as the text of a reply; undefined where it was stopped before its end. Throws Error where the
 * job cannot be read, or is not what its key says, so that nobody takes what was found for something else.
 */
export async function runJob(
  { key, program, base, input }: SearchJob,
  options: Omit<Options, keyof How | "timeLimit">,
): Promise<string | undefined> {
  const read = inputSchema.safeParse(attempted(input));
  if (!read.success) throw new Error("The job cannot be read.");
  const [coming, searching] = [new Map(read.data.coming), { ...options, ...compact(read.data.how) }];
  if (searchKey({ base, coming }, searching, program) !== key)
    throw new Error("The job is not the one that its key names.");
  const made = await makePackage(withOnly(readBase(base), coming), searching);
  if (made.status === "done") return made.stopped ? undefined : foundText(made);
  if (isCutShort(made)) return undefined;
  // A strategy that broke may do better when it is tried again.
  if (made.status === "failed") throw new Error(made.message.en);
  return JSON.stringify({ none: made.status });
}

/** What a reply says of a scenario: a package is verified anew; that there is none is believed. Undefined where it is neither. */
export function foundBy(scenario: Scenario, text: string): Found | undefined {
  const none = noneSchema.safeParse(attempted(text));
  return none.success ? { status: "none", reason: none.data.none } : foundAgain(scenario, text);
}

const bases = new Map<string, Scenario>();
/** Scenarios that are kept as they were read: a worker does many jobs of a few. */
const MOST = 8;

function readBase({ print, text }: SearchJob["base"]): Scenario {
  const known = bases.get(print);
  if (known !== undefined) return known;
  const read = parseScenario({ "scenario.json": text });
  if (read.status === "problems") throw new Error(`The scenario cannot be read: ${read.problems[0]?.message.en ?? ""}`);
  if (fingerprint(read.scenario) !== print) throw new Error("The scenario is not the one that its fingerprint names.");
  const [oldest] = bases.keys();
  if (bases.size >= MOST && oldest !== undefined) bases.delete(oldest);
  bases.set(print, read.scenario);
  return read.scenario;
}

function compact({ way, strategy, seed, untilProven, gap, province }: z.infer<typeof inputSchema>["how"]): How {
  return {
    way,
    seed,
    ...(strategy !== undefined && { strategy }),
    ...(untilProven !== undefined && { untilProven }),
    ...(gap !== undefined && { gap }),
    ...(province !== undefined && { province: province as ProvinceCode }),
  };
}
