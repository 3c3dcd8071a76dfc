import { levelRanges, type NoPackage, type Options, type Package, type Range } from "../../app/index.ts";
import { deadlineOf, inPart } from "../../app/questions.ts";
import type { Pin, Scenario } from "../../domain/index.ts";
import { making } from "./making.ts";
import { type Effect, effectOf } from "./variants.ts";

/** The package with all pins, and how those without one are made: of a next pin of the same scenario it need not be made again. */
export type Priceable = Extract<Awaited<ReturnType<typeof making>>, { readonly status: "base" }>;

type Solved<What> = Extract<Effect<What>, { readonly status: "solved" }>;

/**
 * What the package has more with a pin than without it, by measure, of the measures of which that is known: its price. `levels`: between
 * what the price lies in each level of the objective, where that level is one measure; absent where not even that is known.
 */
export interface PinPrice {
  readonly status: "price";
  readonly made: Priceable;
  readonly effect: Effect<Pin>;
  readonly levels: readonly (Range | undefined)[];
}

/** What is told of a price, and kept. */
export interface MeasuredPrice {
  readonly way: string;
  readonly proven: boolean;
  readonly measures: Readonly<Record<string, number>>;
}

/** The package with the pin less the one without, of the measures of which that is known. */
export function measuredPrice<What>({ proof: { way } }: Package, effect: Solved<What>): MeasuredPrice {
  const { measures, known, proven } = effect;
  const costs = known.map((id) => [id, 0 - (measures[id] ?? 0)] as const);
  return { way, proven, measures: Object.fromEntries(costs) };
}

/**
 * What one pin costs, from re-solving without it: as `pinPrices` finds it for all. `before`: what was made for another pin of the same
 * scenario, with the same options. Throws RangeError where the scenario has no such pin.
 */
export async function pinPrice(
  scenario: Scenario,
  pin: Pin,
  options: Options,
  before?: Priceable,
): Promise<PinPrice | NoPackage> {
  if (!scenario.pins.includes(pin))
    throw new RangeError(`The pin (${pin.type}) is not in the scenario. Maybe it was let go.`);
  const deadline = deadlineOf(options);
  const made = before ?? (await making(scenario, options, deadline, 2));
  if (made.status !== "base") return made;
  const { base, make } = made;
  const without = { ...scenario, pins: scenario.pins.filter((other) => other !== pin) };
  const result = await make(without, { ...inPart(options, deadline, 1), from: base.plan });
  const levels = result.status === "done" ? levelRanges(result, base) : [];
  return { status: "price", made, effect: effectOf(base, pin, result, options), levels };
}
