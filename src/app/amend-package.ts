import {
  type Kind,
  kinds,
  type MunicipalityCode,
  type Pin,
  type Province,
  type ProvinceCode,
  type Scenario,
} from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import type { Agreements } from "../formulate/plan.ts";
import { reading } from "./agreed.ts";
import { otherwiseJoint } from "./agree.ts";
import { deadlineOf } from "./limits.ts";
import { concluded, makePackage } from "./make-package.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package } from "./package.ts";
import { asPlanned, solveParts, type Solved } from "./part.ts";
import { siteParts } from "./site-parts.ts";
import { sitePart, withSites } from "./site-part.ts";

/** What is solved apart: the sites of a province, of one kind or of both. */
type Group = { readonly province: Province; readonly kinds: readonly Kind[] };

/**
 * The package of a scenario that differs from that of `base` in pins about sites alone: only the provinces and kinds
 * that those pins are about are solved, the rest is taken from `base`. The plan is the one that `makePackage` would
 * make, if `base` was made with the same options: swaps, relief and their municipal names know no sites (section 3,
 * stepwise), and every group is solved on its own. Where more differs than that, it is `makePackage`.
 */
export async function amendPackage(base: Package, scenario: Scenario, options: Options): Promise<Package | NoPackage> {
  const groups = touched(base, scenario, options);
  if (groups === undefined) return makePackage(scenario, options);
  const { decision } = base;
  const deadline = deadlineOf(options);
  const all = agreementsOf(base.plan);
  const home = reading(scenario, decision, { ...all, municipalSwaps: [], exchanges: [], mergers: [], clusters: [] });
  const parts = groups.map((group) => sitePart(scenario, decision, group.province, group.kinds, all, home));
  const solved = await solveParts("mergers", parts, options, deadline);
  const proofs = new Map(base.proof.parts.map((part) => [`${part.phase} ${part.part}`, part]));
  let agreements = elsewhere(all, scenario, groups);
  const merged: Solved[] = [];
  for (const result of solved) {
    if (result.status !== "solved") {
      const { way, agreed } = await otherwiseJoint(scenario, decision, result, options, deadline);
      return agreed.status === "agreed" ? concluded(scenario, decision, agreed, { ...options, way }) : agreed;
    }
    agreements = withSites(agreements, result);
    merged.push(result);
  }
  const plan = reading(scenario, decision, agreements);
  for (const part of merged) proofs.set(`${part.proof.phase} ${part.proof.part}`, asPlanned(part, plan));
  return concluded(scenario, decision, { status: "agreed", agreements, proofs: [...proofs.values()] }, options);
}

/** The groups that the other pins are about; undefined: the whole package is about something else. */
function touched(base: Package, scenario: Scenario, options: Options): readonly Group[] | undefined {
  const partial = options.province !== undefined || options.swapsOnly !== undefined;
  if (options.way !== "stepwise" || base.proof.way !== "stepwise" || partial) return undefined;
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
    const site = siteOf(pin);
    if (site === undefined) return undefined;
    for (const kind of site.kinds) about.add(`${provinceOf.get(site.at)} ${kind}`);
  }
  return siteParts(scenario).filter(({ province, kinds: own }) =>
    own.some((kind) => about.has(key(province.code, kind))),
  );
}

/** The site that a pin is about; undefined for pins about swaps. */
function siteOf(pin: Pin): { readonly at: MunicipalityCode; readonly kinds: readonly Kind[] } | undefined {
  switch (pin.type) {
    case "agreed-merger":
    case "forbidden-merger":
      return { at: pin.guest, kinds: pin.kind === undefined ? kinds : [pin.kind] };
    case "own-site":
      return { at: pin.municipality, kinds: [pin.kind] };
    case "agreed-exchange":
    case "forbidden-exchange":
      return { at: pin.giver, kinds: "kind" in pin ? [pin.kind] : kinds };
    case "agreed-swap":
    case "forbidden-swap":
    case "agreed-municipal-swap":
    case "forbidden-municipal-swap":
      return undefined;
  }
}

/** Agreements without those about the sites of these groups. */
function elsewhere(all: Agreements, scenario: Scenario, groups: readonly Group[]): Agreements {
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
