import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choice } from "../../../solver/decomposition/prices/column.ts";
import { createCurves } from "../../../solver/decomposition/sites/curve.ts";
import { type Curve, type Home, nameOf } from "../../../solver/decomposition/sites/homes.ts";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import { createLagrangian, type Domain } from "../../../solver/decomposition/prices/lagrangian.ts";
import { createListing, type Listing } from "../../../solver/decomposition/groups/listing.ts";
import type { ElasticPlace, Level } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import {
  arbSite,
  cheapest,
  COLUMNS,
  nothingWays,
  pricesOf,
  siteInstance,
  smallWays,
  subsetsOf,
  waysWith,
} from "./sites.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

const arbListed = fc
  .record({
    site: arbSite,
    customer: fc.boolean(),
    linked: fc.boolean(),
    multiplier: whole(-12, 12),
    sign: fc.constantFrom(1, -1),
    // All of them, where what they cost is no matter.
    spare: fc.oneof({ weight: 9, arbitrary: whole(0, 40) }, fc.constant(Infinity)),
    out: fc.record({ site: fc.constantFrom(0, 0, 0, 1, 2), small: fc.nat(5), nothing: fc.nat(5), arcs: whole(0, 15) }),
    some: fc.array(fc.nat(15), { maxLength: 5 }),
  })
  .map(({ out, ...drawn }) => ({
    ...drawn,
    // A site that is always open is never out.
    site: { ...drawn.site, worth: drawn.customer ? drawn.site.worth : 0 },
    out: {
      ...out,
      site: drawn.site.always ? 0 : out.site,
      small: Number(out.small === 1),
      nothing: Number(out.nothing === 1),
    },
  }));
type Listed = typeof arbListed extends fc.Arbitrary<infer T> ? T : never;

/** The group of the site, second of two; its relief may be counted by a link. */
function listingOf({ site, customer, linked, multiplier, sign, out }: Listed): {
  readonly listing: Listing;
  readonly domain: Domain;
} {
  const made = siteInstance(site);
  const [first, ...guests] = made.places as [ElasticPlace, ...ElasticPlace[]];
  const { small: _, nothing: __, ...alone } = first;
  const other: ElasticPlace = {
    group: "q",
    task: 1,
    relief: { column: COLUMNS + 2, most: 1 },
    site: { need: 0, room: 1 },
    arcs: [],
  };
  const places = [customer ? first : alone, ...guests, other];
  const prices = [...pricesOf(site)];
  const level: Level = {
    name: "cost",
    indices: [...prices.keys()],
    coefficients: prices,
    offset: 0,
    tolerance: { numerator: 0, denominator: 1 },
  };
  const reliefs = places.flatMap(({ group, relief }) => (group === "p" && relief !== undefined ? [relief.column] : []));
  const link = {
    name: "relief",
    indices: [...reliefs, COLUMNS + 1],
    coefficients: [...reliefs.map(() => sign), -sign],
    lower: 0,
    upper: 0,
  };
  const extra = [0, 1, 2].map((j) => ({ name: `c${COLUMNS + j}`, lower: 0, upper: 50 }));
  const instance: Instance = {
    ...made,
    program: { ...made.program, columns: [...made.program.columns, ...extra], levels: [level] },
    places,
    customer: Uint8Array.from(places, (___, h) => Number(h > 0 || customer)),
    open: [...made.open, []],
    small: [...made.small, []],
    relief: new Set(reliefs),
    links: linked ? [link] : [],
    rest: { columns: Int32Array.of(COLUMNS + 1), rows: [] },
  };
  const domain: Domain = {
    site: Uint8Array.from(places, (___, h) => (h === 0 ? out.site : 0)),
    small: Uint8Array.from(places, (___, h) => (h === 0 ? out.small : 0)),
    nothing: Uint8Array.from(places, (___, h) => (h === 0 ? out.nothing : 0)),
    arcs: places.map(({ arcs }) => Uint8Array.from(arcs, (___, i) => (i % 2 === 0 ? (out.arcs >> i) & 1 : 0))),
  };
  const multipliers = {
    customer: Float64Array.from([site.worth, ...site.guests.map(({ worth }) => worth), 5]),
    link: linked ? Float64Array.of(multiplier) : new Float64Array(0),
    budget: new Float64Array(0),
  };
  const curves = createCurves(instance, Float64Array.from([...prices, 0, 0, 0]));
  const lagrangian = createLagrangian(instance, 1);
  return { listing: createListing(instance, lagrangian, domain, multipliers, curves, 0, linked ? 0 : -1, 1), domain };
}

type Points = readonly (readonly [relief: number, cost: number])[];

/** Every home of the group at every relief that it can have, with what is asked of it to be listed. */
function homesOf({ site, customer, linked, multiplier, sign, out }: Listed, domain: Domain) {
  const price = linked ? -multiplier * sign : 0;
  const worthOf = (arcs: readonly number[]) =>
    arcs.reduce((sum, i) => sum + (site.guests[i]?.worth ?? NaN), site.worth);
  const home = (kind: Home["kind"], arcs: readonly number[], ways: Parameters<typeof cheapest>[0]) => {
    const points: Points = [...cheapest(ways)].sort(([a], [b]) => a - b);
    const reduced = points.map(([r, cost]) => cost - price * r - worthOf(arcs));
    return { name: `${kind} ${arcs.join()}`, arcs, points, reduced, least: Math.min(...reduced) };
  };
  const sites = subsetsOf(site.guests.length).map((arcs) => home("site", arcs, waysWith(site, arcs)));
  const small = home("small", [], smallWays(site));
  const nothing = home("nothing", [], nothingWays(site));
  const usable = sites.filter(({ arcs }) => out.site !== 1 && arcs.every((i) => domain.arcs[0]?.[i] === 0));
  const own = Math.min(...usable.map(({ least }) => least));
  const forced = site.always || out.site === 2;
  const taken = out.site === 1 ? 0 : forced ? own : Math.min(0, own);
  const kept = (one: typeof small, is: boolean) => (customer && is ? [one] : []);
  const alone = [...kept(small, out.small !== 1), ...kept(nothing, out.nothing !== 1)];
  return { price, sites, usable, own, taken, alone };
}

/** Every whole relief of a curve with its cost. */
function pointsOf({ relief, cost }: Curve): [number, number][] {
  return relief.flatMap((r, i): [number, number][] => {
    const [next, then, now] = [relief[i + 1] ?? r + 1, cost[i + 1] ?? NaN, cost[i] as number];
    return Array.from({ length: next - r }, (_, n) => [r + n, n === 0 ? now : now + ((then - now) * n) / (next - r)]);
  });
}

/** By who lives there, every relief on any stretch. */
const told = (homes: readonly Home[]): [string, Points][] => {
  const found = new Map<string, [number, number][]>();
  for (const { kind, arcs, curve } of homes) {
    const name = `${kind} ${arcs.join()}`;
    found.set(name, [...(found.get(name) ?? []), ...pointsOf(curve)]);
  }
  return [...found].map(([name, points]) => [name, points.toSorted(([a], [b]) => a - b)]);
};
const byName = (list: readonly [string, Points][]) => list.toSorted(([a], [b]) => (a < b ? -1 : 1));

describe("the homes of a group", () => {
  const seen = createCounts();

  it("are listed just where their reduced price is within what is spared above what the bound takes of them", () => {
    fc.assert(
      fc.property(arbListed, (drawn) => {
        const { listing, domain } = listingOf(drawn);
        const { site, customer, spare } = drawn;
        const { price, usable, own, taken, alone } = homesOf(drawn, domain);
        const zero = (n: number) => n + 0;
        expect(listing.most).toBe(site.guests.reduce((sum, { relief }) => sum + relief, site.relief));
        expect(zero(listing.price)).toBe(zero(listing.most > 0 ? price : listing.price));
        const worth = [customer ? site.worth : 0, ...site.guests.map((guest) => guest.worth)];
        const others = alone.reduce((sum, { least }) => sum + Math.min(0, least), 0);
        expect(listing.bound).toBe(worth.reduce((sum, n) => sum + n, others + taken));
        const within = (points: Points, reduced: readonly number[], upTo: number) =>
          points.filter((_, i) => (reduced[i] as number) <= upTo);
        const upTo = spare + (site.always ? own : Math.min(0, own));
        const wanted: [string, Points][] = [
          ...(own < Infinity ? usable : []).map(({ name, points, reduced }): [string, Points] => [
            name,
            within(points, reduced, upTo),
          ]),
          ...alone.map(({ name, points, reduced, least }): [string, Points] => [
            name,
            within(points, reduced, spare + Math.min(0, least)),
          ]),
        ].filter(([, points]) => points.length > 0);
        const group = listing.within(spare);
        expect(byName(told(group?.homes ?? []))).toEqual(byName(wanted));
        expect(group?.covered).toEqual(Uint8Array.from([Number(customer || site.always), ...site.guests.map(() => 1)]));
        for (const [i, { arcs, place }] of (group?.homes ?? []).entries()) {
          expect([place, group?.rows[i]]).toEqual([0, [0, ...arcs.map((arc) => arc + 1)]]);
          seen.add("home", arcs.length > 0 ? "with guests" : "alone");
        }
        expect([group?.hostRow(0), ...site.guests.map((_, i) => group?.guestRow(0, i))]).toEqual(
          Array.from({ length: site.guests.length + 1 }, (_, r) => r),
        );
        const cut = wanted.some(
          ([name, points]) => [...usable, ...alone].find((one) => one.name === name)?.points.length !== points.length,
        );
        seen.add("home", cut ? "cut off" : "at every load");
      }),
      runs(3_000),
    );
    expect(seen.seldom(300, ["home"], ["with guests", "alone", "cut off", "at every load"])).toEqual([]);
  });

  it("of choices are these choices' and those without guests, once and at every load; of two lists, what is in both at every load", () => {
    fc.assert(
      fc.property(arbListed, (drawn) => {
        const { listing, domain } = listingOf(drawn);
        const { site, some, spare } = drawn;
        const { sites, alone } = homesOf(drawn, domain);
        const sets = some.map((n) => sites[n % sites.length] as (typeof sites)[number]);
        const choices = [...sets, ...sets.slice(0, 1)].map(({ arcs }): Choice => {
          const brought = Float64Array.from(site.guests, (_, i) => Number(arcs.includes(i)));
          return { home: "site", place: 0, filled: { stays: 0, brought } };
        });
        const strange: Choice[] = [
          { home: "nothing", place: 0 },
          { home: "site", place: site.guests.length + 1, filled: { stays: 1, brought: new Float64Array(0) } },
        ];
        const made = listing.of([...strange, ...choices]);
        const wanted = [...alone, ...new Set(sets)].filter(({ points }) => points.length > 0);
        expect(told(made.homes)).toEqual(wanted.map(({ name, points }) => [name, points]));
        const list = listing.within(spare)?.homes ?? [];
        const both = listing.union(list, made.homes);
        const [a, b] = [new Map(told(list)), new Map(told(made.homes))];
        const joined = new Map([...a, ...b]);
        expect(told(both.homes)).toEqual([...joined]);
        const few = listing.within(Math.floor(spare / 3))?.homes ?? [];
        const whole_ = new Map([...sites, ...alone].map(({ name, points }) => [name, points]));
        const names = new Set(told(few).map(([name]) => name));
        const stretches = new Set(few.map(nameOf));
        // A home is widened on the stretches that both lists have.
        const widened = told(list).map(([name, points]): [string, Points] => {
          const own = list.filter(({ kind, arcs }) => `${kind} ${arcs.join()}` === name);
          return [
            name,
            names.has(name) && own.every((home) => stretches.has(nameOf(home))) ? within(name, own) : points,
          ];
        });
        const union = listing.union(few, list).homes;
        const mixed = new Set(
          list.filter((home) => !stretches.has(nameOf(home))).map(({ kind, arcs }) => `${kind} ${arcs.join()}`),
        );
        const plain = (all: [string, Points][]) => byName(all.filter(([name]) => !names.has(name) || !mixed.has(name)));
        expect(plain(told(union))).toEqual(plain(widened));
        // Elsewhere no cost is another, and nothing is lost.
        const known = new Map(told(union));
        for (const [name, points] of told(list)) {
          expect(known.get(name)).toEqual(expect.arrayContaining([...points]));
          expect(whole_.get(name)).toEqual(expect.arrayContaining([...(known.get(name) ?? [])]));
        }
        /** All of a home on its listed stretches. */
        function within(name: string, own: readonly Home[]): Points {
          const all = listing.union(own, own).homes;
          return new Map(told(all)).get(name) ?? [];
        }
        if (names.size > 0 && names.size < list.length) seen.add("union", "more");
      }),
      runs(1_000),
    );
    expect(seen.seldom(50, ["union"], ["more"])).toEqual([]);
  });

  it("that choices are have the relief that those have, at no more cost; and there are none where somebody has none", () => {
    fc.assert(
      fc.property(arbListed, fc.nat(), (drawn, n) => {
        const { listing } = listingOf(drawn);
        const { site, customer } = drawn;
        const of = (arcs: readonly number[]) =>
          waysWith(site, arcs).map(({ stays, brought, relief, cost }) => {
            const filled = { stays, brought: new Float64Array(site.guests.length) };
            for (const [k, i] of arcs.entries()) filled.brought[i] = brought[k] as number;
            return { choice: { home: "site", place: 0, filled } satisfies Choice, arcs, relief, cost };
          });
        const small = (customer ? smallWays(site) : []).map(({ relief, cost }) => {
          return { choice: { home: "small", place: 0, stays: site.task - relief } as const, arcs: [], relief, cost };
        });
        const ways = [...subsetsOf(site.guests.length).flatMap(of), ...small];
        const way = ways[n % Math.max(1, ways.length)];
        if (way === undefined) return;
        const [home, ...others] = listing.living([way.choice]) as [Home, ...Home[]];
        expect([others, home.kind, home.arcs]).toEqual([[], way.choice.home, way.arcs]);
        expect(new Map(pointsOf(home.curve)).get(way.relief)).toBeLessThanOrEqual(way.cost);
        seen.add("living", way.relief > 0 ? "relieved" : "not relieved");
        // Nobody has a home where less than the whole task is relieved, and yet nothing is left of it.
        const nobody = customer && nothingWays(site).length === 0;
        expect(nobody && listing.living([way.choice, { home: "nothing", place: 0 }])).toBe(nobody ? undefined : false);
      }),
      runs(1_000),
    );
    expect(seen.seldom(100, ["living"], ["relieved", "not relieved"])).toEqual([]);
  });
});
