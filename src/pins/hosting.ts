import type { Kind, MunicipalityCode } from "../domain/index.ts";
import { atMost, type Program, type RuleRow } from "../program/index.ts";
import type { Broken, PinnedPlan } from "./pin.ts";

/**
 * `hosted` ≤ limit of a municipality and kind, where the program is about them; `limitOf` says it from adopted places. A program
 * that does not choose sites, as of swaps or of names to them, has everybody at home, and nothing to say of where people are.
 */
export function* hostsAtMost(
  name: string,
  { municipality, kind }: { readonly municipality: MunicipalityCode; readonly kind: Kind },
  limitOf: (adopted: number) => number,
  program: Program,
): Generator<RuleRow> {
  if (!program.decides.has("sites")) return;
  for (const cell of program.cells) {
    if (cell.municipality.code === municipality && cell.kind === kind)
      yield atMost(name, cell.hosted, limitOf(cell.adopted));
  }
}

/** Places of a kind beyond a limit in a plan. */
export function beyond(
  plan: PinnedPlan,
  { municipality, kind }: { readonly municipality: MunicipalityCode; readonly kind: Kind },
  limitOf: (adopted: number) => number,
): number {
  const { hosted, adopted } = plan.cell(municipality, kind);
  return Math.max(0, hosted - limitOf(adopted));
}

export function inPlaces(amount: number): Broken {
  return { amount, unit: "places" };
}
