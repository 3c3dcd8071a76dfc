import { spoken } from "../../domain/index.ts";
import {
  canonicalPlan,
  frontCsv,
  frontPicture,
  frontText,
  measureIds,
  measuresOfSwaps,
  pictureSvg,
  wording,
  scenarioLine,
} from "../../report/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse, textOptions, inWordsOf } from "../context.ts";
import { tellJson } from "../json.ts";
import type { FrontResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { untilProvenOrTime } from "../idle-options.ts";
import { readFor } from "../load.ts";
import { choice, type Raw, type Reader, solveOptions, whole } from "../options.ts";
import { tellLeftOut, tellNoPackage } from "../outcome.ts";
import { province } from "../places.ts";
import { whileSolving } from "../solving.ts";
import { writeFiles } from "./write-files.ts";

/** The Pareto front between two measures, for a province or for the country. */
export const front: CliCommand = {
  name: "front",
  about: {
    nl: "zoekt elk best mogelijk compromis tussen twee maten",
    en: "finds every best compromise between two measures",
  },
  examples: ["front --province Drenthe --between deviation.absolute --and handOvers"],
  options: (of, { say, scenario, solving, withDefault }) => {
    solving(scenario(of), "stepwise", "option.way.held")
      .requiredOption("--between <measure>", say({ nl: "de ene maat, met haar id", en: "the one measure, by its id" }))
      .requiredOption("--and <measure>", say({ nl: "de andere maat", en: "the other measure" }))
      .option("--province <name>", say("option.province"));
    withDefault(
      of,
      "--most <n>",
      say({ nl: "ten hoogste zoveel punten", en: "most points" }),
      say({
        nl: "100; 8 waar elk een pakket voor het hele land is",
        en: "100; 8 where each is a package of the whole country",
      }),
    );
    withDefault(
      of,
      "--hold <n>",
      say({
        nl: "van het hele land, alles samen gekozen: houd bij elk punt de eerste n doelen van het scenario op hun best",
        en: "of the whole country jointly: hold the first n objectives of the scenario at their best at every point",
      }),
      say({ nl: "de doelen die het boven beide maten stelt", en: "those that it ranks above both measures" }),
    )
      .option("--csv <file>", say({ nl: "schrijft de punten als CSV", en: "writes the points as CSV" }))
      .option("--svg <file>", say("option.svg"));
  },
  idle: [untilProvenOrTime],
  run,
};

/** Whether only other swaps or another relief can move one of the measures: then there is no trade-off with those settled. */
function moves({ between, and }: Raw): boolean {
  return measuresOfSwaps.some((id) => id === between || id === and);
}

async function run(context: Context, [argument]: readonly string[], raw: Raw): Promise<ExitCode> {
  const reader: Reader = { say: context.say, complaints: [] };
  const options = solveOptions(
    reader,
    raw,
    context.engine,
    raw.province === undefined && moves(raw) ? "joint" : "stepwise",
  );
  const ids = measureIds;
  const between = choice(reader, "--between", raw.between, ids);
  const and = choice(reader, "--and", raw.and, ids);
  const most = whole(reader, "--most", raw.most, [1, 100_000]);
  const hold = whole(reader, "--hold", raw.hold, [0, 100]);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const place = province(reader, raw.province, scenario);
  if (between !== undefined && between === and)
    reader.complaints.push(context.say("error.front", { found: `${between},${and}` }));
  const country = options.way === "joint" && place === undefined;
  if (hold !== undefined && !country) reader.complaints.push(context.say("error.hold"));
  if (hold !== undefined && hold > scenario.objective.length)
    reader.complaints.push(context.say("error.hold.most", { hold, n: scenario.objective.length }));
  if (between === undefined || and === undefined || reader.complaints.length > 0)
    return refuse(context, reader.complaints);
  const request = {
    between,
    and,
    ...(most === undefined ? {} : { most }),
    ...(hold === undefined ? {} : { hold }),
    ...(place === undefined ? {} : { province: place.code }),
  };
  // A front is only worth its name when its points are proven: no counted limit, unless a clock or a gap is set, or each point
  // is a package of the whole country.
  const limited = options.timeLimit !== undefined || options.gap !== undefined || country;
  // With all the rest held, the pins of other provinces count as they do in the package.
  if (place !== undefined && options.way === "stepwise") tellLeftOut(context, scenario, { province: place.code });
  const found = await whileSolving(context, scenario, options, (how) =>
    context.engine.paretoFront(scenario, request, limited ? how : { ...how, untilProven: true }),
  );
  if (found.status !== "front") return tellNoPackage(context, scenario, found);
  const pair = [between, and] as const;
  const put = wording(context.language, scenario.words);
  const failed = writeFiles(context, raw, {
    csv: () => frontCsv(found, pair),
    svg: () => pictureSvg(frontPicture(found, pair, context.language, (of) => put(spoken(of, context.language)))),
  });
  if (failed !== undefined) return failed;
  if (context.json) {
    const told = found.points.map((p) => ({ ...p, plan: canonicalPlan(p.plan) }));
    tellJson<FrontResult>(context, { ...found, scenario: scenarioLine(scenario), between, and, points: told });
  } else context.io.out(frontText(found, pair, textOptions(inWordsOf(context, scenario)), place?.name));
  return found.stopped === true ? exit.stopped : exit.done;
}
