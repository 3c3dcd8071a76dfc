import { describe, expect, it } from "vitest";
import { reached } from "./by-hand.ts";
import { type Made, term, type Town } from "./handmade.ts";

/**
 * A has a site by its offer of 12; B and C have tasks of their own, which stay: of 8 and 6, too small. Handed over to any site a
 * task costs 2. Too small, B costs 8 + 4 + 3 and C 6 + 4 + 3. A site of B or C costs 3, and must have 10 places.
 */
const three: Made = {
  towns: [
    { code: "A", key: 12, offer: 12 },
    { code: "B", key: 8, share: 8 },
    { code: "C", key: 6, share: 6 },
  ],
  rules: { "host-capacity": { percent: 300 } },
  scope: "sites",
};
const costs = [term("handOvers", {}, 2), term("sites", {}, 3), term("unviable.sites", {}, 4), term("unviable")];
const VALUE = 28;

const leaf = (prices: Readonly<Record<string, number>> = {}) => ({
  prices: Object.fromEntries(Object.entries(prices).map(([code, price]) => [code, `${price}`])),
});
const split = (on: object, chosen: object, without: object) => ({ on, with: chosen, without });
const arc = (guest: string, host: string) => ({ guest, host });
const ofTree = (regular: object) => reached(three, [costs, VALUE, { groups: { P: { regular } } }]);

describe("section 6.2: a leaf comes to", () => {
  it.each([
    ["nothing without prices", {}, 0],
    ["what tasks are worth, where every home costs as much", { B: 2, C: 2 }, 4],
    ["less by what the host gains", { B: 3, C: 2 }, 4],
    // A gains 2; a site of B with C in it, and one of C with B in it, gain 1 each.
    ["less by what each site gains", { B: 4, C: 2 }, 2],
    // A gains 18, and the site of B that is too small 5.
    ["less by what a site gains that is too small", { B: 20, C: -30 }, -33],
    ["less by what another gains that is too small", { B: -30, C: 20 }, -35],
  ])("%s", async (_, prices, expected) => {
    expect(await ofTree(leaf(prices))).toBe(expected);
  });
});

describe("section 6.2: a split comes to the less of its sides:", () => {
  const high = leaf({ B: 2, C: 2 });
  const cases: readonly (readonly [what: string, tree: object, expected: number])[] = [
    // With: B costs 2 whatever it is worth, since it has no other home.
    ["with an arc other homes are out", split(arc("B", "A"), leaf({ B: 100 }), high), 2],
    ["without an arc it is out", split(arc("B", "A"), leaf({ B: 100, C: 2 }), leaf({ B: 3 })), 3],
    // With: 3, and 2 for C, without which the site is too small.
    ["with a site it is open", split({ site: "B" }, leaf({ B: 100, C: 4 }), high), 3],
    ["without a site it is out", split({ site: "B" }, leaf(), leaf({ B: 4, C: 2 })), 3],
    ["with a small site others are out", split({ small: "B" }, leaf({ B: 100, C: -20 }), high), -5],
    ["without a small site it is out", split({ small: "B" }, leaf({ B: 100 }), leaf({ B: 20, C: -30 })), -28],
  ];
  it.each(cases)("%s", async (_, tree, expected) => {
    expect(await ofTree(tree)).toBe(expected);
  });

  it("a task that has no home left is no plan, and a site that must be open and cannot be is none", async () => {
    const homeless = split(
      { small: "B" },
      leaf({ B: 100 }),
      split(
        { site: "B" },
        leaf({ B: 100 }),
        split(arc("B", "A"), leaf({ B: 100 }), split(arc("B", "C"), leaf({ B: 100 }), leaf({ B: -50 }))),
      ),
    );
    expect(await ofTree(homeless)).toBe(2);
    const empty = split({ site: "C" }, split(arc("B", "C"), leaf(), leaf({ C: -50 })), high);
    // With the site of C and B in it: 3 + 2.
    expect(await ofTree(empty)).toBe(4);
  });
});

describe("section 6.2: a tree is malformed where", () => {
  const none = leaf();
  const cases: readonly (readonly [what: string, tree: object, reason: RegExp])[] = [
    ["an arc is of nobody", split(arc("B", "X"), none, none), /splits on X, which is not there/],
    ["an arc has no task to take", split(arc("A", "B"), none, none), /an arc that is not there/],
    ["a site is adopted", split({ site: "A" }, none, none), /the adopted site of A/],
    ["a small site has no task", split({ small: "A" }, none, none), /a site of A that is not there/],
    ["a split is made twice", split(arc("B", "A"), split(arc("B", "A"), none, none), none), /twice/],
    ["a split is made twice, without", split({ site: "B" }, none, split({ site: "B" }, none, none)), /twice/],
    ["an arc goes to a site that is out", split({ site: "B" }, none, split(arc("C", "B"), none, none)), /twice/],
    ["an arc is of who is elsewhere", split(arc("B", "A"), split(arc("B", "C"), none, none), none), /twice/],
    [
      "an arc goes to the site of who is elsewhere",
      split(arc("B", "A"), split(arc("C", "B"), none, none), none),
      /twice/,
    ],
    ["a small site is of who is elsewhere", split(arc("B", "A"), split({ small: "B" }, none, none), none), /twice/],
    ["a site is of who has a small one", split({ small: "B" }, split({ site: "B" }, none, none), none), /twice/],
    ["a small site is of who has a large one", split({ site: "B" }, split({ small: "B" }, none, none), none), /twice/],
    ["an arc is of who has a site", split({ site: "B" }, split(arc("B", "A"), none, none), none), /twice/],
    ["a site is split on with more", split({ site: "B", host: "A" }, none, none), /unknown field \(host\)/],
    ["a small site is split on with more", split({ small: "B", host: "A" }, none, none), /unknown field \(host\)/],
    ["an arc is split on with more", split({ ...arc("B", "A"), more: 1 }, none, none), /unknown field \(more\)/],
    ["a split has prices", { ...split(arc("B", "A"), none, none), ...none }, /unknown field \(prices\)/],
    ["a leaf has more", { ...none, with: none }, /unknown field \(with\)/],
    ["a price is of who has no task", leaf({ A: 1 }), /a price for A/],
    ["a price is of nobody", leaf({ X: 1 }), /a price for X/],
    ["a price is a number", { prices: { B: 1 } }, /price of B is no text/],
  ];
  it.each(cases)("%s", async (_, tree, reason) => {
    expect(await ofTree(tree)).toMatch(reason);
  });

  it("a site of C stays to be split on where that of B is settled", async () => {
    expect(await ofTree(split({ site: "B" }, leaf(), split({ site: "C" }, none, none)))).toBe(0);
  });

  it("there are over 200 splits, one below the other", async () => {
    const codes = Array.from({ length: 16 }, (_, i) => `T${i}`);
    const many: Made = { towns: codes.map((code) => ({ code, key: 8, share: 8 })), scope: "sites" };
    const arcs = codes.flatMap((guest) => codes.filter((host) => host !== guest).map((host) => arc(guest, host)));
    const deep = (splits: number) => arcs.slice(0, splits).reduce<object>((tree, on) => split(on, none, tree), none);
    const of = (splits: number) =>
      reached(many, [[term("handOvers")], 0, { groups: { P: { regular: deep(splits) } } }]);
    expect([await of(200), await of(201)]).toEqual([0, "the tree of P regular is deeper than 200"]);
  });
});

describe("section 6.1: what relief costs", () => {
  const two: Made = { ...three, towns: three.towns.slice(0, 2), scope: "joint" };
  const value = 15;
  it.each([
    // Nothing of B: −8. One place of it at A: 2 − 7.
    ["nothing at home, where the link pays for it", -1, 0, -13, 0],
    ["no more than a task is worth", -1, -8, -8, -8],
    ["handed over whole, where relief costs", 1, 2, 2, 2],
    // A gains 14, a small site (15 from one place to eight) 1, and nothing at home (8) gains 8.
    ["every home by itself", 1, 16, -7, 1],
  ])("%s", async (_, link, price, expected, kept) => {
    const groups = { P: { regular: leaf({ B: price }) } };
    expect(await reached(two, [costs, value, { groups, links: { P: { regular: `${link}` } } }])).toBe(expected);
    // With the plan's own relief, of none, links are not used.
    const links = { P: { regular: "5" } };
    expect(await reached({ ...two, scope: "sites" }, [costs, value, { groups, links }])).toBe(kept);
  });
});

describe("section 6.3: flows, limits and what is there at least", () => {
  const a: Town = { code: "A", province: "P", key: 20, offer: 25 };
  const b: Town = { code: "B", province: "Q", key: 20, offer: 10, share: 10, relief: 5 };
  const swap: Made = { towns: [a, b], swaps: [["P", "Q", 5]], names: [["A", "B", 5]] };
  const agreements: readonly [readonly object[], number] = [[term("swapAgreements", {}, 7)], 7];
  const priced = (alpha: number, lambda = 0) => ({
    flows: { P: { regular: `${alpha}` } },
    links: { Q: { regular: `${lambda}` } },
  });

  it("a flow costs its agreement and what its prices make of its places, or nothing", async () => {
    const of = (...prices: readonly [number, number?]) => reached(swap, [...agreements, priced(...prices)]);
    expect([await of(0), await of(1), await of(2), await of(3), await of(-1)]).toEqual([0, 5, 7, 7, -5]);
    // A link of 1 is paid by nobody whose task stays; one of −1 by all ten that may be relieved.
    expect([await of(1, 1), await of(1, -1)]).toEqual([2, -5]);
  });

  it("with the plan's own swaps they cost what the plan says", async () => {
    const sites: Made = { ...swap, scope: "sites" };
    expect(await reached(sites, [...agreements, priced(-9)])).toBe(7);
  });

  it("deviation is counted from what is there at least", async () => {
    const of = (...prices: readonly [number, number?]) =>
      reached(swap, [[term("deviation.absolute", { of: "hosted" })], 10, priced(...prices)]);
    expect([await of(0), await of(0, -1), await of(1, -1)]).toEqual([5, 5, 10]);
    const sites: Made = { ...swap, scope: "sites" };
    expect(await reached(sites, [[term("deviation.absolute", { of: "hosted" })], 10, {}])).toBe(10);
  });

  it("limits are taken off at their prices, and halves go up", async () => {
    const of = (limit: number, scale: number, budget: number, alpha: number) =>
      reached(
        swap,
        [...agreements, {}],
        [[term("unviable")], 0, { limits: [`${limit}`], scale: `${scale}`, budgets: [`${budget}`], ...priced(alpha) }],
      );
    expect([await of(7, 1, 1, 2), await of(9, 1, 1, 2), await of(9, 1, 2, 2)]).toEqual([0, -2, -8]);
    expect([await of(9, 2, 1, 2), await of(10, 2, 1, 2), await of(11, 2, 1, 2)]).toEqual([-1, -1, -2]);
  });
});
