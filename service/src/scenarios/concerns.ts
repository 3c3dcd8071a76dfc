import { partiesOf, type Pin, type Scenario, shapeOf } from "../../../src/domain/index.ts";
import type { Matter } from "../../../src/log/index.ts";

/**
 * Whether something that is settled is a province's own: a pin of which it has every party. What two provinces settle with one another is not, since
 * one would settle it for the other.
 */
export function isWithin(province: string, what: Matter, { municipalities }: Scenario): boolean {
  if (what.type !== "pin" && what.type !== "unpin") return false;
  const pin = what.pin as unknown as Pin;
  const home = new Map<string, string>(municipalities.map(({ code, province: of }) => [code, of]));
  const provinceOf = (party: string) => (shapeOf(pin).of === "province" ? party : home.get(party));
  return partiesOf(pin).every((party) => provinceOf(party) === province);
}
