import type { Options } from "../../app/index.ts";
import type { Scenario } from "../../domain/index.ts";
import { measuredPrice, pinPrice, type Priceable } from "../../explain/sensitivity/index.ts";
import { pinText } from "../../log/index.ts";
import { fingerprint } from "../../scenario/index.ts";
import { matter } from "../state/same-pin.ts";
import type { Priced } from "./api.ts";

/** The package of the last question, with all pins: the next is often about the same. */
let last: { readonly of: string; readonly made: Priceable } | undefined;

/** What a pin costs, by what it settles: the measured difference, as `plan --pin-prices` tells it. A search that was stopped tells nothing. */
export async function pricedPin(scenario: Scenario, about: string, options: Options): Promise<Priced> {
  const pin = scenario.pins.find((one) => matter(one) === about);
  if (pin === undefined) throw new Error(`There is no pin (${about}). Maybe it was let go meanwhile.`);
  const of = fingerprint(scenario);
  const found = await pinPrice(scenario, pin, options, last?.of === of ? last.made : undefined);
  if (options.signal.aborted) return { status: "stopped" };
  if (found.status !== "price") return found;
  const { made, effect, levels } = found;
  last = { of, made };
  if (effect.status === "none") return { status: "without", reason: effect.reason };
  const told = levels.map((range) => range ?? null);
  return { status: "priced", text: pinText(pin), of, price: measuredPrice(made.base, effect), levels: told };
}
