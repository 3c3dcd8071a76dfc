import { aboveBest } from "../../alternatives/index.ts";
import {
  alternativesText,
  basisPointsAbove,
  canonicalPlan,
  frontCsv,
  frontSvg,
  frontText,
  measureIds,
} from "../../report/index.ts";
import { type Context, jsonText, refuse, textOptions } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { choice, part, province, type Raw, type Reader, solveOptions, whole } from "../options.ts";
import { tellLeftOut, tellNoPackage } from "../outcome.ts";
import { whileSolving } from "../solving.ts";
import { readFor } from "./known-case.ts";
import { writeFiles } from "./write-files.ts";

/** `mergers --alternatives`: plans of a province that really differ, near the best one. */
export async function alternativesCommand(context: Context, argument: string | undefined, raw: Raw): Promise<ExitCode> {
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
  const scenario = read.value;
  const place = province(reader, raw.province, scenario);
  if (place === undefined) return refuse(context, reader.complaints);
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
    context.io.out(
      jsonText({ command: "mergers", ...found, scenario: scenario.id, province: place.code, plans: told }),
    );
  } else context.io.out(alternativesText(scenario, place.name, found, request, textOptions(context)));
  return found.stopped === true ? exit.stopped : exit.done;
}

/** The Pareto front between two measures, for a province or for the country. */
export async function frontCommand(context: Context, argument: string | undefined, raw: Raw): Promise<ExitCode> {
  const reader: Reader = { say: context.say, complaints: [] };
  const options = solveOptions(reader, raw, context.engine);
  const ids = measureIds;
  const between = choice(reader, "--between", raw.between, ids);
  const and = choice(reader, "--and", raw.and, ids);
  const most = whole(reader, "--most", raw.most, [1, 100_000]) ?? 100;
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const place = province(reader, raw.province, scenario);
  if (between !== undefined && between === and)
    reader.complaints.push(context.say("error.front", { found: `${between},${and}` }));
  if (between === undefined || and === undefined || reader.complaints.length > 0)
    return refuse(context, reader.complaints);
  const request = { between, and, most, ...(place === undefined ? {} : { province: place.code }) };
  // A front is only worth its name when its points are proven: no counted limit, unless a clock or a gap is set.
  const limited = options.timeLimit !== undefined || options.gap !== undefined;
  // With all the rest held, the pins of other provinces count as they do in the package.
  if (place !== undefined && options.way === "stepwise") tellLeftOut(context, scenario, { province: place.code });
  const found = await whileSolving(context, scenario, options, (how) =>
    context.engine.paretoFront(scenario, request, limited ? how : { ...how, untilProven: true }),
  );
  if (found.status !== "front") return tellNoPackage(context, scenario, found);
  const pair = [between, and] as const;
  const failed = writeFiles(context, raw, {
    csv: () => frontCsv(found, pair),
    svg: () => frontSvg(found, pair, context.language),
  });
  if (failed !== undefined) return failed;
  if (context.json) {
    const told = found.points.map((p) => ({ ...p, plan: canonicalPlan(p.plan) }));
    context.io.out(jsonText({ command: "front", ...found, scenario: scenario.id, between, and, points: told }));
  } else context.io.out(frontText(found, pair, textOptions(context), place?.name));
  return found.stopped === true ? exit.stopped : exit.done;
}
