import * as z from "zod";
import type { Scenario } from "../../../src/domain/index.ts";
import { type Parsed, parseScenario } from "../../../src/scenario/index.ts";
import { problemsIn, Refusal, scenarioRefused } from "./problem.ts";

/** Deeper nesting than any request has, and than any scenario. */
const DEEPEST = 64;
/** What no database and no UTF-8 keeps as it is: a NUL, and half of a pair of code units. */
const unkept = /[\0\p{Cs}]/u;

/** What somebody sends, as it should be; refused with everything that is wrong with it. */
export function sent<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  refuseUnkept(body);
  const read = schema.safeParse(body);
  if (!read.success) throw new Refusal(400, "The request is not right.", { detail: z.prettifyError(read.error) });
  return read.data;
}

/** A text that comes back otherwise than it was written would be a change that nobody made. */
function refuseUnkept(body: unknown): void {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Refusal(400, "The request is nested too deep.");
    if (level.some((one) => typeof one === "string" && unkept.test(one)))
      throw new Refusal(400, "A text of the request has a NUL or half of a character in it.");
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.entries(one).flat() : []));
  }
}

/** A scenario of one file; refused with everything that is wrong with it. */
export function scenarioIn(document: unknown): Scenario {
  return whole(parseScenario({ "scenario.json": JSON.stringify(document) }));
}

export function whole(parsed: Parsed): Scenario {
  if (parsed.status === "problems") throw scenarioRefused(problemsIn(parsed.problems));
  return parsed.scenario;
}
