import { pinnedSites, type Pin, type Scenario } from "../domain/index.ts";
import type { Options } from "./options.ts";

/** The part of the country or of the road that is asked about. */
type Asked = Pick<Options, "province" | "swapsOnly"> & {
  /** The swaps of the country are held as well. */
  readonly held?: true;
};

/**
 * Whether a pin says anything about what is asked: those on sites of other provinces do not, nor those on any sites where
 * swaps alone are asked about. Swaps are the nation's, and so are the pins on them.
 */
export function isOwnPin(scenario: Scenario, pin: Pin, { province, swapsOnly, held }: Asked): boolean {
  const sites = pinnedSites(pin);
  if (sites === undefined) return held !== true;
  if (swapsOnly === true) return false;
  if (province === undefined) return true;
  return sites.every((code) => scenario.municipalities.find((m) => m.code === code)?.province === province);
}

/** The scenario without the pins on parts that are not asked about: there everybody stays at home, whatever is agreed. */
export function withOwnPins(scenario: Scenario, asked: Asked): Scenario {
  const own = scenario.pins.filter((pin) => isOwnPin(scenario, pin, asked));
  return own.length === scenario.pins.length ? scenario : { ...scenario, pins: own };
}
