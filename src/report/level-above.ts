import { both, en, nl, type ObjectiveLevel, type Scenario, silent, spoken } from "../domain/index.ts";
import type { Above } from "../explain/alternatives/index.ts";
import type { LevelResult } from "../model/index.ts";
import { basisPointsAbove } from "./above.ts";
import { basisPointsOf } from "./data/proof.ts";
import { formatAbove, type Language } from "./language.ts";
import { measureOf } from "../objectives/level.ts";
import type { Texts } from "./tables/table.ts";
import { levelChanges } from "./plain-changes.ts";

/**
 * How far a plan lies above the best of a level, as a part of that best; above a best of 0, of which nothing is a part, in
 * what people count of its measures. `aboveText` has the same with the level's own figure.
 */
export function plainAbove(
  scenario: Pick<Scenario, "words">,
  level: ObjectiveLevel,
  above: Above,
  changes: Readonly<Record<string, number>>,
  language: Language,
): string {
  const part = basisPointsAbove(above);
  if (part !== undefined) {
    const far = formatAbove(language, part);
    return spoken(both(nl`${far} het beste`, en`${far} the best`), language);
  }
  const told = levelChanges(scenario, level, changes, language);
  return told.length > 0 ? told.join("; ") : spoken({ nl: "boven het beste", en: "above the best" }, language);
}

/** What a level is reckoned in: the unit of its one measure, where it takes that as it is. */
export function levelUnit({ terms }: ObjectiveLevel, told: Texts["told"]): string {
  const [term, ...more] = terms;
  const isAsItIs =
    term !== undefined &&
    more.length === 0 &&
    term.weight.numerator === term.weight.denominator &&
    (term.options["per"] ?? 1) === 1;
  if (isAsItIs) return told(measureOf(term.measure).unit);
  return told({ nl: "gewogen optelsom, zonder eenheid", en: "weighed sum, without a unit" });
}

/** Levels of which the best is not proven, and how much better there may be. `bestLines` has the same with their own figures. */
export function openBest(
  objective: readonly ObjectiveLevel[],
  levels: readonly LevelResult[],
  language: Language,
): string[] {
  return levels.flatMap((level, l) => {
    if (level.proven) return [];
    const name = spoken(objective[l]?.name ?? silent, language);
    const part = basisPointsOf(level);
    if (part === undefined)
      return [
        spoken(both(nl`Het beste van “${name}” is niet bewezen.`, en`The best of “${name}” is not proven.`), language),
      ];
    const far = formatAbove(language, part);
    const most = both(
      nl`Het beste van “${name}” is niet bewezen: wat gevonden is, komt uit op hoogstens ${far} het best mogelijke.`,
      en`The best of “${name}” is not proven: what was found is at most ${far} the best possible.`,
    );
    return [spoken(most, language)];
  });
}
