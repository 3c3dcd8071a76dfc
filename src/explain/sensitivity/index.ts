import { isOwnPin, type NoPackage, type Options, type Package } from "../../app/index.ts";
import { deadlineOf } from "../../app/questions.ts";
import type { Scenario } from "../../domain/index.ts";
import { making } from "./making.ts";
import { stepsOf, type Step, type StepsRequest } from "./steps.ts";
import { effectsOf, type Effect, type Variant } from "./variants.ts";

export { type Step, stepsOf, type StepsRequest } from "./steps.ts";
export type { Effect } from "./variants.ts";
export { measuredPrice, pinPrice, type PinPrice, type Priceable, pricedIn } from "./pin-price.ts";

/** The package as it is, and what changes make of it. `stoppedEarly` tells whether all of it was searched to its own end. */
export type Sensitivity<What> =
  | { readonly status: "effects"; readonly base: Package; readonly effects: readonly Effect<What>[] }
  | NoPackage;

/** Whether a limit in seconds, or a stop, ended any of the searches. */
export function stoppedEarly({ base, effects }: Sensitivity<unknown> & { readonly status: "effects" }): boolean {
  return base.stopped || effects.some((effect) => effect.stopped === true);
}

/** What every one-step change makes of the package, each from re-solving. */
export async function sensitivity(
  scenario: Scenario,
  request: StepsRequest,
  options: Options,
): Promise<Sensitivity<Step>> {
  const deadline = deadlineOf(options);
  const steps = stepsOf(scenario, request);
  const made = await making(scenario, options, deadline, steps.length + 1);
  if (made.status !== "base") return made;
  const { base, make } = made;
  return { status: "effects", base, effects: await effectsOf(base, steps, options, deadline, make) };
}

/** Which pins are left out: all of them, or one by its place in the list. */
export type Pinless = { readonly type: "all" } | { readonly type: "one"; readonly index: number };

/** Which pins have a price: where the swaps are held with the rest of the country, those on swaps have none. */
export function pricedPins(options: Pick<Options, "way" | "province" | "swapsOnly">): Parameters<typeof isOwnPin>[2] {
  return options.way === "joint" && options.province !== undefined ? { ...options, held: true } : options;
}

/** What the package gains by letting go of the pins, together and one by one: their price, from re-solving. */
export async function pinPrices(scenario: Scenario, options: Options): Promise<Sensitivity<Pinless>> {
  const deadline = deadlineOf(options);
  // Pins keep their place in the list, by which they are told, also where those of other parts are left out.
  const asked = pricedPins(options);
  const own = scenario.pins.flatMap((pin, index) => (isOwnPin(scenario, pin, asked) ? [index] : []));
  const questions = own.length === 0 ? 1 : own.length + 2;
  const made = await making(scenario, options, deadline, questions);
  if (made.status !== "base") return made;
  const { base, make } = made;
  const without = (gone: (index: number) => boolean) => ({
    ...scenario,
    pins: scenario.pins.filter((_, i) => !gone(i)),
  });
  const variants: Variant<Pinless>[] = [
    { what: { type: "all" }, scenario: without((i) => own.includes(i)), relaxes: true },
    ...own.map((index): Variant<Pinless> => ({
      what: { type: "one", index },
      scenario: without((i) => i === index),
      relaxes: true,
    })),
  ];
  const told = own.length === 0 ? [] : variants;
  return { status: "effects", base, effects: await effectsOf(base, told, options, deadline, make) };
}
