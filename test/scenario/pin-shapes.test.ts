import { expect, it } from "vitest";
import {
  isPinned,
  kindsOf,
  type MunicipalityCode,
  partiesOf,
  type Pin,
  pinFrom,
  recordOf,
  sameMatter,
  sameTask,
  withoutRecord,
} from "../../src/domain/index.ts";
import { pinSchema } from "../../src/scenario/pin-schema.ts";

const [a, b, c] = ["GM0001", "GM0002", "GM0003"] as [MunicipalityCode, MunicipalityCode, MunicipalityCode];
const agreed: Pin = { type: "agreed-merger", kind: "amv", guest: a, host: b };
const forbidden: Pin = { type: "forbidden-merger", guest: a, host: b };
const gives: Pin = { type: "forbidden-exchange", giver: a, taker: b };

it("a pin names its parties in order, and its kind or both", () => {
  expect([partiesOf(agreed), partiesOf(gives)]).toEqual([
    [a, b],
    [a, b],
  ]);
  expect([kindsOf(agreed), kindsOf(forbidden)]).toEqual([["amv"], ["regular", "amv"]]);
});

it("the same matter is the same pair in the same order, of a kind that both are about", () => {
  expect(sameMatter(agreed, forbidden)).toBe(true);
  expect(sameMatter(forbidden, agreed)).toBe(true);
  expect(sameMatter({ ...agreed, kind: "regular" }, agreed)).toBe(false);
  expect(sameMatter(agreed, { ...forbidden, guest: b, host: a })).toBe(false);
  expect(sameMatter(forbidden, gives)).toBe(false);
});

it("the whole task of a municipality, in one kind, goes one way or stays", () => {
  const home: Pin = { type: "own-site", kind: "amv", municipality: a };
  expect([sameTask(agreed, home), sameTask(home, agreed), sameTask(agreed, { ...agreed, host: c })]).toEqual([
    true,
    true,
    true,
  ]);
  expect(sameTask(agreed, { ...home, kind: "regular" })).toBe(false);
  expect(sameTask(agreed, { ...home, municipality: b })).toBe(false);
  expect([sameTask(forbidden, home), sameTask(home, forbidden), sameTask(home, gives)]).toEqual([false, false, false]);
});

it("a pin is made of what its shape has of the parts", () => {
  const parts = { kind: "amv", parties: [a, b], places: 7 } as const;
  const pins = [
    agreed,
    { type: "forbidden-merger", kind: "amv", guest: a, host: b },
    { type: "own-site", kind: "amv", municipality: a },
    { type: "no-new-site", kind: "amv", municipality: a },
    { type: "hosting-limit", kind: "amv", municipality: a, places: 7 },
    { type: "agreed-swap", kind: "amv", surplus: a, shortage: b, places: 7 },
    { type: "forbidden-swap", surplus: a, shortage: b },
    { type: "agreed-municipal-swap", kind: "amv", surplus: a, shortage: b, places: 7 },
    { type: "forbidden-municipal-swap", surplus: a, shortage: b },
    { type: "agreed-exchange", kind: "amv", giver: a, taker: b, places: 7 },
    gives,
  ] as const;
  expect(pins.map(({ type }) => pinFrom(type, parts))).toEqual(pins);
});

it("a pair is agreed or ruled out by its own pins alone", () => {
  const pair = { agreement: "merger", kind: "amv", from: a, to: b } as const;
  expect(isPinned([agreed], pair, "agreed")).toBe(true);
  expect(isPinned([agreed], pair, "forbidden")).toBe(false);
  expect(isPinned([forbidden, gives], pair, "forbidden")).toBe(true);
  expect(isPinned([gives], pair, "forbidden")).toBe(false);
  expect(isPinned([agreed], { ...pair, kind: "regular" }, "agreed")).toBe(false);
  expect(isPinned([agreed], { ...pair, to: c }, "agreed")).toBe(false);
  expect(isPinned([agreed], { ...pair, from: c }, "agreed")).toBe(false);
});

it("a limit may be of no places, an agreement may not", () => {
  const limit = { type: "hosting-limit", kind: "amv", municipality: a, places: 0 };
  const exchange = { type: "agreed-exchange", kind: "amv", giver: a, taker: b, places: 0 };
  expect([limit, exchange].map((pin) => pinSchema.safeParse(pin).success)).toEqual([true, false]);
});

it("who settled it, why and on what condition is no part of what is settled", () => {
  const record = { by: "North", why: "asked", provided: "rain", at: "2026-01-01T00:00:00Z" };
  expect(withoutRecord({ ...agreed, ...record })).toEqual(agreed);
  expect(recordOf({ ...agreed, ...record })).toEqual(record);
});
