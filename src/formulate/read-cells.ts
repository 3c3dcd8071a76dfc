import { collect, isConstant, type Cell, type Expression, type Program } from "../program/index.ts";
import { capacity, hostCapacity } from "../rules/host-capacity.ts";
import { setting } from "../rules/index.ts";
import { viableSite } from "../rules/viable-site.ts";

/** What all places in a site of a cell together must and may be, by (3.6) and (3.7), its adopted places among them. */
export function siteLoad({ scenario }: Program, cell: Cell): { readonly least: number; readonly most: number } {
  const { municipality, kind, adopted, share, minimum, hasAdoptedSite } = cell;
  const cap = setting(hostCapacity, scenario);
  return {
    least: setting(viableSite, scenario) !== undefined && !hasAdoptedSite ? minimum : 0,
    most: cap === undefined ? Number.MAX_SAFE_INTEGER : capacity(cap, municipality, kind, adopted + share),
  };
}

/** A name for the cell of a municipality and kind. */
export function cellKey(code: string, kind: string): string {
  return `${code} ${kind}`;
}

/** The column that an expression stands for; undefined where it is constant. */
export function columnOf(e: Expression): number | undefined {
  return isConstant(e) ? undefined : collect(e).indices[0];
}
