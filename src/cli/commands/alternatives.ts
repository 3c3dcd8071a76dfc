import { aboveBest } from "../../explain/alternatives/index.ts";
import { alternativesText, basisPointsAbove, canonicalPlan, scenarioLine } from "../../report/index.ts";
import { type Context, refuse, textOptions } from "../context.ts";
import { tellJson } from "../json.ts";
import type { AlternativesResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { readFor } from "../load.ts";
import { choice, part, type Raw, type Reader, solveOptions, whole } from "../options.ts";
import { ofOneKind } from "../one-kind.ts";
import { tellLeftOut, tellNoPackage } from "../outcome.ts";
import { province } from "../places.ts";
import { whileSolving } from "../solving.ts";

/** `mergers --alternatives`: plans of a province that really differ, near the best one. */
export async function alternatives(context: Context, argument: string | undefined, raw: Raw): Promise<ExitCode> {
  const reader: Reader = { say: context.say, complaints: [] };
  const options = solveOptions(reader, raw, context.engine);
  const plans = whole(reader, "--alternatives", raw.alternatives, [2, 100]) ?? 5;
  const within = part(reader, "--within", raw.within) ?? 0.01;
  const distance = whole(reader, "--distance", raw.distance, [1, 10_000]) ?? 3;
  if (raw.resume === true) reader.complaints.push(context.say("error.resume.alternatives"));
  const by = choice(reader, "--by", raw.by, ["municipalities", "agreements"] as const) ?? "municipalities";
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = ofOneKind(context, reader, raw.kind, read.value);
  const place = province(reader, raw.province, scenario);
  if (place === undefined || reader.complaints.length > 0) return refuse(context, reader.complaints);
  const ratio = { numerator: Math.round(within * 1_000_000), denominator: 1_000_000 };
  const request = { province: place.code, plans, within: ratio, distance, by };
  if (options.way === "stepwise") tellLeftOut(context, scenario, { province: place.code });
  const found = await whileSolving(context, scenario, options, (how) =>
    context.engine.alternativePlans(scenario, request, how),
  );
  if (found.status !== "alternatives") return tellNoPackage(context, scenario, found);
  if (context.json) {
    const told = found.plans.map((p) => ({
      ...p,
      plan: canonicalPlan(p.plan),
      aboveBest: aboveBest(found, p).map((level) => ({ ...level, basisPoints: basisPointsAbove(level) ?? null })),
    }));
    tellJson<AlternativesResult>(context, {
      ...found,
      scenario: scenarioLine(scenario),
      province: place.code,
      plans: told,
    });
  } else context.io.out(alternativesText(scenario, place.name, found, request, textOptions(context)));
  return found.stopped === true ? exit.stopped : exit.done;
}
