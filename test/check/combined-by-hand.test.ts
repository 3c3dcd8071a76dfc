import { describe, expect, it } from "vitest";
import { together } from "../../src/check/relief.ts";
import { type Made, made, term, type Town } from "./handmade.ts";
import { inShort, otherAnswers, python } from "./other.ts";

/**
 * A has 5 places above its key (or more), B and C have 20 by their key of which 10 are a share: P can relieve Q and R, and the plan relieves Q
 * of all. The level is the deviation: A's 5, and a place for each that B or C is relieved of. At λ' = −1, in which relief is worth what
 * it costs, a group with what is fixed comes to ρ; at 0 to nothing, at 1 to −ρ and at −3 to 3ρ − 20.
 */
function short(above: number, minimum: number, more: Partial<Made> = {}): Made {
  const towns: Town[] = [
    { code: "A", province: "P", key: 20, offer: 20 + above },
    { code: "B", province: "Q", key: 20, offer: 10, share: 10, relief: above },
    { code: "C", province: "R", key: 20, offer: 10, share: 10 },
  ];
  const rules = { "swap-partners": { minimum } };
  return { towns, swaps: [["P", "Q", above]], names: [["A", "B", above]], rules, ...more };
}
/** D has 3 above its key besides, and its province W gives them to Q too. */
const twoGive: Made = short(5, 1, {
  towns: [
    { code: "A", province: "P", key: 20, offer: 25 },
    { code: "D", province: "W", key: 20, offer: 23 },
    { code: "B", province: "Q", key: 20, offer: 10, share: 10, relief: 8 },
    { code: "C", province: "R", key: 20, offer: 10, share: 10 },
  ],
  swaps: [
    ["P", "Q", 5],
    ["W", "Q", 3],
  ],
  names: [
    ["A", "B", 5],
    ["D", "B", 3],
  ],
});
/** C's remainder is 1, which is all that it can be relieved of. */
const little: Made = short(5, 1, {
  towns: [
    { code: "A", province: "P", key: 20, offer: 25 },
    { code: "B", province: "Q", key: 20, offer: 10, share: 10, relief: 5 },
    { code: "C", province: "R", key: 20, offer: 19, share: 1 },
  ],
});

const at = (link?: number) => ({ prices: {}, ...(link !== undefined && { link: `${link}` }) });
const split = (relief: number, some: object, more: object) => ({
  on: { relief: `${relief}` },
  with: some,
  without: more,
});
const exact = at(-1);

interface Case {
  readonly what: string;
  readonly package_: Made;
  readonly value: number;
  readonly Q: object;
  readonly R: object;
  readonly links?: object;
  readonly expected: number;
}
const cases: readonly Case[] = [
  {
    // Each by itself is best at none, 0 + 0; together they are relieved of 5.
    what: "what is best for each alone does not add up",
    package_: short(5, 1),
    value: 10,
    Q: exact,
    R: exact,
    expected: 5 + 5,
  },
  {
    what: "one takes over all where it comes to nothing there",
    package_: short(5, 1),
    value: 10,
    Q: exact,
    R: at(),
    expected: 5 + 0,
  },
  {
    // C of 3 for nothing, B of 2.
    what: "one is cheap up to a split only",
    package_: short(5, 2),
    value: 10,
    Q: exact,
    R: split(3, at(), exact),
    expected: 5 + 2,
  },
  {
    // B cannot be relieved of 2, nor of 1: one of them is relieved of all.
    what: "what would be cheapest is less than an agreement",
    package_: short(5, 3),
    value: 10,
    Q: exact,
    R: split(3, at(), exact),
    expected: 5 + 5,
  },
  {
    // B 5 and C 4; 9 and 0, or 4 and 5, come to 9.
    what: "two agreements of the least size and one more fit",
    package_: short(9, 4),
    value: 18,
    Q: exact,
    R: split(4, at(), exact),
    expected: 9 + 5,
  },
  {
    // From 5 on B comes to −ρ, by a leaf's own price, and C to ρ.
    what: "a price of a leaf makes one side too cheap",
    package_: short(5, 1),
    value: 10,
    Q: split(4, exact, at(1)),
    R: exact,
    expected: 5 - 5,
  },
  {
    // B comes to 3ρ − 20: that is −20 at none, with C of 5; each place of B's costs 3 and saves 1.
    what: "a price of a leaf makes one side dear",
    package_: short(5, 1),
    value: 10,
    Q: at(-3),
    R: exact,
    expected: 5 - 20 + 5,
  },
  {
    // At most 4: ρ. From 5: 3ρ − 20, which is −5 at 5, and 10 at 10.
    what: "a side that is dear further up is cheap where it begins",
    package_: short(5, 1),
    value: 10,
    Q: split(4, exact, at(-3)),
    R: exact,
    expected: 5 - 5,
  },
  {
    // B up to 3, and C, come to −ρ; but C is relieved of 1 at most, so B of 4 at least.
    what: "one has too little of a remainder to be relieved of what is left",
    package_: little,
    value: 10,
    Q: split(3, at(1), exact),
    R: at(1),
    expected: 5 + 4 - 1,
  },
  {
    // Q's flow of 5 places is worth 2 each; B comes to 3ρ, and C is relieved.
    what: "the common prices differ",
    package_: short(5, 1),
    value: 10,
    Q: exact,
    R: exact,
    links: { Q: { regular: "2" } },
    expected: 5 - 10 + 5,
  },
  {
    // 8 together: C of 3 at most for nothing.
    what: "two provinces have a surplus",
    package_: twoGive,
    value: 16,
    Q: exact,
    R: split(3, at(), exact),
    expected: 8 + 5,
  },
];

describe.runIf(python)("section 6.3: reliefs of a kind add up to its surplus in time, where", () => {
  const claimed = ({ package_, value, Q, R, links = {} }: Case, bound: number) => {
    const claim = { bound: `${bound}`, links, groups: { Q: { regular: Q }, R: { regular: R } } };
    return made({ ...package_, levels: [[[term("deviation.absolute", { of: "hosted" })], value, claim]] });
  };

  it.each(cases.map((one) => [one.what, one] as const))("%s", async (_, one) => {
    const files = [claimed(one, one.expected), claimed(one, one.expected + 1)];
    const answers = [
      ["accepted", [[`${one.value}`, `${one.expected}`]]],
      ["refused", []],
    ];
    expect(await Promise.all(files.map(inShort))).toEqual(answers);
    expect(otherAnswers(files)).toEqual(answers);
  });
});

/** No plan that keeps the rules leads to these, as its own reliefs add up; by any tree they are less than +∞. */
it("is as much as anybody may ask for where no reliefs add up", () => {
  const relief = { least: 3n, most: 10n };
  const of = (from: bigint, to: bigint) => ({
    leaves: [{ from, to, each: 0n, cost: 4n }],
    link: 0n,
    relief,
    floor: 4n,
  });
  const groups = [of(0n, 0n), of(0n, 2n), of(0n, 4n)];
  expect([0n, 3n, 4n].map((total) => together(groups, total, 50n))).toEqual([0n, 0n, 0n]);
  expect([1n, 2n, 5n, 99n].map((total) => together(groups, total, 50n))).toEqual([51n, 51n, 51n, 51n]);
});
