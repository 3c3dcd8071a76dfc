import type { Way } from "../app/index.ts";
import { type PresetLine, type PresetsData, presetsData } from "../report/data/presets.ts";
import type { MeasureLine } from "../report/data/measures.ts";
import type { LevelLine } from "../report/data/proof.ts";
import { formatPercent } from "../report/language.ts";
import { legend } from "../report/legend.ts";
import { shortGap } from "../report/level-gap.ts";
import { partUsed } from "../report/proof-sentences.ts";
import { presetsCsv } from "../report/presets.ts";
import { rawTitle } from "../report/plain-figures.ts";
import { aside, heading, item, laid, type Part, text } from "../report/sections.ts";
import { presetCosts, rawCosts } from "../report/tables/presets.ts";
import { lay, type Texts, textsIn } from "../report/tables/table.ts";
import { presets as listed, withPreset } from "../scenario/index.ts";
import { ofScenario, type OfScenario } from "./question.ts";
import { jointInstead } from "./remarks.ts";
import { shareOf } from "./share.ts";

/** What each preset of the objective costs in the measures of the others. */
export interface PresetsResult extends Omit<PresetsData, "standing"> {
  readonly status: "told";
  readonly way: Way;
  readonly stopped: boolean;
}

/** A package by every preset of the objective, and what each costs in the measures of the others. */
export const presets: OfScenario = ofScenario({
  id: "presets",
  title: { nl: "Wat kost elke voorkeur?", en: "What does each preset cost?" },
  about: {
    nl: "vertelt wat elke voorkeur kost in de maten van de andere",
    en: "tells what each preset of the objectives costs in the measures of the others",
  },
  examples: ["presets", "presets my-scenario --time-limit 180 --csv presets.csv", "presets two-provinces --json"],
  of: "scenario",
  ranked: false,
  way: "joint",
  asks: {},
  files: { csv: { nl: "schrijft de tabel als CSV", en: "writes the table as CSV" } },
  async answer({ scenario, options, makePackage, about }) {
    const made = [];
    for (const [i, preset] of listed.entries()) {
      about(i + 1, listed.length, preset.title);
      const result = await makePackage(withPreset(scenario, preset), shareOf(options, listed.length - i));
      made.push({ preset, result });
      // What contradicts itself does so by every preset; of a fault nobody needs three.
      if (result.status !== "done" && result.status !== "unknown") break;
    }
    const last = made.at(-1)?.result;
    const found = made.flatMap(({ result }) => (result.status === "done" ? [result] : []));
    if (last !== undefined && last.status !== "done" && (found.length === 0 || last.status !== "unknown")) return last;
    const data = presetsData(scenario, made);
    const stopped = data.presets.some((preset) => preset.found === undefined || preset.found.stopped);
    const { way } = options;
    const apart = way === "stepwise" && found.some(({ proof }) => proof.way === "joint");
    return {
      status: "told",
      stopped,
      ...(apart && { remarks: [jointInstead] }),
      tell(language, room) {
        const texts = textsIn(language, scenario.words);
        const steps = found.some(({ proof }) => proof.way === "stepwise");
        return [
          [
            laid(lay(presetCosts, data, language, room, scenario.words)),
            aside(texts.told(rawTitle), rawCosts(data, texts)),
          ],
          ...data.presets.map((preset) => presetSection(texts, preset)),
          [text(texts.say("presets.less"))],
          ...(steps ? [[text(texts.say("presets.stepwise"))]] : []),
          ...legend(texts, [data.standing], data.scenario),
        ];
      },
      result: (): PresetsResult => ({
        status: "told",
        way,
        stopped,
        scenario: data.scenario,
        presets: data.presets,
      }),
      files: { csv: () => presetsCsv(data) },
    };
  },
});

/** What a preset asks for, and how sure its figures are, level by level. */
function presetSection(texts: Texts, { id, title, sentence, found }: PresetLine): readonly Part[] {
  const { say, told } = texts;
  const lines = found?.levels.map((level) => `${level.rank}. ${levelText(texts, level, found.measures)}`);
  return [
    heading(`${told(title)} (${id})`),
    text(told(sentence)),
    ...(lines ?? [say("presets.none")]).map(item),
    ...(found?.stopped === true ? [item(say("proof.stopped"))] : []),
  ];
}

/** How sure the best is that was found for a level, and what later levels took of its tolerance since. */
function levelText(texts: Texts, level: LevelLine, measures: readonly MeasureLine[]): string {
  const { say, told, language } = texts;
  const { name, proven, best, used, tolerance } = level;
  const words = [told(name)];
  if (proven) words.push(say("presets.proven"));
  else words.push(shortGap(level, measures, texts) ?? say("presets.open"));
  const spent =
    used !== undefined && used > 0 && best !== undefined
      ? say("presets.spent", {
          part: partUsed(level, language),
          used,
          best,
          tolerance: formatPercent(language, tolerance),
        })
      : "";
  return `${words.join(": ")}${spent}`;
}
