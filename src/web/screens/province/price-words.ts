import type { Range } from "../../../app/index.ts";
import { type Scenario, spoken } from "../../../domain/index.ts";
import { type Language, levelChanges, firstChanges, plainChanges, type Say, wording } from "../../../report/index.ts";
import type { PriceKey } from "../../messages/price.ts";
import type { PinPriced } from "../../state/change.ts";

type Told = Pick<PinPriced, "price" | "levels">;

/** What a pin costs level by level, and what people ask about besides: a line each. What is not proven is told as bounds. */
export function priceLines(scenario: Scenario, told: Told, say: Say<PriceKey>, language: Language): readonly string[] {
  const worded = wording(language, scenario.words);
  const { measures } = told.price;
  const lines = scenario.objective.map((level, l) => {
    const isKnown = level.terms.every(({ measure }) => measures[measure] !== undefined);
    const known = isKnown ? levelChanges(scenario, level, measures, language) : undefined;
    const words = known?.join("; ") ?? rangeWords(scenario, l, told.levels[l] ?? undefined, say, language);
    return {
      known,
      line: say("price.level", {
        level: worded(spoken(level.name, language)),
        told: words === "" ? say("price.same") : words,
      }),
    };
  });
  if (lines.every(({ known }) => known?.length === 0)) return [say("price.nothing")];
  const said = new Set(lines.flatMap(({ known }) => known ?? []));
  const beside = firstChanges(measures, language)
    .map(worded)
    .filter((one) => !said.has(one));
  return [
    ...lines.map(({ line }) => line),
    ...(beside.length === 0 ? [] : [say("price.beside", { told: beside.join("; ") })]),
  ];
}

/** The same of a scenario that changed since: its levels may be others, so what was known is told without them. */
export function priceBefore(scenario: Scenario, { price }: Told, say: Say<PriceKey>, language: Language) {
  const changes = plainChanges(scenario, price.measures, language);
  return changes.length > 0 ? changes : [say(price.proven ? "price.nothing" : "price.unknown")];
}

/** Between what the price of a level lies: nothing where there is none. */
function rangeWords(
  scenario: Scenario,
  l: number,
  range: Range | undefined,
  say: Say<PriceKey>,
  language: Language,
): string {
  const level = scenario.objective[l];
  const own = level?.terms[0]?.measure;
  if (level === undefined || own === undefined || range === undefined) return say("price.unknown");
  const { low, high } = range;
  const of = (value: number) => levelChanges(scenario, level, { [own]: value }, language).join("; ");
  if (low === high) return of(low);
  // A measure whose words have no number tells only which way it goes.
  if (of(10) === of(20)) return low > 0 || high < 0 ? say("price.direction", { most: of(low) }) : say("price.unknown");
  const [least, most] = high <= 0 ? [of(high), of(low)] : [of(low), of(high)];
  if (low === 0 || high === 0) return say("price.most", { most });
  if (low > 0 || high < 0) return say("price.least", { least, most });
  return say("price.between", { most, other: least });
}
