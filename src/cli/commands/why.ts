import { inEach } from "../../domain/index.ts";
import { storiesOf } from "../../explain/why/index.ts";
import { alternativeSentence, storySentences, whyText, scenarioLine } from "../../report/index.ts";
import { type Context, inWordsOf, refuse, textOptions } from "../context.ts";
import { tellJson } from "../json.ts";
import type { WhyResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { readFor } from "../load.ts";
import { type Raw, whole } from "../options.ts";
import { municipality, type PlaceReader, tellNotes } from "../places.ts";
import { reorganisationsFor } from "../reading/reorganisations.ts";
import { knownCase } from "./known-case.ts";
import type { CliCommand } from "../command.ts";
import { solvedAlready, untilProvenOrTime } from "../idle-options.ts";

/** The story of one municipality: its numbers, what made them, and what else was near. */
export const why: CliCommand = {
  name: "why",
  about: {
    nl: "vertelt waarom een gemeente haar aantallen heeft, wat ook had gekund en wat dat kost",
    en: "tells why a municipality has its numbers, what else was near, and at what price",
  },
  examples: ["why Lochem", "why Lochem --plan verdeelwijzer-out/netherlands-2024/plan.json"],
  options: (of, { say, solving, ranked, withDefault }) => {
    of.argument("<municipality>", say("argument.municipality"))
      .option("--scenario <scenario>", say("option.scenario"))
      .option("--plan <file>", say("option.plan"));
    withDefault(
      ranked(solving(of, "joint")),
      "--hosts <n>",
      say({ nl: "naar hoeveel andere gastheren te kijken", en: "how many other hosts to look at" }),
      "3",
    );
  },
  idle: [solvedAlready, untilProvenOrTime],
  run,
};

async function run(context: Context, [name = ""]: readonly string[], raw: Raw): Promise<ExitCode> {
  const read = readFor(context, undefined, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const past = reorganisationsFor(context, undefined);
  if (past.status === "refused") return past.exitCode;
  const { language } = context;
  const { say } = inWordsOf(context, scenario);
  const reader: PlaceReader = { say, language, complaints: [], notes: [], reorganisations: past.value };
  const place = municipality(reader, name, scenario);
  const hosts = whole(reader, "--hosts", raw.hosts, [0, 50]) ?? 3;
  if (place === undefined || reader.complaints.length > 0) return refuse(context, reader.complaints);
  tellNotes(context, reader.notes);
  const known = await knownCase(context, scenario, raw);
  if (known.status === "refused") return known.exitCode;
  const stories = storiesOf(known.value, place.code, hosts);
  if (context.json) {
    const told = stories.map((story) => ({
      ...story,
      text: inEach((language) => storySentences(scenario, story, language)),
      alternatives: story.alternatives.map((a) => ({
        ...a,
        text: inEach((language) => alternativeSentence(scenario, a, language)),
      })),
    }));
    tellJson<WhyResult>(context, { status: "told", scenario: scenarioLine(scenario), stories: told });
  } else context.io.out(whyText(scenario, stories, textOptions(context)));
  return exit.done;
}
