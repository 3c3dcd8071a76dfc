import type { Options, Package } from "../../app/index.ts";
import type { Scenario } from "../../domain/index.ts";
import { measuredPrice, pinPrice, type Priceable, pricedIn } from "../../explain/sensitivity/index.ts";
import { pinText } from "../../log/index.ts";
import { fingerprint } from "../../scenario/index.ts";
import { matter } from "../state/same-pin.ts";
import type { Priced } from "./api.ts";

/** The package of the last question, with all pins: the next is often about the same. */
let last: { readonly of: string; readonly at: Package | undefined; readonly made: Priceable } | undefined;

/** With the rest held the first levels are proven in seconds, and what is left of the last may take minutes: who asks does not wait for it. */
const seconds = 15;

/**
 * What a pin costs, by what it settles: the measured difference, with the rest held at `held`, a package of these pins, where the
 * pin is one province's, else as `plan --pin-prices` tells it. A search that was stopped tells nothing.
 */
export async function pricedPin(
  scenario: Scenario,
  about: string,
  options: Options,
  held: Package | undefined,
): Promise<Priced> {
  const pin = scenario.pins.find((one) => matter(one) === about);
  if (pin === undefined) throw new Error(`There is no pin (${about}). Maybe it was let go meanwhile.`);
  const of = fingerprint(scenario);
  const province = pricedIn(scenario, pin, held);
  const ground = `${of} ${province ?? ""}`;
  const before = last?.of === ground && last.at === held ? last.made : undefined;
  const how = province === undefined ? options : { ...options, timeLimit: seconds };
  const found = await pinPrice(scenario, pin, how, { before, held });
  if (options.signal.aborted) return { status: "stopped" };
  if (found.status !== "price") return found;
  const { made, effect, levels } = found;
  last = { of: ground, at: held, made };
  if (effect.status === "none") return { status: "without", reason: effect.reason };
  const told = levels.map((range) => range ?? null);
  return { status: "priced", text: pinText(pin), of, price: measuredPrice(made.base, effect), levels: told };
}
