import * as z from "zod";
import type { Scenario } from "../../../src/domain/index.ts";
import { type Parsed, parseScenario } from "../../../src/scenario/index.ts";
import { Refusal, scenarioRefused } from "./problem.ts";

/** What somebody sends, as it should be; refused with everything that is wrong with it. */
export function sent<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (!read.success) throw new Refusal(400, "The request is not right.", { detail: z.prettifyError(read.error) });
  return read.data;
}

/** A scenario of one file; refused with everything that is wrong with it. */
export function scenarioIn(document: unknown): Scenario {
  return whole(parseScenario({ "scenario.json": JSON.stringify(document) }));
}

export function whole(parsed: Parsed): Scenario {
  if (parsed.status === "problems") throw scenarioRefused(parsed.problems);
  return parsed.scenario;
}
