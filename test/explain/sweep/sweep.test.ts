import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { makePackage } from "../../../src/app/index.ts";
import type { Offer, Scenario } from "../../../src/domain/index.ts";
import {
  chanceOf,
  closingOf,
  type Coming,
  drawn,
  initiativesOf,
  meanOf,
  measureDifferences,
  occurrencesOf,
  type Outcome,
  placesOf,
  spreadOf,
  sweep,
  withOnly,
} from "../../../src/explain/sweep/index.ts";
import { counting } from "../../app/counting.ts";
import { bundled } from "../../scenario/bundled.ts";

const country = bundled("netherlands-2024");
const initiatives = initiativesOf(country);
const all: Coming = new Map(initiatives.map(({ id, places }) => [id, places]));

describe("draws", () => {
  it("have the same for every initiative whatever else there is, and more of them at a higher chance", () => {
    const draw = fc.record({ seed: fc.nat(1000), n: fc.nat(1000), low: fc.nat(100), high: fc.nat(100) });
    fc.assert(
      fc.property(draw, ({ seed, n, low, high }) => {
        const [few, many] = [Math.min(low, high), Math.max(low, high)].map((chance) =>
          drawn(initiatives, n, { chance, seed }),
        ) as [Coming, Coming];
        expect([...few.keys()].filter((id) => !many.has(id))).toEqual([]);
        const [first] = initiatives;
        if (first === undefined) throw new Error("There are initiatives.");
        expect(drawn([first], n, { chance: high, seed }).has(first.id)).toBe(
          drawn(initiatives, n, { chance: high, seed }).has(first.id),
        );
      }),
    );
  });

  it("have none at a chance of 0, all at 100, and about as many as the chance says", () => {
    expect(drawn(initiatives, 3, { chance: 0, seed: 1 }).size).toBe(0);
    expect(drawn(initiatives, 3, { chance: 100, seed: 1 })).toEqual(all);
    const drawnAt60 = Array.from({ length: 500 }, (_, n) => drawn(initiatives, n, { chance: 60, seed: 1 }).size);
    const share = drawnAt60.reduce((sum, n) => sum + n, 0) / (500 * initiatives.length);
    // Five standard deviations of 8,500 independent draws.
    expect(Math.abs(share - 0.6)).toBeLessThan(5 * Math.sqrt((0.6 * 0.4) / (500 * initiatives.length)));
  });

  it("have a number of places between the two that are assumed, each about as often", () => {
    const [first] = initiatives;
    if (first === undefined) throw new Error("There are initiatives.");
    const assumed = new Map([[first.id, { chance: 100, places: { least: 3, most: 6 } }]]);
    const places = Array.from({ length: 800 }, (_, n) =>
      drawn(initiatives, n, { chance: 50, seed: 1, assumed }).get(first.id),
    );
    expect([...new Set(places)].toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([3, 4, 5, 6]);
    // Five standard deviations of 800 draws at one in four.
    for (const n of [3, 4, 5, 6])
      expect(Math.abs(places.filter((one) => one === n).length - 200)).toBeLessThan(5 * Math.sqrt(800 * 0.25 * 0.75));
    // Those of which nothing is assumed come as they would have come.
    const others = (coming: Coming) => [...coming].filter(([id]) => id !== first.id);
    for (const n of [0, 1, 2])
      expect(others(drawn(initiatives, n, { chance: 50, seed: 1, assumed }))).toEqual(
        others(drawn(initiatives, n, { chance: 50, seed: 1 })),
      );
    const less = withOnly(country, new Map([...all, [first.id, 3]]));
    expect(initiativesOf(less).find(({ id }) => id === first.id)?.places).toBe(3);
  });

  it("take away promising places and nothing else", () => {
    const sum = ({ municipalities }: Scenario, certainty: Offer["certainty"]) =>
      municipalities
        .flatMap(({ offers }) => offers)
        .reduce((n, offer) => n + (offer.certainty === certainty ? offer.places : 0), 0);
    const [first] = initiatives;
    if (first === undefined) throw new Error("There are initiatives.");
    const less = withOnly(country, new Map([...all].filter(([id]) => id !== first.id)));
    expect(sum(less, "promising")).toBe(sum(country, "promising") - first.places);
    expect(sum(less, "reported")).toBe(sum(country, "reported"));
    expect(withOnly(country, all)).toEqual(country);
  });

  it("tell two initiatives of one municipality and kind apart", () => {
    const [town] = country.municipalities;
    if (town === undefined) throw new Error("There is a municipality.");
    const offer = (places: number): Offer => ({ ...(town.offers[0] as Offer), certainty: "promising", places });
    const scenario = { ...country, municipalities: [{ ...town, offers: [offer(3), offer(4)] }] };
    const [, second] = initiativesOf(scenario);
    expect(second?.places).toBe(4);
    const kept = withOnly(scenario, new Map([[second?.id ?? "", 4]]));
    expect(kept.municipalities[0]?.offers.map(({ places }) => places)).toEqual([4]);
  });
});

describe("figures of draws", () => {
  it("have Wilson’s interval", () => {
    // By hand: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96.
    expect(chanceOf(5, 10).least).toBeCloseTo(0.2366, 4);
    expect(chanceOf(5, 10).most).toBeCloseTo(0.7634, 4);
    expect(chanceOf(0, 10)).toMatchObject({ share: 0, least: 0, most: expect.closeTo(0.2775, 4) as number });
    expect(chanceOf(10, 10)).toMatchObject({ share: 1, least: expect.closeTo(0.7225, 4) as number, most: 1 });
    expect(chanceOf(0, 0)).toEqual({ share: 0, least: 0, most: 1 });
  });

  it("have a mean with its standard error", () => {
    // By hand: mean 5, variance (9 + 1 + 1 + 9) / 3 = 20/3, standard error √(20/3/4) = 1.29099.
    expect(meanOf([2, 4, 6, 8]).mean).toBe(5);
    expect(meanOf([2, 4, 6, 8]).least).toBeCloseTo(5 - 1.96 * 1.290_99, 4);
    expect(meanOf([2, 4, 6, 8]).most).toBeCloseTo(5 + 1.96 * 1.290_99, 4);
    expect(meanOf([3, 3])).toEqual({ mean: 3, least: 3, most: 3 });
    expect(() => meanOf([3])).toThrow(RangeError);
  });

  it("are numbers that were drawn", () => {
    const numbers = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(spreadOf(numbers)).toEqual({ low: 5, middle: 50, high: 95 });
    expect(spreadOf([7])).toEqual({ low: 7, middle: 7, high: 7 });
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe("a sweep", () => {
  const scenario = bundled("two-provinces");

  it("has the books and the packages of what came, each searched for once", async () => {
    const options = counting("stepwise");
    const about = vi.fn<(n: number, of: number) => void>();
    const found = await sweep(scenario, { chance: 50, seed: 1, packages: 6 }, options, about);
    const [first] = found.initiatives;
    if (first === undefined) throw new Error("There is an initiative.");
    expect(found.outcomes).toHaveLength(6);
    expect(new Set(found.outcomes.map(({ coming }) => coming.size))).toEqual(new Set([0, 1]));
    expect(about).toHaveBeenCalledTimes(2);
    for (const outcome of found.outcomes) {
      const made = await makePackage(withOnly(scenario, outcome.coming), counting("stepwise"));
      if (made.status !== "done") throw new Error("There is a package.");
      expect(outcome).toMatchObject({ status: "solved", measures: made.verdict.measures, proven: true });
    }
    const { adopted } = placesOf(found.books, first.kind);
    expect(adopted.high - adopted.low).toBe(first.places);
    const home = first.municipality.province;
    const { lacking } = closingOf(found.books, home, first.kind);
    expect(found.books.map(({ balances }) => balances.get(home)?.[first.kind].remainder)).toContain(lacking.high);
  });

  it("looks at the same draws under every variant, and tells draw by draw what changes", async () => {
    const near = { ...scenario.rules["viable-site"], enabled: true, minimum: { regular: 60, amv: 8 } };
    const off = { ...scenario, rules: { ...scenario.rules, "viable-site": near } };
    const variants = [{ name: "smaller sites", scenario: off }];
    const request = { chance: 50, seed: 1, packages: 6, variants };
    const found = await sweep(scenario, request, counting("stepwise"), () => undefined);
    const [other] = found.others;
    if (other === undefined) throw new Error("There is a variant.");
    expect(other.name).toBe("smaller sites");
    expect(other.outcomes.map(({ draw, coming }) => [draw, coming])).toEqual(
      found.outcomes.map(({ draw, coming }) => [draw, coming]),
    );
    const alone = await sweep(off, { ...request, variants: [] }, counting("stepwise"), () => undefined);
    expect(other.outcomes).toEqual(alone.outcomes);
    const of = (outcome: Outcome | undefined) => (outcome?.status === "solved" ? (outcome.measures.unviable ?? 0) : 0);
    const differences = found.outcomes.map((one, n) => of(other.outcomes[n]) - of(one));
    expect(measureDifferences(found.outcomes, other.outcomes, "unviable")).toEqual(differences);
    expect(measureDifferences(found.outcomes, [], "unviable")).toEqual([]);
  });

  it("stops with what it has", async () => {
    const stop = new AbortController();
    const options = { ...counting("stepwise"), signal: stop.signal };
    const found = await sweep(scenario, { chance: 50, seed: 1, packages: 6 }, options, (n) => n === 2 && stop.abort());
    expect(found.stopped).toBe(true);
    expect(found.outcomes.length).toBeGreaterThan(0);
    expect(found.outcomes.length).toBeLessThan(6);
  });
});

describe("agreements", () => {
  const [one, other] = initiatives;
  if (one === undefined || other === undefined) throw new Error("There are initiatives.");
  const merger = { type: "merger", kind: "amv", from: "GM0001", to: "GM0002", places: 9 } as const;
  const outcomes = (has: (n: number, coming: Coming) => boolean, of = 20): Outcome[] =>
    Array.from({ length: of }, (_, n) => {
      const coming = new Map([one, other].filter((_, i) => n % (i + 2) === 0).map(({ id, places }) => [id, places]));
      const agreements = new Map(has(n, coming) ? [["merger amv GM0001 GM0002", merger] as const] : []);
      return { status: "solved", draw: n, coming, agreements, measures: {}, levels: [], proven: true };
    });
  const first = (some: readonly Outcome[]) =>
    occurrencesOf({
      initiatives: [one, other],
      books: [],
      outcomes: some,
      others: [],
      stopped: false,
      known: 0,
      aside: [],
    })[0];

  it("that nearly all packages have stay, if there are packages enough to say so", () => {
    expect(first(outcomes(() => true))).toMatchObject({ robust: true, chance: { share: 1 } });
    expect(first(outcomes((n) => n !== 4))).toMatchObject({ robust: true });
    expect(first(outcomes(() => true, 5))).toMatchObject({ robust: false });
  });

  it("that come with one initiative, or without it, hang on that", () => {
    expect(first(outcomes((_, coming) => coming.has(one.id)))?.hangsOn).toEqual({ initiative: one, comes: true });
    expect(first(outcomes((_, coming) => !coming.has(other.id)))?.hangsOn).toEqual({ initiative: other, comes: false });
    expect(first(outcomes((n) => n % 5 < 2))?.hangsOn).toBeUndefined();
    // Too few with and without it.
    expect(first(outcomes((_, coming) => coming.has(one.id), 8))?.hangsOn).toBeUndefined();
  });
});
