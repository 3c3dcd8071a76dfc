import type { Range } from "../../../app/index.ts";
import { type ObjectiveLevel, type Scenario, spoken } from "../../../domain/index.ts";
import { firstChanges, type Language, levelChanges, plainChanges, type Say, wording } from "../../../report/index.ts";
import { formatPercent } from "../../../report/language.ts";
import type { PriceKey } from "../../messages/price.ts";
import type { PinPriced } from "../../state/change.ts";

type Told = Pick<PinPriced, "price" | "levels">;

/** What a pin costs level by level, and what people ask about besides: a line each. What is not proven is told as bounds. */
export function priceLines(scenario: Scenario, told: Told, say: Say<PriceKey>, language: Language): readonly string[] {
  const worded = wording(language, scenario.words);
  const { measures } = told.price;
  const lines = scenario.objective.map((level, l) => {
    const range = told.levels[l] ?? undefined;
    const isKnown = range === undefined && level.terms.every(({ measure }) => measures[measure] !== undefined);
    const words = isKnown
      ? levelChanges(scenario, level, measures, language)
      : rangeWords(scenario, level, range, say, language);
    const line = words.length === 0 ? say("price.same") : words.join("; ");
    return { words, line: say("price.level", { level: worded(spoken(level.name, language)), told: line }) };
  });
  const said = new Set(lines.flatMap(({ words }) => words));
  const beside = firstChanges(measures, language)
    .map(worded)
    .filter((one) => !said.has(one));
  if (said.size + beside.length === 0) return [say("price.nothing")];
  return [
    ...lines.map(({ line }) => line),
    ...(beside.length === 0 ? [] : [say("price.beside", { told: beside.join("; ") })]),
  ];
}

/** How a price was measured; of what its per cents are, where there are any. */
export function priceWay(way: string, lines: readonly string[], say: Say<PriceKey>): string {
  const told = say(way === "joint" || way === "held" ? `price.way.${way}` : "price.way.stepwise");
  return way === "held" && lines.some((line) => line.includes("%")) ? `${told} ${say("price.parts")}` : told;
}

/** The same of a scenario that changed since: its levels may be others, so what was known is told without them. */
export function priceBefore(scenario: Scenario, { price }: Told, say: Say<PriceKey>, language: Language) {
  const changes = plainChanges(scenario, price.measures, language);
  return changes.length > 0 ? changes : [say(price.proven ? "price.nothing" : "price.unknown")];
}

/** What a level's optimum goes up by, or between what that lies: nothing where there is no difference. */
function rangeWords(
  scenario: Scenario,
  level: ObjectiveLevel,
  range: Range | undefined,
  say: Say<PriceKey>,
  language: Language,
): readonly string[] {
  const own = level.terms[0]?.measure;
  if (own === undefined || range === undefined) return [say("price.unknown")];
  const { low, high } = range;
  if (low === 0 && high === 0) return [];
  const inUnits = (value: number) => levelChanges(scenario, level, { [own]: value }, language).join("; ");
  // The words of a measure without a unit have no number: such a change is told as a part.
  const isCounted = inUnits(10) !== inUnits(20);
  const told = (value: number, round = Math.ceil) =>
    isCounted ? inUnits(value) : partWords(value, range, round, say, language);
  if (!isCounted && (range.whole ?? 0) <= 0) return low > 0 || high < 0 ? [told(low)] : [say("price.unknown")];
  if (low === high) return [told(low, nearest)];
  const [least, most] = high <= 0 ? [high, low] : [low, high];
  if (least === 0 || most === 0) return [say("price.most", { most: told(most === 0 ? least : most) })];
  if (low > 0 || high < 0) return [say("price.least", { least: told(least, Math.floor), most: told(most) })];
  return [say("price.between", { most: told(most), other: told(least) })];
}

/** A hundredth of a per cent at least: something is not nothing. */
const nearest = (parts: number) => Math.max(1, Math.round(parts));

/**
 * A change as a part of what the level comes to without the pin, rounded so that “at least” and “at most” before it stay true. Of a
 * range that was kept before wholes were, only its direction.
 */
function partWords(
  value: number,
  { whole = 0 }: Range,
  round: (parts: number) => number,
  say: Say<PriceKey>,
  language: Language,
): string {
  const parts = (Math.abs(value) * 1e4) / whole;
  const part = whole <= 0 ? "" : formatPercent(language, round(parts));
  return say(value < 0 ? "price.better" : "price.worse", { part }).trim();
}
