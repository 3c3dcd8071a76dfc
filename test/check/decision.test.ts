import { expect, it } from "vitest";
import { decide, furthestAbove, type Given } from "../../src/check/decision.ts";
import type { Facts, Municipality } from "../../src/check/facts.ts";

const none = { regular: 0n, amv: 0n };

function town(code: string, indicative: bigint, offered: bigint, more: Partial<Municipality> = {}): Municipality {
  const places = { regular: offered, amv: 0n };
  const at = { latitude: 52, longitude: 5 };
  const own = {
    offered: places,
    early: places,
    decided: {},
    credit: none,
    capacity: undefined,
    exempt: false,
    regions: {},
    at,
  };
  return { code, province: "P", indicative: { regular: indicative, amv: 0n }, ...own, ...more };
}

function sharesOf(task: bigint, municipalities: readonly Municipality[]): Record<string, bigint> {
  const provinces = [{ code: "P", task: { ...none, regular: task } }];
  const { cells } = decide({ provinces, municipalities, rules: { capped: true } } as unknown as Facts);
  return Object.fromEntries(cells.filter(({ kind }) => kind === "regular").map((c) => [c.municipality.code, c.share]));
}

it("places that are left go to the largest fractions, and of equal ones to the lower code, in whatever order they stand", () => {
  const three = ["C", "A", "B"].map((code) => town(code, 30n, 0n));
  expect(sharesOf(10n, three)).toEqual({ A: 4n, B: 3n, C: 3n });
  expect(sharesOf(11n, three.toReversed())).toEqual({ A: 4n, B: 4n, C: 3n });
  // 5/3 · 1, 2 and 3 of ten: 1 2/3, 3 1/3, 5.
  expect(sharesOf(10n, [town("A", 100n, 0n), town("B", 200n, 0n), town("C", 300n, 0n)])).toEqual({
    A: 2n,
    B: 3n,
    C: 5n,
  });
});

it("nobody is lifted above the key; the exempt and those with a number of their own have no part of the rest", () => {
  const capped = [town("A", 30n, 28n), town("B", 30n, 0n), town("C", 30n, 0n)];
  expect(sharesOf(60n, capped)).toEqual({ A: 2n, B: 15n, C: 15n });
  const apart = [
    town("A", 30n, 0n, { exempt: true }),
    town("B", 30n, 0n, { decided: { regular: 7n } }),
    town("C", 30n, 0n),
  ];
  expect(sharesOf(20n, apart)).toEqual({ A: 0n, B: 7n, C: 13n });
  expect(() => sharesOf(91n, [town("A", 30n, 0n)])).toThrow(/no room for the remainder of P regular/);
});

it("who is furthest above the key releases first, of equals the lower code; who is not above it has no turn", () => {
  const given = (code: string, adopted: bigint): Given => {
    return { municipality: town(code, 10n, adopted), kind: "regular", indicative: 10n, adopted, share: 0n };
  };
  const turn = [given("D", 11n), given("C", 14n), given("A", 10n), given("B", 14n), given("E", 9n)];
  expect(furthestAbove(turn).map(({ municipality }) => municipality.code)).toEqual(["B", "C", "D"]);
});
