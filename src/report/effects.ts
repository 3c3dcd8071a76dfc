import { type CountryWords, type Scenario, spoken } from "../domain/index.ts";
import { measures } from "../objectives/index.ts";
import { measureOf } from "../objectives/level.ts";
import { rules, type RuleNumber } from "../rules/index.ts";
import { pinKindOf } from "../pins/index.ts";
import type { Effect, Pinless, Step } from "../explain/sensitivity/index.ts";
import { csv } from "./csv/csv.ts";
import { type Language, baseLanguages } from "./language.ts";
import { changeUnit } from "./plain-figures.ts";
import { reportSay } from "./messages/index.ts";
import { ruleTitle } from "./rule-title.ts";
import { namesOf } from "./story.ts";
import { wording } from "./wording.ts";

/** A change in words: what it is about, where it goes, and both in one sentence. */
export interface ChangeWords {
  readonly subject: string;
  readonly to: string;
  readonly sentence: string;
}

/** A one-step change in words. */
export function stepWords(scenario: Scenario, step: Step, language: Language): ChangeWords {
  const say = reportSay(language, scenario.words);
  const worded = wording(language, scenario.words);
  switch (step.type) {
    case "parameter": {
      const known = rules.find((rule) => rule.id === step.rule)?.numbers?.[step.name];
      const title = worded(ruleTitle(step.rule, language));
      const subject = say("effects.parameter.subject", {
        title,
        name: worded(known === undefined ? step.name : spoken(known.title, language)),
      });
      const [from, to] = [step.from, step.to].map((value) => quantity(value, known?.unit ?? "ratio", language));
      return { subject, to: to ?? "", sentence: say("effects.parameter", { subject, from: from ?? "", to: to ?? "" }) };
    }
    case "rule-off": {
      const title = worded(ruleTitle(step.rule, language));
      return { subject: title, to: say("effects.off"), sentence: say("effects.rule-off", { title }) };
    }
    case "offer-gone":
    case "claim-recognised": {
      const { places, kind } = step.offer;
      const name = namesOf(scenario)(step.municipality);
      const sentence = say(`effects.${step.type}`, { name, places, kind: say(`kind.${kind}`) });
      return { subject: sentence, to: "", sentence };
    }
  }
}

/** A rule's number with its unit; distances in kilometres. */
function quantity(value: number, unit: RuleNumber["unit"], language: Language): string {
  const say = reportSay(language);
  return unit === "hectometres"
    ? say("quantity.hectometres", { n: value / 10 })
    : say(`quantity.${unit}`, { n: value });
}

/** Which pins are let go, in words. */
export function pinWordsOf(scenario: Scenario, pinless: Pinless, language: Language): ChangeWords {
  const say = reportSay(language, scenario.words);
  if (pinless.type === "all") return { subject: say("effects.all"), to: "", sentence: say("effects.all") };
  const pin = scenario.pins[pinless.index];
  if (pin === undefined) throw new RangeError(`The scenario has no pin (${pinless.index + 1}).`);
  const words = wording(language, scenario.words)(spoken(pinKindOf(pin).sentence(pin, namesOf(scenario)), language));
  const sentence = say("effects.one", { words });
  return { subject: sentence, to: "", sentence };
}

/** The measure that effects are ordered by: the first that the objective ranks and that any of them changes. */
export function tellingMeasure(scenario: Scenario, effects: readonly Effect<unknown>[]): string {
  const ranked = scenario.objective.flatMap((level) => level.terms.map((term) => term.measure));
  const moves = (id: string) => effects.some((e) => ![0, "unknown", "none"].includes(changeOf(e, id)));
  // An objective ranks a measure at least; where none does, the first that people read.
  const [first] = measures;
  return ranked.find(moves) ?? ranked[0] ?? first?.id ?? "";
}

/**
 * The change of a measure: a number, `none` where it is shown that there is no package, `unknown` where it may be an accident of
 * where a search ended, or where no package was found in time.
 */
export function changeOf(effect: Effect<unknown>, measure: string): number | "none" | "unknown" {
  if (effect.status === "none") {
    const shown = effect.reason === "infeasible" || effect.reason === "no-decision";
    return shown ? "none" : "unknown";
  }
  return effect.known.includes(measure) ? (effect.measures[measure] ?? 0) : "unknown";
}

/** Largest effect on a measure first; a change that leaves no package before everything, what is not known after everything. */
export function byEffect<Told extends Effect<unknown>>(effects: readonly Told[], measure: string): Told[] {
  const size = (e: Told) => {
    const change = changeOf(e, measure);
    return change === "none" ? Infinity : change === "unknown" ? -1 : Math.abs(change);
  };
  const other = (e: Effect<unknown>) => (e.status === "solved" ? e.agreements + e.municipalities : 0);
  return effects.toSorted((a, b) => (size(a) === size(b) ? other(b) - other(a) : size(b) - size(a)));
}

/** One row a change: what it is in both languages, how much of the package differs, and the change of every measure. */
export function effectsCsv<What>(
  effects: readonly Effect<What>[],
  words: (what: What, language: Language) => ChangeWords,
): string {
  const ids = [...new Set(effects.flatMap((e) => (e.status === "solved" ? Object.keys(e.measures) : [])))];
  const header = ["change_nl", "change_en", "status", "proven", "agreements", "municipalities", ...ids];
  return csv(
    header,
    effects.map((e) => [
      ...baseLanguages.map((language) => words(e.what, language).sentence),
      e.status === "solved" ? "package" : changeOf(e, "") === "none" ? e.reason : "unknown",
      ...(e.status === "solved"
        ? [e.proven ? "yes" : "no", e.agreements, e.municipalities, ...ids.map((id) => told(e, id))]
        : ["", "", "", ...ids.map(() => "")]),
    ]),
  );
}

/** A change in a table for machines: empty where it is not known. */
function told(effect: Effect<unknown>, id: string): number | string {
  const change = changeOf(effect, id);
  return typeof change === "number" ? change : "";
}

/** The title over effects: what is changed, and in what the effect is measured; `before`: what the measure was without. */
export function effectsTitle(
  title: "effects.title" | "effects.pins",
  measure: string,
  language: Language,
  words?: CountryWords,
  before?: number,
): string {
  const { title: name } = measureOf(measure);
  const { unit } = changeUnit(measure, before);
  const worded = wording(language, words);
  return reportSay(language, words)(title, {
    title: worded(spoken(name, language)),
    unit: worded(spoken(unit, language)),
  });
}
