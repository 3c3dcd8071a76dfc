import { describe, expect, it } from "vitest";
import {
  isPinned,
  kindsOf,
  type MunicipalityCode,
  partiesOf,
  type Pin,
  pinShapes,
  sameMatter,
  shapeOf,
} from "../../src/domain/index.ts";
import { pinSchema } from "../../src/scenario/pin-schema.ts";

const schemas = new Map(pinSchema.options.map((option) => [option.shape.type.value, option.shape]));

describe("what a shape says of a pin is what the schema takes", () => {
  it("all kinds of pin, and no others", () => {
    expect(Object.keys(pinShapes).toSorted()).toEqual([...schemas.keys()].toSorted());
  });

  it.each(Object.keys(pinShapes) as Pin["type"][])("%s", (type) => {
    const { parties, kind, places } = shapeOf({ type });
    const expected = ["type", ...(kind === "none" ? [] : ["kind"]), ...parties, ...(places ? ["places"] : [])];
    const { by: _by, why: _why, ...taken } = schemas.get(type) as Record<string, { isOptional: () => boolean }>;
    expect(Object.keys(taken).toSorted()).toEqual(expected.toSorted());
    const optional = Object.keys(taken).filter((field) => taken[field]?.isOptional());
    expect(optional).toEqual(kind === "possible" ? ["kind"] : []);
  });
});

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
