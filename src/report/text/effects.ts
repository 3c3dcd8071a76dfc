import type { Scenario } from "../../domain/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { pinWords } from "../../rules/pin-words.ts";
import type { Effect, Pinless, Step } from "../../sensitivity/index.ts";
import { formatNumber, type Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { ruleTitle } from "../rule-title.ts";
import { namesOf } from "../story.ts";
import { printable } from "./layout.ts";
import { left, pen, right, type TextOptions } from "./style.ts";

/** A one-step change in words. */
export function stepWords(scenario: Scenario, step: Step, language: Language): string {
  const say = reportSay(language);
  switch (step.type) {
    case "parameter": {
      const { name, from, to } = step;
      return say("effects.parameter", { title: ruleTitle(step.rule, language), name, from, to });
    }
    case "rule-off":
      return say("effects.rule-off", { title: ruleTitle(step.rule, language) });
    case "offer-gone": {
      const { places, kind } = step.offer;
      return say("effects.offer-gone", {
        name: namesOf(scenario)(step.municipality),
        places,
        kind: say(`kind.${kind}`),
      });
    }
  }
}

/** Which pins are let go, in words. */
export function pinWordsOf(scenario: Scenario, pinless: Pinless, language: Language): string {
  const say = reportSay(language);
  if (pinless.type === "all") return say("effects.all");
  const pin = scenario.pins[pinless.index];
  if (pin === undefined) throw new RangeError(`The scenario has no pin (${pinless.index + 1}).`);
  return say("effects.one", { n: pinless.index + 1, words: pinWords(pin, namesOf(scenario))[language] });
}

/** Widest bar of the tornado, in characters. */
const widest = 20;

/** A tornado: the largest effect on a measure first, a bar to the left where it improves and to the right where not. */
export function effectsText<What>(
  title: "effects.title" | "effects.pins",
  effects: readonly Effect<What>[],
  words: (what: What) => string,
  measure: string,
  options: TextOptions,
): string {
  const p = pen(options);
  if (effects.length === 0) return `${p.say("effects.pins.none")}\n`;
  const size = (e: Effect<What>) => (e.status === "solved" ? Math.abs(e.measures[measure] ?? 0) : Infinity);
  const most = Math.max(1, ...effects.map(size).filter(Number.isFinite));
  const rows = effects
    .toSorted((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a)))
    .map((e) => {
      if (e.status === "none") return { cells: [printable(words(e.what)), p.say("effects.none"), ""] };
      const value = e.measures[measure] ?? 0;
      const bar = (value < 0 ? "◀" : "▶").repeat(Math.round((Math.abs(value) * widest) / most));
      return { cells: [printable(words(e.what)), (value > 0 ? "+" : "") + formatNumber(p.language, value), bar] };
    });
  const { title: name, unit } = measureOf(measure);
  const open = effects.some((e) => e.status === "solved" && !e.proven);
  return `${[
    p.heading(p.say(title, { title: name[p.language], unit: unit[p.language] })),
    p.table([left(p.say("effects.change")), right(p.say("effects.effect")), left("")], rows),
    ...(open ? [p.paragraph(p.say("effects.open"))] : []),
  ].join("\n")}\n`;
}
