import type { Command } from "commander";
import type { Options } from "../../app/index.ts";
import type { Scenario } from "../../domain/index.ts";
import {
  type ChangeWords,
  effectsCsv,
  effectsPicture,
  effectsText,
  effectsTitle,
  type Language,
  measureIds,
  tellingMeasure,
  pictureSvg,
  tornadoRows,
  scenarioLine,
} from "../../report/index.ts";
import { pricedPins, type Sensitivity, stoppedEarly } from "../../explain/sensitivity/index.ts";
import { type Context, refuse, textOptions, inWordsOf } from "../context.ts";
import { tellJson } from "../json.ts";
import type { EffectsResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { readFor } from "../load.ts";
import { choice, type Raw, type Reader, solveOptions } from "../options.ts";
import { tellLeftOut, tellNoPackage } from "../outcome.ts";
import { province } from "../places.ts";
import { whileSolving } from "../solving.ts";
import { writeFiles } from "./write-files.ts";
import type { Offered } from "../command.ts";

/** What `sensitivity` and `pins` take alike. */
export function effectsOptions(of: Command, { say, scenario, solving, ranked }: Offered): Command {
  return ranked(solving(scenario(of), "stepwise"))
    .option(
      "--province <name>",
      say({
        nl: "alleen deze provincie: veel sneller; met --way joint blijft de rest van het land zoals het is",
        en: "only this province: much faster; with --way joint the rest of the country stays as it is",
      }),
    )
    .option(
      "--measure <measure>",
      say({
        nl: "maat om op te ordenen (standaard: de eerste van de doelen die verandert)",
        en: "measure to rank by (default: the first of the objectives that changes)",
      }),
    )
    .option("--csv <file>", say({ nl: "schrijft elk gevolg als CSV", en: "writes every effect as CSV" }))
    .option("--svg <file>", say("option.svg"));
}

/** Effects of changes or pins, each solved again, as people and machines read them. */
export async function tellEffects<What>(
  context: Context,
  reader: Reader,
  argument: string | undefined,
  raw: Raw,
  {
    title,
    find,
    words,
  }: {
    readonly title: "effects.title" | "effects.pins";
    readonly find: (scenario: Scenario, options: Options) => Promise<Sensitivity<What>>;
    readonly words: (scenario: Scenario, what: What, language: Language) => ChangeWords;
  },
): Promise<ExitCode> {
  const options = solveOptions(reader, raw, context.engine);
  const chosen = choice(reader, "--measure", raw.measure, measureIds);
  const read = readFor(context, argument, raw);
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const place = province(reader, raw.province, scenario);
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const narrowed = place === undefined ? {} : { province: place.code };
  const held = options.way === "joint" && place !== undefined;
  if (!held) tellLeftOut(context, scenario, narrowed);
  else if (title === "effects.pins")
    tellLeftOut(context, scenario, pricedPins({ ...options, ...narrowed }), "result.unpriced");
  const found = await whileSolving(context, scenario, options, (how) => find(scenario, { ...how, ...narrowed }));
  if (found.status !== "effects") return tellNoPackage(context, scenario, found);
  const { effects } = found;
  const measure = chosen ?? tellingMeasure(scenario, effects);
  const inWords = (what: What, language = context.language) => words(scenario, what, language);
  const failed = writeFiles(context, raw, {
    csv: () => effectsCsv(effects, inWords),
    svg: () =>
      pictureSvg(
        effectsPicture(
          effectsTitle(title, measure, context.language, scenario.words),
          tornadoRows(effects, inWords, measure),
          context.language,
        ),
      ),
  });
  if (failed !== undefined) return failed;
  if (context.json) {
    const told = effects.map((effect) => ({ ...effect, text: inWords(effect.what).sentence }));
    const { way } = found.base.proof;
    const outcome = { status: "told" as const, way, stopped: stoppedEarly(found) };
    tellJson<EffectsResult<What>>(context, { ...outcome, scenario: scenarioLine(scenario), measure, effects: told });
  } else {
    context.io.out(
      effectsText(
        title,
        effects,
        inWords,
        measure,
        textOptions(inWordsOf(context, scenario)),
        held ? place.name : undefined,
      ),
    );
  }
  return stoppedEarly(found) ? exit.stopped : exit.done;
}
