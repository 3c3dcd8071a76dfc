import { describe, expect, it } from "vitest";
import { reached } from "./by-hand.ts";
import { type Made, term } from "./handmade.ts";

/**
 * A has 5 places above its key, B is to make 10 by its share: P can relieve Q of 5. An agreement has at least 4, so B is relieved
 * of none or of 4 to 10 places. Its site is there by its offer, so it costs λ' times what is not at home: 0, or 10 times λ' below 0.
 */
const swap: Made = {
  towns: [
    { code: "A", province: "P", key: 20, offer: 25 },
    { code: "B", province: "Q", key: 20, offer: 10, share: 10, relief: 5 },
  ],
  swaps: [["P", "Q", 5]],
  names: [["A", "B", 5]],
  rules: { "swap-partners": { minimum: 4 } },
};
/** With a third province of so large a remainder reliefs are not combined: each group is at its own least. Its site costs nothing. */
const apart: Made = besides(19_991);
function besides(share: number): Made {
  const large = { code: "C", province: "R", key: share + 10, offer: 10, share };
  return { ...swap, towns: [...swap.towns, large] };
}
const at = (link?: number) => ({ prices: {}, ...(link !== undefined && { link: `${link}` }) });
const split = (relief: string, some: object, more: object) => ({ on: { relief }, with: some, without: more });
const ofTree = (tree: object, made: Made = swap, links = {}) =>
  reached(made, [[term("swapAgreements", {}, 7)], 7, { groups: { Q: { regular: tree } }, links }]);

describe("section 6.2: relief", () => {
  // By itself B is at its least; where it must be relieved of all that A has above its key, it is relieved of 5.
  const cases: readonly (readonly [what: string, tree: object, byItself: number, ofFive: number])[] = [
    ["counts at the common price where a leaf has none", at(), 0, 0],
    ["may be all of the remainder, where it pays", at(1), -10, -5],
    ["may be none, where it costs", at(-1), -10, -5],
    ["is none below the least agreement", split("3", at(1), at()), 0, 0],
    ["is at least what an agreement has, above", split("3", at(), at(-1)), -6, -5],
    ["is up to what a split says", split("5", at(1), at()), -5, -5],
    ["is more than what a split says", split("5", at(), at(-1)), -4, 0],
    ["has both sides of a split", split("5", at(1), at(-1)), -5, -5],
    ["is nothing between none and the least", split("1", at(), split("3", at(100), at())), 0, 0],
  ];
  it.each(cases)("%s", async (_, tree, byItself, ofFive) => {
    expect(await ofTree(tree, apart)).toBe(byItself);
    expect(await ofTree(tree)).toBe(ofFive);
  });

  it("counts at a leaf's price against the common one", async () => {
    const links = { Q: { regular: "3" } };
    // A flow is worth 3 a place, of which 5 fit: 7 − 15. At λ' = 1 relief counts 2 a place more, at 5 it counts 2 less.
    const all = (made: Made) =>
      Promise.all(
        [at(), at(1), at(5), split("3", at(5), at(1)), split("3", at(5), at(5))].map((tree) =>
          ofTree(tree, made, links),
        ),
      );
    // By itself B is relieved of none or of 10.
    expect(await all(apart)).toEqual([-8, -8, -28, -8, -28]);
    expect(await all(swap)).toEqual([-8, 2, -18, 2, -18]);
  });

  it("adds up where a kind may have 20,000 places of it, and not where it may have one more", async () => {
    // B is relieved of 5 or of none, when C is of 5.
    expect(await ofTree(at(1), besides(19_990))).toBe(-5);
    expect(await ofTree(at(1), besides(19_991))).toBe(-10);
  });
});

describe("section 6.2: a split of relief is malformed where", () => {
  const sides = [at(), at()] as const;
  const cases: readonly (readonly [what: string, tree: object, reason: RegExp])[] = [
    ["nothing is above it", split("10", ...sides), /relief of 10, which leaves nothing on one side/],
    ["nothing is below it", split("-1", ...sides), /relief of -1, which leaves nothing/],
    ["all is below it already", split("3", split("3", ...sides), at()), /relief of 3, which leaves nothing/],
    ["all is above it already", split("3", at(), split("3", ...sides)), /relief of 3, which leaves nothing/],
    ["it says more", { ...split("3", ...sides), on: { relief: "3", site: "B" } }, /unknown field \(site\)/],
    ["it is a number", { ...split("3", ...sides), on: { relief: 3 } }, /no text of at most/],
    ["a price of it is a number", { prices: {}, link: 1 }, /no text of at most/],
  ];
  it.each(cases)("%s", async (_, tree, reason) => {
    expect(await ofTree(tree)).toMatch(reason);
  });

  it("relief is settled, or nobody can take any over", async () => {
    const sites: Made = { ...swap, scope: "sites" };
    expect(await ofTree(split("3", ...sides), sites)).toMatch(/leaves nothing on one side/);
    expect(await ofTree(at(1), sites)).toMatch(/a price of relief, which is settled/);
    const alone: Made = { towns: [{ code: "B", province: "Q", key: 20, offer: 10, share: 10 }] };
    const of = (tree: object) => reached(alone, [[term("unviable")], 0, { groups: { Q: { regular: tree } } }]);
    expect(await of(split("0", ...sides))).toMatch(/leaves nothing on one side/);
    // None is all that there may be, whatever it is worth.
    expect(await of(at(9))).toBe(0);
  });
});
