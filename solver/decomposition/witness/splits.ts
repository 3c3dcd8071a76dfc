import type { HomeSplit } from "../../../src/model/index.ts";
import { IN, OUT } from "../../state.ts";
import type { Choice } from "../prices/column.ts";
import type { Generated } from "../prices/generation.ts";
import type { Instance } from "../program/instance.ts";
import type { Domain } from "../prices/lagrangian.ts";

/** Shares nearer to a whole number than this are an engine's rounding. */
const DUST = 1e-6;

/** Sites first: what is open settles most. */
const ranks = ["site", "arc", "small"] as const;

/** The choice that a master leaves most divided, among those of the first rank that has any; none where all are whole. */
export function splitOf(
  { places }: Instance,
  { choices, shares }: Pick<Generated, "choices" | "shares">,
  settled: ReadonlySet<string>,
): HomeSplit | undefined {
  const sums = ranks.map(() => new Map<string, { readonly on: HomeSplit; share: number }>());
  const add = (rank: (typeof ranks)[number], on: HomeSplit, share: number) => {
    const of = sums[ranks.indexOf(rank)] as (typeof sums)[number];
    const known = of.get(keyOf(on));
    if (known === undefined) of.set(keyOf(on), { on, share });
    else known.share += share;
  };
  for (const [i, share] of shares.entries()) {
    const choice = choices[i] as Choice;
    if (share < DUST || choice.home === "nothing") continue;
    const { place } = choice;
    if (choice.home === "small") {
      add("small", { small: place }, share);
      continue;
    }
    const { site, arcs } = places[place] as Instance["places"][number];
    if (site?.open !== undefined) add("site", { site: place }, share);
    for (const [a, { guest }] of arcs.entries())
      if (choice.filled.brought[a] !== 0) add("arc", { guest, host: place }, share);
  }
  for (const of of sums) {
    const divided = [...of]
      .map(([key, { on, share }]) => ({ key, on, away: Math.abs(share - Math.round(share)) }))
      .filter(({ key, away }) => away > DUST && !settled.has(key));
    if (divided.length > 0) return divided.reduce((a, b) => (b.away > a.away ? b : a)).on;
  }
  return undefined;
}

/** Which choice it is, as a text. */
export function keyOf(on: HomeSplit): string {
  return Object.entries(on).flat().join(" ");
}

/** The domain on either side, as `docs/certificate.md` has it. */
export function sidesOf(instance: Instance, domain: Domain, on: HomeSplit): Record<"with" | "without", Domain> {
  const [made, unmade] = [changing(domain), changing(domain)];
  if ("site" in on) {
    onlyHome(instance, made, on.site, on);
    made.domain.site[on.site] = IN;
    close(unmade, on.site);
  } else if ("small" in on) {
    onlyHome(instance, made, on.small, on);
    unmade.domain.small[on.small] = OUT;
  } else {
    onlyHome(instance, made, on.guest, on);
    const arcs = instance.places[on.host]?.arcs ?? [];
    for (const [a, { guest }] of arcs.entries()) if (guest === on.guest) arcsOf(unmade, on.host)[a] = OUT;
  }
  return { with: made.domain, without: unmade.domain };
}

/** A copy that shares the arcs of whatever does not change: a country has hundreds of sites, and a split concerns few. */
interface Changing {
  readonly domain: Domain & { readonly arcs: Uint8Array[] };
  readonly changed: Set<number>;
}

function changing({ site, small, nothing, arcs }: Domain): Changing {
  const domain = { site: site.slice(), small: small.slice(), nothing: nothing.slice(), arcs: [...arcs] };
  return { domain, changed: new Set() };
}

/** Of a site, to be changed. */
function arcsOf({ domain: { arcs }, changed }: Changing, h: number): Uint8Array {
  if (!changed.has(h)) {
    arcs[h] = (arcs[h] as Uint8Array).slice();
    changed.add(h);
  }
  return arcs[h] as Uint8Array;
}

/** Takes all homes of a task out, in place, but the one that is chosen. */
function onlyHome({ places, customer }: Instance, made: Changing, g: number, on: HomeSplit): void {
  if (customer[g] !== 1) return;
  const { domain } = made;
  domain.nothing[g] = OUT;
  if (!("small" in on)) domain.small[g] = OUT;
  if (!("site" in on)) close(made, g);
  for (const [h, { arcs }] of places.entries())
    for (const [a, { guest }] of arcs.entries())
      if (guest === g && !("host" in on && on.host === h)) arcsOf(made, h)[a] = OUT;
}

/** A site that is out takes all arcs to it along. */
function close(made: Changing, h: number): void {
  made.domain.site[h] = OUT;
  arcsOf(made, h).fill(OUT);
}
