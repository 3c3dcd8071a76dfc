import {
  type AllTakenOver,
  both,
  en,
  type Kind,
  kinds,
  known,
  type Municipality,
  nl,
  type Scenario,
} from "../domain/index.ts";
import { takenOverOf } from "../rules/adopted-places.ts";
import { hostCapacity } from "../rules/host-capacity.ts";
import { setting } from "../rules/index.ts";
import { mergeOffers } from "../rules/merge-offers.ts";
import { reserve } from "../rules/reserve.ts";
import { timelySwaps } from "../rules/timely-swaps.ts";
import { viableSite } from "../rules/viable-site.ts";
import type { Facts } from "./facts.ts";
import type { Report } from "./problem.ts";

/**
 * A municipality has room for what it offers itself. Refused is only what no plan can keep (3.7): where its offer is a
 * site of its own, it hosts at least A less what may be released to the reserve. A smaller offer may be handed over
 * whole, and shares of the remainder may be relieved: about those only the rules can tell. Asked of a whole scenario,
 * since what may be released depends on all of its offers.
 */
export function checkCapacity(scenario: Scenario, facts: Facts, report: Report): void {
  if (setting(hostCapacity, scenario) === undefined) return;
  const items = new Map((facts.municipalities ?? []).map((item) => [item.value.code as string, item]));
  const taken = takenOverOf(scenario);
  for (const kind of kinds) {
    const most = mostReserve(scenario, kind, taken);
    for (const municipality of scenario.municipalities) {
      const room = municipality.capacity?.[kind];
      const { adopted } = known(taken, municipality.code)[kind];
      if (room === undefined || mayMove(scenario, kind, adopted)) continue;
      const excess = Math.max(0, adopted - municipality.indicative[kind]);
      const released = Math.min(excess, most.get(municipality.province) ?? 0);
      if (adopted - released <= room) continue;
      const spot = items.get(municipality.code)?.at("capacity", kind);
      if (spot !== undefined)
        report("contradiction", spot, tooLittle(municipality, kind, room, adopted, released), room);
    }
  }
}

/** Whether an offer is too small for a site, and so an open task that may be handed over (section 3, L_g). */
function mayMove(scenario: Scenario, kind: Kind, adopted: number): boolean {
  const minimum = setting(viableSite, scenario)?.minimum[kind] ?? 0;
  return adopted < minimum && setting(mergeOffers, scenario) !== undefined;
}

/**
 * Per province the most places that may become reserve (3.1): its surplus S = (Σ A − T)⁺, where the country has more
 * timely surplus than remainder, some of its own comes too late to be swapped, or no rule asks to swap; else none.
 */
function mostReserve(scenario: Scenario, kind: Kind, all: AllTakenOver): ReadonlyMap<string, number> {
  const timely = setting(timelySwaps, scenario) !== undefined;
  const balances = scenario.provinces.map(({ code, task }) => {
    const members = scenario.municipalities.filter((one) => one.province === code);
    const taken = members.map((one) => known(all, one.code)[kind]);
    const adopted = sum(taken.map((one) => one.adopted));
    const inTime = adopted - (timely ? sum(taken.map((one) => one.late)) : 0);
    return {
      code,
      surplus: Math.max(0, adopted - task[kind]),
      timely: Math.max(0, inTime - task[kind]),
      remainder: Math.max(0, task[kind] - adopted),
    };
  });
  const enough = sum(balances.map((one) => one.timely)) > sum(balances.map((one) => one.remainder));
  const free = enough || setting(reserve, scenario) === undefined;
  return new Map(balances.map((one) => [one.code, free || one.timely < one.surplus ? one.surplus : 0]));
}

function sum(places: readonly number[]): number {
  return places.reduce((all, one) => all + one, 0);
}

const kindNames = { regular: { nl: "regulier", en: "regular" }, amv: { nl: "amv", en: "amv" } } as const;

function tooLittle(municipality: Municipality, kind: Kind, room: number, adopted: number, released: number) {
  const { name, code } = municipality;
  const of = kindNames[kind];
  const besides =
    released === 0
      ? { nl: "", en: "" }
      : both(
          nl`, waarvan er hoogstens (${released}) vrij kunnen komen`,
          en`, of which at most (${released}) can be released`,
        );
  const offer =
    municipality.decided?.[kind] === undefined
      ? { nl: "haar eigen aanbod", en: "its own offer" }
      : { nl: "wat haar besluit van haar overneemt", en: "what its decision takes over from it" };
  return both(
    nl`De ruimte (${room}) van ${name} (${code}) is minder dan ${offer} (${adopted}), ${of}${besides}. Misschien telt de ruimte alleen nieuwe plekken: zij is alles wat een gemeente kan opvangen, met wat er al is.`,
    en`The capacity (${room}) of ${name} (${code}) is below ${offer} (${adopted}), ${of}${besides}. Maybe the capacity counts new places only: it is all that a municipality can host, with what is there already.`,
  );
}
