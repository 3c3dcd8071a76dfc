import { measureOf } from "../objectives/level.ts";
import type { MeasureLine } from "./data/measures.ts";
import type { LevelLine } from "./data/proof.ts";
import { formatAbove } from "./language.ts";
import { plainAmount } from "./plain-changes.ts";
import { plainUnit } from "./plain-figures.ts";
import type { Texts } from "./tables/table.ts";
import { fill } from "./template.ts";

/** How far a level may be above the best possible, in short: as a part of it, else in what people count; undefined where no bound is known. */
export function shortGap(level: LevelLine, measures: readonly MeasureLine[], texts: Texts): string | undefined {
  const { say, language } = texts;
  const { gap, basisPoints } = level;
  if (basisPoints !== undefined) return say("presets.gap", { above: formatAbove(language, basisPoints) });
  if (gap === undefined) return undefined;
  const more = amountMore(level, gap, measures, texts);
  return more === undefined ? say("presets.gap.weighed") : say("presets.gap.counted", { more });
}

/**
 * So much more of what a level counts, rounded up, since it is told after “at most”. Undefined where the level is not one
 * measure as it is: what is weighed or divided has no unit that says anything.
 */
export function amountMore(
  { rank, value }: Pick<LevelLine, "rank" | "value">,
  amount: number,
  measures: readonly MeasureLine[],
  { told, language }: Pick<Texts, "told" | "language">,
): string | undefined {
  const [line, ...others] = measures.filter(({ ranks }) => ranks.includes(rank));
  if (line === undefined || others.length > 0 || plainUnit(line.id) === undefined) return undefined;
  // A level that weighs or divides its measure comes to something else than the measure does.
  if (value.value === 0 || line.after.value !== value.value) return undefined;
  const { per = 1, more } = measureOf(line.id).change;
  return fill(language, told(more), { n: plainAmount(Math.ceil(amount / per) * per, per) });
}
