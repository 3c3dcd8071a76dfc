import { levelRanges, type NoPackage, type Options, type Package, type Range } from "../../app/index.ts";
import { deadlineOf, inPart } from "../../app/questions.ts";
import { pinnedSites, type Pin, type ProvinceCode, type Scenario } from "../../domain/index.ts";
import { making, makingHeld } from "./making.ts";
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

/** What is told of a price, and kept. `way`: how both packages were chosen; `held`: in one province, with the rest as it stood. */
export interface MeasuredPrice {
  readonly way: string;
  readonly proven: boolean;
  readonly measures: Readonly<Record<string, number>>;
}

/** The package with the pin less the one without, of the measures of which that is known. */
export function measuredPrice<What>({ proof }: Package, effect: Solved<What>): MeasuredPrice {
  const way = proof.held === true ? "held" : proof.way;
  const { measures, known, proven } = effect;
  const costs = known.map((id) => [id, 0 - (measures[id] ?? 0)] as const);
  return { way, proven, measures: Object.fromEntries(costs) };
}

/** What is there already when a price is asked. */
export interface Known {
  /** What was made for another pin of the same scenario, with the same options and the same `held`. */
  readonly before?: Priceable | undefined;
  /** A package of the scenario, chosen jointly. A pin on sites of one province is priced with all the rest held at it. */
  readonly held?: Package | undefined;
}

/**
 * What one pin costs, from re-solving without it: as `pinPrices` finds it for all, or, sooner and proven more often, with the rest
 * of the country held. Throws RangeError where the scenario has no such pin.
 */
export async function pinPrice(
  scenario: Scenario,
  pin: Pin,
  options: Options,
  { before, held }: Known = {},
): Promise<PinPrice | NoPackage> {
  if (!scenario.pins.includes(pin))
    throw new RangeError(`The pin (${pin.type}) is not in the scenario. Maybe it was let go.`);
  const deadline = deadlineOf(options);
  const province = pricedIn(scenario, pin, held);
  const made =
    before ??
    (held === undefined || province === undefined
      ? await making(scenario, options, deadline, 2)
      : await makingHeld(held, scenario, province, inPart(options, deadline, 2)));
  if (made.status !== "base") return made;
  const { base, make } = made;
  const without = { ...scenario, pins: scenario.pins.filter((other) => other !== pin) };
  const result = await make(without, { ...inPart(options, deadline, 1), from: base.plan });
  const levels = result.status === "done" ? levelRanges(result, base) : [];
  return { status: "price", made, effect: effectOf(base, pin, result, options), levels };
}

/** The one province whose sites a pin is about, where what is held elsewhere was chosen jointly; undefined: everything is chosen anew. */
export function pricedIn(scenario: Scenario, pin: Pin, held: Package | undefined): ProvinceCode | undefined {
  if (held?.proof.way !== "joint") return undefined;
  const sites = new Set<string>(pinnedSites(pin));
  const provinces = new Set(scenario.municipalities.flatMap((m) => (sites.has(m.code) ? [m.province] : [])));
  return provinces.size === 1 ? [...provinces][0] : undefined;
}
