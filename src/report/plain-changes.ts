import { type ObjectiveLevel, type Scenario, spoken } from "../domain/index.ts";
import { type Measure, measures } from "../objectives/index.ts";
import { measureOf } from "../objectives/level.ts";
import { formatNumber, type Language } from "./language.ts";
import { fill } from "./template.ts";
import { wording } from "./wording.ts";

/** Changes of measures by id. */
type Changes = Readonly<Record<string, number>>;

/** The changes that people at a table ask about first, in the words of their measures; 0 is left out. */
export function firstChanges(changes: Changes, language: Language): string[] {
  return measures.filter(({ change }) => change.first === true).flatMap((measure) => told(measure, changes, language));
}

/**
 * The changes in things that people count: what they ask about first, then what the objective ranks. `changesOf` has the same in
 * the measures' own units.
 */
export function plainChanges(
  { objective, words }: Pick<Scenario, "objective" | "words">,
  changes: Changes,
  language: Language,
): string[] {
  const asked = measures.filter(({ change }) => change.first === true);
  const ranked = objective.flatMap(measuresIn);
  const worded = wording(language, words);
  return [...new Set([...asked, ...ranked])].flatMap((measure) => told(measure, changes, language, worded));
}

/**
 * The changes of what the objective ranks, in its order, in the same words. Those that do not tell their figure to the last unit have it in brackets, in
 * the measure's own unit.
 */
export function rankedChanges({ objective, words }: Scenario, changes: Changes, language: Language): string[] {
  const worded = wording(language, words);
  return [...new Set(objective.flatMap(measuresIn))].flatMap((measure) => {
    const { id, title, unit, change } = measure;
    const isWhole = change.per === undefined && spoken(change.more, language).includes("{n}");
    return told(measure, changes, language, worded).map((plain) => {
      if (isWhole) return plain;
      const value = changes[id] ?? 0;
      const figure = `${value > 0 ? "+" : ""}${formatNumber(language, value)}`;
      return `${plain} (${worded(spoken(title, language))}: ${figure} ${worded(spoken(unit, language))})`;
    });
  });
}

/** The same of what one level ranks alone. */
export function levelChanges(
  { words }: Pick<Scenario, "words">,
  level: ObjectiveLevel,
  changes: Changes,
  language: Language,
): string[] {
  const worded = wording(language, words);
  return [...new Set(measuresIn(level))].flatMap((measure) => told(measure, changes, language, worded));
}

function measuresIn({ terms }: ObjectiveLevel): readonly Measure[] {
  return terms.flatMap(({ measure: id }) => [id, measureOf(id).beside ?? id].map(measureOf));
}

function told(
  { id, change }: Measure,
  changes: Changes,
  language: Language,
  worded = (text: string) => text,
): string[] {
  const value = changes[id] ?? 0;
  if (value === 0) return [];
  return [
    fill(language, worded(spoken(value > 0 ? change.more : change.less, language)), {
      n: plainAmount(Math.abs(value), change.per),
    }),
  ];
}

/** Of 0 or more: a whole number where that says enough; a fraction of one keeps its tenths, so that it is not told as nothing. */
export function plainAmount(value: number, per = 1): number {
  const n = value / per;
  return n >= 10 || n === 0 ? Math.round(n) : Math.max(0.1, Math.round(n * 10) / 10);
}
