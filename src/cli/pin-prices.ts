import type { Scenario } from "../domain/index.ts";
import { measuredPrice, type Pinless, type Sensitivity } from "../explain/sensitivity/index.ts";
import { type MeasuredPrice, pinText } from "../log/index.ts";

/**
 * What each pin costs, by its text in a log: the package with it less the one without, of the measures of which the difference is known. A pin
 * without which no package was found has no price.
 */
export function pricesOf(
  scenario: Scenario,
  { base, effects }: Extract<Sensitivity<Pinless>, { readonly status: "effects" }>,
): ReadonlyMap<string, MeasuredPrice> {
  const prices = new Map<string, MeasuredPrice>();
  for (const effect of effects) {
    if (effect.what.type !== "one" || effect.status !== "solved") continue;
    const pin = scenario.pins[effect.what.index];
    if (pin === undefined) continue;
    prices.set(pinText(pin), measuredPrice(base, effect));
  }
  return prices;
}
