import type { Way } from "../app/index.ts";
import type { Language, Scenario } from "../domain/index.ts";
import { type Effect, type Sensitivity, stoppedEarly } from "../explain/sensitivity/index.ts";
import { type ScenarioLine, scenarioLine } from "../report/data/report-data.ts";
import { changeOf, type ChangeWords, effectsCsv, effectsTitle, tellingMeasure } from "../report/effects.ts";
import { warned } from "../report/legend.ts";
import { pictureSvg } from "../report/html/picture-file.ts";
import { effectsPicture } from "../report/pictures/tornado.ts";
import { plainChanges } from "../report/plain-changes.ts";
import { changeUnit } from "../report/plain-figures.ts";
import { laid, type Sections, text } from "../report/sections.ts";
import { effectsOn } from "../report/tables/effects.ts";
import { lay, type Room, textsIn } from "../report/tables/table.ts";
import { tornadoRows } from "../report/tornado.ts";
import type { Answer, Ask, Asked } from "./question.ts";

/** What each change makes of the package, in every measure. */
export interface EffectsResult<What> {
  readonly status: "told";
  readonly scenario: ScenarioLine;
  readonly way: Way;
  readonly stopped: boolean;
  /** The measure that `text` tells by. */
  readonly measure: string;
  readonly effects: readonly (Effect<What> & { readonly text: string })[];
}

/** What every question about effects asks. */
export const effectsAsk = {
  province: {
    type: "province",
    label: { nl: "Provincie", en: "Province" },
    open: { nl: "het hele land", en: "the whole country" },
    words: {
      nl: "alleen deze provincie: veel sneller; met --way joint blijft de rest van het land zoals het is",
      en: "only this province: much faster; with --way joint the rest of the country stays as it is",
    },
  },
  measure: {
    type: "measure",
    label: { nl: "Ordenen op", en: "Rank by" },
    open: { nl: "het eerste doel dat verandert", en: "the first objective that changes" },
    words: {
      nl: "maat om op te ordenen (standaard: de eerste van de doelen die verandert)",
      en: "measure to rank by (default: the first of the objectives that changes)",
    },
  },
} as const satisfies Readonly<Record<string, Ask>>;

export const effectsFiles = {
  csv: { nl: "schrijft elk gevolg als CSV", en: "writes every effect as CSV" },
  svg: { nl: "schrijft de grafiek als SVG", en: "writes the chart as SVG" },
} as const;

/** With which province all the rest is held; undefined where nothing is. */
export function heldAt(province: Asked<typeof effectsAsk>["province"], way: Way) {
  return way === "joint" ? province : undefined;
}

interface View {
  readonly scenario: Pick<Scenario, "objective" | "words">;
  readonly language: Language;
  readonly room: Room;
  /** What the measure was before. */
  readonly before?: number | undefined;
}

/** Effects on a measure as people read them; `held`: the province with which all the rest is held. */
export function effectsSections<What>(
  title: "effects.title" | "effects.pins",
  effects: readonly Effect<What>[],
  inWords: (what: What) => ChangeWords,
  measure: string,
  { scenario, language, room, before }: View,
  held?: string,
): Sections {
  const { words } = scenario;
  const { say } = textsIn(language, words);
  if (effects.length === 0) return [[text(say("effects.pins.none"))]];
  const told = effects.map((effect) => ({
    ...effect,
    what: inWords(effect.what).sentence,
    inShort: plainChanges(scenario, knownChanges(effect), language).join("; "),
  }));
  const open = effects.some((effect) => changeOf(effect, measure) === "unknown");
  const table = lay(
    effectsOn(measure, title, before),
    { effects: told, bars: room === "terminal" },
    language,
    room,
    words,
  );
  const lines = [
    say("effects.explained"),
    ...(held === undefined ? [] : [say("held.joint", { province: held }), say("effects.held")]),
    ...(open ? [say("effects.open")] : []),
  ];
  return [[laid(table), ...lines.map(text)]];
}

/** Effects of changes or pins, each solved again: a tornado, the largest effect on a measure first. */
export function effectsAnswer<What>(
  scenario: Scenario,
  found: Sensitivity<What> & { readonly status: "effects" },
  { province, measure: chosen }: Asked<typeof effectsAsk>,
  way: Way,
  title: "effects.title" | "effects.pins",
  wordsOf: (scenario: Scenario, what: What, language: Language) => ChangeWords,
): Answer {
  const { effects, base } = found;
  const { words } = scenario;
  const measure = chosen ?? tellingMeasure(scenario, effects);
  const inWords = (what: What, language: Language) => wordsOf(scenario, what, language);
  const before = base.verdict.measures[measure];
  const stopped = stoppedEarly(found);
  const held = heldAt(province, way);
  return {
    status: "told",
    stopped,
    tell: (language, room) => [
      ...effectsSections(
        title,
        effects,
        (what) => inWords(what, language),
        measure,
        { scenario, language, room, before },
        held?.name,
      ),
      ...warned(textsIn(language, words), scenarioLine(scenario)),
    ],
    result: (language): EffectsResult<What> => ({
      status: "told",
      way: base.proof.way,
      stopped,
      scenario: scenarioLine(scenario),
      measure,
      effects: effects.map((effect) => ({ ...effect, text: inWords(effect.what, language).sentence })),
    }),
    files: {
      csv: () => effectsCsv(effects, inWords),
      svg: (language) =>
        pictureSvg(
          effectsPicture(
            effectsTitle(title, measure, language, words, before),
            tornadoRows(effects, (what) => inWords(what, language), measure),
            changeUnit(measure, before),
            language,
          ),
        ),
    },
  };
}

/** The changes that are no accident of where a search ended. */
function knownChanges(effect: Effect<unknown>): Readonly<Record<string, number>> {
  if (effect.status === "none") return {};
  return Object.fromEntries(Object.entries(effect.measures).filter(([id]) => effect.known.includes(id)));
}
