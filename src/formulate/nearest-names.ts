import { kinds, type MunicipalityCode, type MunicipalSwap, type Scenario } from "../domain/index.ts";
import { spare } from "../rules/municipal-swaps.ts";
import type { Agreements } from "./plan.ts";
import type { FixedPlaces } from "./scope.ts";

/**
 * Names to swaps (3.10) that stay what they were, but for what relief and reserve changed, with the swaps of provinces as they
 * were: what a municipality has too many is taken from its last pairs, and given to those of the same two provinces who lack it.
 * Undefined where that does not come out. Pins and a minimum per pair are not looked at.
 */
export function nearestNames(
  scenario: Scenario,
  { municipalSwaps, relief, reserve }: Agreements,
): MunicipalSwap[] | undefined {
  const provinceOf = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
  const between = ({ surplus, shortage }: Pick<MunicipalSwap, "surplus" | "shortage">) =>
    `${provinceOf.get(surplus)} ${provinceOf.get(shortage)}`;
  const found: MunicipalSwap[] = [];
  for (const kind of kinds) {
    const most = new Map(
      scenario.municipalities.map((m) => [m.code, spare(scenario, m, kind) - placesOf(reserve, m.code, kind)]),
    );
    const wanted = new Map(scenario.municipalities.map((m) => [m.code, placesOf(relief, m.code, kind)]));
    const before = municipalSwaps.filter((swap) => swap.kind === kind);
    const kept = cut(cut(before, "shortage", wanted), "surplus", most);
    const lacking = lackOf(before, kept, between);
    const pairs = new Map(kept.map((swap) => [`${swap.surplus} ${swap.shortage}`, swap]));
    const taken = (side: Side, code: MunicipalityCode) =>
      sumOf([...pairs.values()].filter((swap) => swap[side] === code));
    for (const m of scenario.municipalities) {
      let short = placesOf(relief, m.code, kind) - taken("shortage", m.code);
      for (const giver of short > 0 ? scenario.municipalities : []) {
        const road = between({ surplus: giver.code, shortage: m.code });
        const room = (most.get(giver.code) ?? 0) - taken("surplus", giver.code);
        const places = Math.min(short, room, lacking.get(road) ?? 0);
        if (places <= 0) continue;
        const key = `${giver.code} ${m.code}`;
        const agreed = pairs.get(key)?.places ?? 0;
        pairs.set(key, { kind, surplus: giver.code, shortage: m.code, places: agreed + places });
        lacking.set(road, (lacking.get(road) ?? 0) - places);
        short -= places;
      }
      if (short > 0) return undefined;
    }
    found.push(...pairs.values());
  }
  return found;
}

type Side = "surplus" | "shortage";

/** The pairs with no more than so many places for anybody on one side: what is too many comes off the last. */
function cut(
  swaps: readonly MunicipalSwap[],
  side: Side,
  most: ReadonlyMap<MunicipalityCode, number>,
): MunicipalSwap[] {
  const left = new Map(most);
  return swaps.flatMap((swap) => {
    const places = Math.min(swap.places, Math.max(0, left.get(swap[side]) ?? 0));
    left.set(swap[side], (left.get(swap[side]) ?? 0) - places);
    return places > 0 ? [{ ...swap, places }] : [];
  });
}

/** What was cut off, by pair of provinces. */
function lackOf(
  before: readonly MunicipalSwap[],
  kept: readonly MunicipalSwap[],
  between: (swap: MunicipalSwap) => string,
): Map<string, number> {
  const lacking = new Map<string, number>();
  for (const swap of before) lacking.set(between(swap), (lacking.get(between(swap)) ?? 0) + swap.places);
  for (const swap of kept) lacking.set(between(swap), (lacking.get(between(swap)) ?? 0) - swap.places);
  return lacking;
}

function sumOf(swaps: readonly MunicipalSwap[]): number {
  return swaps.reduce((all, { places }) => all + places, 0);
}

function placesOf(fixed: FixedPlaces, code: MunicipalityCode, kind: "regular" | "amv"): number {
  return fixed.get(code)?.[kind] ?? 0;
}
