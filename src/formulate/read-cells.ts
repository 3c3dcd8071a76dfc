import { collect, isConstant, type Cell, type Expression, type Program } from "../program/index.ts";
import { kindsOf, pinnedSites, type Scenario } from "../domain/index.ts";
import { pinKindOf } from "../pins/index.ts";
import { capacity, hostCapacity } from "../rules/host-capacity.ts";
import { setting } from "../rules/index.ts";
import { pinsRule } from "../rules/pins.ts";
import { viableSite } from "../rules/viable-site.ts";

/** What all places in a site of a cell together must and may be, by (3.6), (3.7) and (3.9), its adopted places among them. */
export function siteLoad({ scenario }: Program, cell: Cell): { readonly least: number; readonly most: number } {
  const { municipality, kind, adopted, share, minimum, hasAdoptedSite } = cell;
  const cap = setting(hostCapacity, scenario);
  return {
    least: setting(viableSite, scenario) !== undefined && !hasAdoptedSite ? minimum : 0,
    most: Math.min(
      cap === undefined ? Number.MAX_SAFE_INTEGER : capacity(cap, municipality, kind, adopted + share),
      pinnedMost(scenario, cell),
    ),
  };
}

/** The most that pins let a municipality host of a kind. */
function pinnedMost(scenario: Scenario, { municipality, kind, adopted }: Cell): number {
  if (setting(pinsRule, scenario) === undefined) return Number.MAX_SAFE_INTEGER;
  return scenario.pins
    .filter((pin) => pinnedSites(pin)?.includes(municipality.code) === true && kindsOf(pin).includes(kind))
    .reduce((most, pin) => Math.min(most, pinKindOf(pin).mostHosted?.(pin, adopted) ?? most), Number.MAX_SAFE_INTEGER);
}

/** A name for the cell of a municipality and kind. */
export function cellKey(code: string, kind: string): string {
  return `${code} ${kind}`;
}

/** The column that an expression stands for; undefined where it is constant. */
export function columnOf(e: Expression): number | undefined {
  return isConstant(e) ? undefined : collect(e).indices[0];
}
