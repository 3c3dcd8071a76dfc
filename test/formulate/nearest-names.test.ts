import { expect, it } from "vitest";
import type { MunicipalityCode, MunicipalSwap } from "../../src/domain/index.ts";
import { nearestNames } from "../../src/formulate/nearest-names.ts";
import { noAgreements } from "../../src/formulate/plan.ts";
import { example } from "../../src/rules/example.ts";

const code = (name: string) => name as MunicipalityCode;
const pair = (surplus: string, shortage: string, places: number): MunicipalSwap => ({
  kind: "regular",
  surplus: code(surplus),
  shortage: code(shortage),
  places,
});
/** A1 and A2 have 30 and 20 places above their key; B1, B2 and B3 are short. */
const { scenario } = example({
  A1: { key: 50, adopted: 80 },
  A2: { key: 50, adopted: 70 },
  B1: { key: 60, share: 60 },
  B2: { key: 60, share: 60 },
  B3: { key: 60, share: 60 },
});

function named(before: readonly MunicipalSwap[], relief: Readonly<Record<string, number>>) {
  const lowered = new Map(Object.entries(relief).map(([name, regular]) => [code(name), { regular, amv: 0 }]));
  return nearestNames(scenario, { ...noAgreements, municipalSwaps: before, relief: lowered });
}

const stands = [pair("A1", "B1", 30), pair("A2", "B2", 20)];

it("names that still fit stay as they are", () => {
  expect(named(stands, { B1: 30, B2: 20 })).toEqual(stands);
});

it("what one is relieved of no longer goes to who lacks it, from the same giver, and no other pair changes", () => {
  expect(named(stands, { B1: 18, B2: 20, B3: 12 })).toEqual([
    pair("A1", "B1", 18),
    pair("A2", "B2", 20),
    pair("A1", "B3", 12),
  ]);
});

it("there are none where more is asked than the swaps of the provinces were", () => {
  expect(named(stands, { B1: 30, B2: 21 })).toBe(undefined);
});
