import type { Bilingual, ObjectiveLevel, Scenario } from "../../domain/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { roundTo } from "../../report/pictures/axis.ts";
import { plainTitle, plainUnit } from "../../report/plain-figures.ts";
import type { Texts } from "../texts.tsx";
import type { LiveLines } from "./live-lines.ts";

/** The numbers at an axis, where they lie on it, and what they count. */
export interface LiveScale {
  readonly title: string;
  readonly marks: readonly { readonly value: number; readonly words: string }[];
}

/** A level that counts one thing, in that; one that weighs has no unit that tells anybody anything: a part of what was found first. */
export function liveScale(
  { level, points }: LiveLines,
  objective: Scenario["objective"],
  { say, told, number }: Pick<Texts, "say" | "told" | "number">,
): LiveScale {
  const most = Math.max(...points.map(({ found }) => found));
  const counted = countedIn(levelNamed(level, objective));
  if (counted !== undefined) {
    const marks = roundTo(most / counted.per).map((n) => ({ value: n * counted.per, words: number(n) }));
    return { title: say("picture.live.counted", { unit: told(counted.unit) }), marks };
  }
  const parts = most > 0 ? roundTo(100) : [0];
  return {
    title: say("picture.live.part"),
    marks: parts.map((n) => ({ value: (n * most) / 100, words: `${number(n)} %` })),
  };
}

/** The figures that were reckoned with, for who wants to know: what they weigh, and what they came to. A line each. */
export function liveFigures(
  { level, points }: LiveLines,
  objective: Scenario["objective"],
  { say, told, number }: Pick<Texts, "say" | "told" | "number">,
): string[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const terms = levelNamed(level, objective)?.terms ?? [];
  const measures = [...new Set(terms.map(({ measure }) => plainTitle(measure, told)))];
  return [
    ...(measures.length === 0 ? [] : [say("picture.live.weighs", { measures: measures.join("; ") })]),
    say("picture.live.found.raw", { first: number(first.found), last: number(last.found) }),
    ...(last.bound === undefined ? [] : [say("picture.live.bound.raw", { bound: number(last.bound) })]),
  ];
}

/** The level that moments tell of, which name it in either language. */
export function levelNamed(level: string, objective: Scenario["objective"]): ObjectiveLevel | undefined {
  return objective.find(({ name }) => name.en === level || name.nl === level);
}

/** What a level counts, where it is one thing as it is; `per`: so much of it is one. Parts that have a most of their own do not add up. */
function countedIn(level: ObjectiveLevel | undefined): { readonly unit: Bilingual; readonly per: number } | undefined {
  const [term, ...more] = level?.terms ?? [];
  if (term === undefined || more.length > 0 || Object.keys(term.options).length > 0) return undefined;
  if (term.weight.numerator !== term.weight.denominator) return undefined;
  const { combine, change } = measureOf(term.measure);
  const unit = plainUnit(term.measure);
  return unit === undefined || combine !== "sum" ? undefined : { unit, per: change.per ?? 1 };
}
