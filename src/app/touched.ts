import {
  type Kind,
  kindsOf,
  type MunicipalityCode,
  type Pin,
  pinnedSites,
  type Province,
  type ProvinceCode,
  type Scenario,
} from "../domain/index.ts";
import type { Agreements } from "../formulate/plan.ts";
import type { Options } from "./options.ts";
import type { Package } from "./package.ts";
import { siteParts } from "./site-parts.ts";

/** What is solved apart: the sites of a province, of one kind or of both. */
export type Group = { readonly province: Province; readonly kinds: readonly Kind[] };

/** The groups that the other pins are about; undefined: the whole package is about something else. */
export function touched(base: Package, scenario: Scenario, options: Options): readonly Group[] | undefined {
  const partial = options.province !== undefined || options.swapsOnly !== undefined;
  if (options.way !== base.proof.way || partial) return undefined;
  const { pins: before, ...facts } = base.scenario;
  const { pins: after, ...others } = scenario;
  const same = (Object.keys(others) as (keyof typeof others)[]).every((key) => alike(facts[key], others[key]));
  if (!same) return undefined;
  const texts = { before: new Set(before.map(text)), after: new Set(after.map(text)) };
  const changed = [
    ...before.filter((pin) => !texts.after.has(text(pin))),
    ...after.filter((pin) => !texts.before.has(text(pin))),
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

function text(pin: Pin): string {
  return JSON.stringify(Object.entries(pin).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two parts of scenarios say the same: mostly they are one and the same object. */
function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
