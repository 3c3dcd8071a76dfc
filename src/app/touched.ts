import {
  type Kind,
  kindsOf,
  type MunicipalityCode,
  type Pin,
  pinnedSites,
  type Province,
  type ProvinceCode,
  type Scenario,
  withoutRecord,
} from "../domain/index.ts";
import type { Agreements } from "../formulate/plan.ts";
import { isKeeping } from "../objectives/keeping-levels.ts";
import type { Options } from "./options.ts";
import type { Package } from "./package.ts";
import { siteParts } from "./site-parts.ts";

/** What is solved apart: the sites of a province, of one kind or of both. */
export type Group = { readonly province: Province; readonly kinds: readonly Kind[] };

/** The groups that the other pins are about; undefined: the whole package is about something else. */
export function touched(base: Package, scenario: Scenario, options: Options): readonly Group[] | undefined {
  const partial = options.province !== undefined || options.swapsOnly !== undefined;
  if (options.way !== base.proof.way || partial) return undefined;
  if (!sameBut(base.scenario, scenario)) return undefined;
  const [before, after] = [base.scenario.pins, scenario.pins];
  const texts = { before: new Set(before.map(pinText)), after: new Set(after.map(pinText)) };
  const changed = [
    ...before.filter((pin) => !texts.after.has(pinText(pin))),
    ...after.filter((pin) => !texts.before.has(pinText(pin))),
  ];
  const provinceOf = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
  const about = new Set<string>();
  for (const pin of changed) {
    const [site] = pinnedSites(pin) ?? [];
    if (site === undefined) return undefined;
    for (const kind of kindsOf(pin)) about.add(`${provinceOf.get(site)} ${kind}`);
  }
  return siteParts(scenario).filter(({ province, kinds: own }) =>
    own.some((kind) => about.has(key(province.code, kind))),
  );
}

/** Whether they differ in pins alone, and maybe in that the one was asked to keep what stood. */
function sameBut(was: Scenario, asked: Scenario): boolean {
  const { pins: _before, objective, reference, ...facts } = was;
  const { pins: _after, objective: levels, reference: standing, ...others } = asked;
  const keys = [...new Set([...Object.keys(facts), ...Object.keys(others)])] as (keyof typeof others)[];
  const ranked = (alike(objective, levels) && alike(reference, standing)) || isKeeping(objective, levels);
  return ranked && keys.every((key) => alike(facts[key], others[key]));
}

/** Agreements without those about the sites of these groups. */
export function elsewhere(all: Agreements, scenario: Scenario, groups: readonly Group[]): Agreements {
  const provinceOf = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
  const again = new Set(groups.flatMap(({ province, kinds: own }) => own.map((kind) => key(province.code, kind))));
  const stays = (code: MunicipalityCode, kind: Kind) => !again.has(`${provinceOf.get(code)} ${kind}`);
  return {
    ...all,
    mergers: all.mergers.filter((m) => stays(m.guest, m.kind)),
    exchanges: all.exchanges.filter((e) => stays(e.giver, e.kind)),
    // Clusters are of minors' sites (3.13).
    clusters: all.clusters.filter((c) => stays(c.centre, "amv")),
  };
}

function key(province: ProvinceCode, kind: Kind): string {
  return `${province} ${kind}`;
}

/** Whether all that was pinned still is, by whomever and for whatever reason: then there are no plans but those there were. */
export function stillPinned(before: readonly Pin[], after: readonly Pin[]): boolean {
  const settles = (pin: Pin) => pinText(withoutRecord(pin));
  const now = new Set(after.map(settles));
  return before.every((pin) => now.has(settles(pin)));
}

function pinText(pin: object): string {
  return JSON.stringify(Object.entries(pin).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two parts of scenarios say the same: mostly they are one and the same object. */
export function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
