import { type Scenario, spoken } from "../domain/index.ts";
import type { Alternative } from "../explain/why/index.ts";
import { formatNumber, type Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";
import { plainChanges, rankedChanges } from "./plain-changes.ts";
import { ruleTitle } from "./rule-title.ts";
import { namesOf } from "./story.ts";
import { wording } from "./wording.ts";

/**
 * What else was near: possible with what it changes, or which rule forbids it. `raw`: whether figures in the measures' own units stand in it,
 * or aside, wherever it is told.
 */
export function alternativeSentence(
  scenario: Scenario,
  alternative: Alternative,
  language: Language,
  raw: "within" | "aside" = "within",
): string {
  const say = reportSay(language, scenario.words);
  const worded = wording(language, scenario.words);
  const { move: to, places } = alternative;
  const move =
    to.type === "own-site"
      ? say("why.move.own-site", { places })
      : say("why.move.host", {
          places,
          host: namesOf(scenario)(to.host),
          km: formatNumber(language, to.distance / 10),
        });
  if (alternative.status === "forbidden") {
    const [first] = alternative.violations;
    if (first === undefined) throw new Error("A forbidden move breaks no rule.");
    return say("why.forbidden", {
      move,
      title: worded(ruleTitle(first.rule, language)),
      message: worded(spoken(first.message, language)),
    });
  }
  const changes = (raw === "aside" ? plainChanges : rankedChanges)(scenario, alternative.price.measures, language);
  if (changes.length === 0) return say("why.possible.same", { move });
  // Levels are ranked: the first that changes is what the choice turned on.
  const rank = alternative.price.levels.findIndex((value) => value !== 0);
  const level = scenario.objective[rank];
  const possible = say("why.possible", { move, changes: changes.join("; ") });
  if (level === undefined) return possible;
  const better = (alternative.price.levels[rank] ?? 0) < 0;
  const verdict = say(better ? "why.level.better" : "why.level.worse", {
    rank: rank + 1,
    title: spoken(level.name, language),
  });
  return `${possible} ${verdict}`;
}
