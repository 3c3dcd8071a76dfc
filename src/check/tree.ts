import type { Arc, Group, Place } from "./homes.ts";
import { beyondFixed } from "./homes.ts";
import type { Weights } from "./measures.ts";
import { big, type Fields, fields, least, most, only, own, refuse, text } from "./reader.ts";
import type { Leaf, Relief } from "./relief.ts";
import { beyondOf, cheapestSite } from "./site.ts";

/** What splits above have taken out, and what they have settled. Relief is from `from` to `to`. */
interface Domain {
  readonly from: bigint;
  readonly to: bigint;
  readonly out: ReadonlySet<string>;
  readonly mustOpen: ReadonlySet<string>;
  readonly settled: ReadonlySet<string>;
}

const site = (code: string) => `site ${code}`;
const small = (code: string) => `small ${code}`;
const none = (code: string) => `nothing ${code}`;
/** Codes are any text: two of them, told apart. */
const arc = (guest: string, host: string) => `arc ${JSON.stringify([guest, host])}`;

/** Splits deeper than this are refused: nobody needs them, and a checker must end. */
const DEEPEST = 200;

/** Section 6.2: the leaves of a tree, but for those that come to +∞. */
export function leavesOf(group: Group, tree: unknown, weights: Weights, link: bigint, relief: Relief): readonly Leaf[] {
  const places = new Map(group.places.map((place) => [place.code, place]));
  const where = `the tree of ${group.province} ${group.kind}`;
  /** Leaves differ in few prices: the same site with the same guests at the same prices costs the same. */
  const known = new Map<string, bigint | undefined>();
  const read = group.places.map((place) => reading(place));
  const leaves: Leaf[] = [];

  const whole = { from: 0n, to: relief?.most ?? 0n, out: new Set<string>(), mustOpen: new Set<string>() };
  visit(tree, { ...whole, settled: new Set() }, 0);
  return leaves;

  function visit(node: unknown, domain: Domain, depth: number): void {
    if (depth > DEEPEST) refuse(`${where} is deeper than ${DEEPEST}`);
    const found = fields(node, where);
    if (own(found, "on") === undefined) {
      only(found, ["prices", "link"], where);
      return leaf(fields(own(found, "prices"), `prices in ${where}`), own(found, "link"), domain);
    }
    only(found, ["on", "with", "without"], where);
    const [chosen, otherwise] = split(fields(own(found, "on"), `a split of ${where}`), domain);
    visit(own(found, "with"), chosen, depth + 1);
    visit(own(found, "without"), otherwise, depth + 1);
  }

  function split(on: Fields, domain: Domain): readonly [chosen: Domain, otherwise: Domain] {
    const named = (name: string) => {
      const code = text(own(on, name), `a split of ${where}`);
      return places.get(code) ?? refuse(`${where} splits on ${code}, which is not there`);
    };
    if (own(on, "relief") !== undefined) {
      only(on, ["relief"], where);
      const most = big(own(on, "relief"), `a split of ${where}`);
      if (relief === undefined || most < domain.from || most >= domain.to)
        refuse(`${where} splits on a relief of ${most}, which leaves nothing on one side`);
      return [
        { ...domain, to: most },
        { ...domain, from: most + 1n },
      ];
    }
    if (own(on, "site") !== undefined) {
      only(on, ["site"], where);
      const place = named("site");
      if (place.adopted) refuse(`${where} splits on the adopted site of ${place.code}`);
      const closed = [site(place.code), ...place.arcs.map(({ guest }) => arc(guest.code, place.code))];
      const opened = settle(domain, site(place.code), othersOf(place, site(place.code)));
      return [
        { ...opened, mustOpen: new Set([...opened.mustOpen, place.code]) },
        settle(domain, site(place.code), closed),
      ];
    }
    if (own(on, "small") !== undefined) {
      only(on, ["small"], where);
      const place = named("small");
      if (smallestAndLargest(place) === undefined)
        refuse(`${where} splits on a site of ${place.code} that is not there`);
      return [
        settle(domain, small(place.code), othersOf(place, small(place.code))),
        settle(domain, small(place.code), [small(place.code)]),
      ];
    }
    only(on, ["guest", "host"], where);
    const [guest, host] = [named("guest"), named("host")];
    if (!host.arcs.some((one) => one.guest.code === guest.code)) refuse(`${where} splits on an arc that is not there`);
    const key = arc(guest.code, host.code);
    return [settle(domain, key, othersOf(guest, key)), settle(domain, key, [key])];
  }

  function settle(domain: Domain, key: string, out: readonly string[]): Domain {
    if (domain.settled.has(key) || domain.out.has(key)) refuse(`${where} splits on ${key} twice`);
    const settled = new Set([...domain.settled, key]);
    return { ...domain, settled, out: new Set([...domain.out, ...out]) };
  }

  /** All homes of a task but one; with its own site all arcs to it. */
  function othersOf({ code, isTask, arcs }: Place, kept: string): string[] {
    if (!isTask) return [];
    const away = group.places.flatMap((host) =>
      host.arcs.some(({ guest }) => guest.code === code) ? [arc(code, host.code)] : [],
    );
    const home = kept === site(code) ? [] : [site(code), ...arcs.map(({ guest }) => arc(guest.code, code))];
    return [small(code), none(code), ...away, ...home].filter((key) => key !== kept);
  }

  /** What all leaves need of a place: its arcs and those that lead away from it, with what they are called in splits. */
  function reading(place: Place) {
    const away = group.places.filter((host) => hasArc(host, place)).map((host) => arc(place.code, host.code));
    const arcs = place.arcs.map((one) => ({ one, key: arc(one.guest.code, place.code) }));
    return { place, arcs, away, beyond: beyondOf(weights, place), small: new Map<bigint, bigint | undefined>() };
  }

  function siteCost(
    { place, arcs, beyond }: ReturnType<typeof reading>,
    out: ReadonlySet<string>,
    each: bigint,
    prices: ReadonlyMap<string, bigint>,
  ): bigint | undefined {
    const open = arcs.filter(({ key }) => !out.has(key));
    const guests = open.map(({ one: { guest }, key }) => `${key}${prices.get(guest.code) ?? 0n}`);
    const key = `${JSON.stringify(place.code)}${each} ${guests.join(" ")}`;
    if (!known.has(key)) {
      const priceOf = (code: string) => prices.get(code) ?? 0n;
      known.set(
        key,
        cheapestSite(
          place,
          open.map(({ one }) => one),
          weights,
          each,
          priceOf,
          beyond,
        ),
      );
    }
    return known.get(key);
  }

  function leaf(prices: Fields, told: unknown, { from, to, out, mustOpen }: Domain): void {
    if (told !== undefined && relief === undefined) refuse(`${where} has a price of relief, which is settled`);
    const each = told === undefined ? link : big(told, `link of ${where}`);
    const unknown = Object.keys(prices).find((code) => places.get(code)?.isTask !== true);
    if (unknown !== undefined) refuse(`${where} has a price for ${unknown}, which has no task there`);
    const price = new Map(Object.entries(prices).map(([code, value]) => [code, big(value, `price of ${code}`)]));
    let cost = 0n;
    for (const of of read) {
      const { place } = of;
      const worth = place.isTask ? (price.get(place.code) ?? 0n) : 0n;
      const isOut = out.has(site(place.code));
      const must = place.adopted || mustOpen.has(place.code);
      const cheapest = isOut ? undefined : siteCost(of, out, each, price);
      if (must && cheapest === undefined) return;
      if (cheapest !== undefined) cost += must ? cheapest - worth : least(0n, cheapest - worth);
      if (!place.isTask) continue;
      if (!of.small.has(each)) of.small.set(each, smallCost(place, weights, each));
      const own = out.has(small(place.code)) ? undefined : of.small.get(each);
      const gone = out.has(none(place.code)) || place.fewest > 0n ? undefined : each * place.task;
      const away = of.away.some((key) => !out.has(key));
      if (cheapest === undefined && own === undefined && gone === undefined && !away) return;
      cost += worth;
      if (own !== undefined) cost += least(0n, own - worth);
      if (gone !== undefined) cost += least(0n, gone - worth);
    }
    leaves.push({ from, to, each, cost });
  }
}

function hasArc({ arcs }: Place, { code }: Place): boolean {
  return arcs.some(({ guest }: Arc) => guest.code === code);
}

/** The cheapest site of its own that is too small; undefined where there is none. */
function smallCost(place: Place, weights: Weights, link: bigint): bigint | undefined {
  const { task, fixed } = place;
  const [smallest, largest] = smallestAndLargest(place) ?? [1n, 0n];
  let cheapest: bigint | undefined;
  for (let n = smallest; n <= largest; n++) {
    const cost = weights.unviable * n + link * (task - n) + beyondFixed(weights, place, fixed + n);
    if (cheapest === undefined || cost < cheapest) cheapest = cost;
  }
  return cheapest === undefined ? undefined : cheapest + weights["unviable.sites"] + weights.sites;
}

/** From how many to how many places of its own a site is too small; undefined where none is. */
function smallestAndLargest({ isTask, fewest, left, small: below }: Place): readonly [bigint, bigint] | undefined {
  const [smallest, largest] = [most(1n, fewest), least(left, below)];
  return isTask && smallest <= largest ? [smallest, largest] : undefined;
}
