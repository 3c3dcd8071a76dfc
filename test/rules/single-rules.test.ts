import { describe, expect, it } from "vitest";
import type { Municipality, Pin } from "../../src/domain/index.ts";
import type { example } from "../../src/rules/example.ts";
import { rules, type Violation } from "../../src/rules/index.ts";
import { verify } from "../../src/verify/index.ts";
import { small } from "../verify/small.ts";

type Parts = Parameters<typeof example>;

/** What one rule finds in a plan. */
function found(rule: string, ...[municipalities, agreements, settings, pins = []]: Parts): readonly Violation[] {
  const { scenario, plan } = small(municipalities, agreements, settings);
  return verify({ ...scenario, pins }, plan).violations.filter((violation) => violation.rule === rule);
}
const amounts = (...parts: Parameters<typeof found>) => found(...parts).map(({ amount }) => amount);

it("what makes the books close cannot be switched off, and nothing else is so", () => {
  const required = rules.filter((rule) => rule.required === true).map((rule) => rule.id);
  expect(required.toSorted()).toEqual(["national-total", "remainder-shares"]);
});

it("all rules are on unless a scenario says otherwise, but for three", () => {
  const off = rules.filter((rule) => !rule.enabledByDefault).map((rule) => rule.id);
  expect(off.toSorted()).toEqual(["amv-cluster", "credits", "exchanges"]);
});

describe("reserve", () => {
  const swapping = (surplus: number, remainder: number, swapped: number) =>
    amounts(
      "reserve",
      {
        A1: { key: 100, adopted: 100 + surplus, reserve: Math.max(0, surplus - remainder) },
        B1: { key: 200, adopted: 200 - remainder, share: remainder, relief: swapped },
      },
      { swaps: [{ from: "A", to: "B", places: swapped }] },
    );

  it("asks for all surplus where it fits in the remainder, to the place", () => {
    expect(swapping(60, 60, 60)).toEqual([]);
    expect(swapping(60, 61, 60)).toEqual([]);
    expect(swapping(60, 61, 59)).toEqual([1]);
  });

  it("asks for the whole remainder where there is one place more of surplus", () => {
    expect(swapping(61, 60, 60)).toEqual([]);
    expect(swapping(61, 60, 59)).toEqual([1]);
  });

  it("asks nothing of who has no surplus: that such a swap cannot be is for another rule", () => {
    expect(
      amounts(
        "reserve",
        { A1: { key: 100, adopted: 100 }, B1: { key: 200, adopted: 140, share: 60, relief: 10 } },
        { swaps: [{ from: "A", to: "B", places: 10 }] },
      ),
    ).toEqual([]);
  });
});

describe("exchanges", () => {
  it("a giver whose homes nobody counted has none to give", () => {
    const plain = { A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100 } };
    const rate = { exchanges: { enabled: true, statusHolderHousing: { numerator: 1, denominator: 2 } } };
    expect(amounts("exchanges", plain, { exchanges: [["A1", "A2", 40, 20]] }, rate)).toEqual([20]);
  });
});

describe("neighbourhood", () => {
  const merger = { mergers: [["A1", "A2", 40]] as const } as unknown as Parts[1];
  const guest = { key: 40, share: 40 };

  it("says that a host is too far, or that it is exempt", () => {
    const far = found("neighbourhood", { A1: guest, A2: { key: 100, adopted: 100, at: 40 } }, merger);
    expect(far.map(({ message }) => message.en)).toEqual([expect.stringContaining("too far from A1 (40 km)")]);
    expect(far.map(({ message }) => message.nl)).toEqual([expect.stringContaining("ligt te ver van A1 (40 km)")]);
    const exempt = found("neighbourhood", { A1: guest, A2: { key: 100, adopted: 100, exempt: true } }, merger);
    expect(exempt.map(({ message }) => message.en)).toEqual(["A2 is exempt and does not host for A1."]);
    expect(exempt.map(({ message }) => message.nl)).toEqual(["A2 is uitgezonderd en verzorgt geen opvang voor A1."]);
  });
});

describe("an exempt municipality", () => {
  const { scenario } = small({ A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100, exempt: true } });
  const rule = rules.find(({ id }) => id === "neighbourhood");
  const pairs = [
    { agreement: "merger", kind: "regular" },
    { agreement: "merger", kind: "amv" },
    { agreement: "exchange", kind: "regular" },
    { agreement: "exchange", kind: "amv" },
  ] as const;
  const [from, to] = scenario.municipalities as unknown as [Municipality, Municipality];
  /** For which of the pairs A1 may go to A2. */
  const allowed = (...pins: object[]) =>
    pairs
      .filter(
        (pair) =>
          rule?.forbidsPair?.(rule.schema.parse({}), { ...scenario, pins: pins as Pin[] }, { ...pair, from, to }) ===
          false,
      )
      .map(({ agreement, kind }) => `${agreement} ${kind}`);

  it("hosts for nobody, unless the table has agreed on just that", () => {
    expect(allowed()).toEqual([]);
    expect(allowed({ type: "agreed-merger", kind: "regular", guest: "A1", host: "A2" })).toEqual(["merger regular"]);
    expect(allowed({ type: "agreed-merger", kind: "amv", guest: "A1", host: "A2" })).toEqual(["merger amv"]);
    expect(allowed({ type: "agreed-merger", kind: "amv", guest: "A2", host: "A1" })).toEqual([]);
    expect(allowed({ type: "agreed-exchange", kind: "amv", giver: "A1", taker: "A2", places: 3 })).toEqual([
      "exchange amv",
    ]);
    expect(allowed({ type: "agreed-exchange", kind: "regular", giver: "A2", taker: "A1", places: 3 })).toEqual([]);
  });
});

describe("pins", () => {
  const people = {
    A1: { key: 100, adopted: 160 },
    A2: { key: [40, 8], share: [40, 8] },
    A3: { key: 100, adopted: 100 },
    B1: { key: 200, adopted: 100, share: 100, relief: 60 },
  } as const satisfies Parts[0];
  const agreed: Parts[1] = {
    swaps: [{ from: "A", to: "B", places: [60, 5] }],
    municipalSwaps: [["A1", "B1", 60]],
    exchanges: [["A2", "A3", 7, 4]],
    mergers: [["A2", "A1", 33]],
    amvMergers: [["A2", "A3", 8]],
  };

  it.each<[pin: object, broken: number]>([
    [{ type: "agreed-merger", kind: "regular", guest: "A2", host: "A1" }, 0],
    [{ type: "agreed-merger", kind: "regular", guest: "A2", host: "A3" }, 1],
    [{ type: "agreed-merger", kind: "amv", guest: "A2", host: "A1" }, 1],
    [{ type: "agreed-merger", kind: "regular", guest: "A1", host: "A2" }, 1],
    [{ type: "forbidden-merger", kind: "regular", guest: "A2", host: "A1" }, 1],
    [{ type: "forbidden-merger", guest: "A2", host: "A1" }, 1],
    [{ type: "forbidden-merger", kind: "amv", guest: "A2", host: "A1" }, 0],
    [{ type: "forbidden-merger", guest: "A1", host: "A2" }, 0],
    [{ type: "own-site", kind: "regular", municipality: "A2" }, 1],
    [{ type: "own-site", kind: "amv", municipality: "A2" }, 1],
    [{ type: "own-site", kind: "amv", municipality: "A3" }, 0],
    [{ type: "agreed-swap", kind: "regular", surplus: "A", shortage: "B", places: 60 }, 0],
    [{ type: "agreed-swap", kind: "regular", surplus: "A", shortage: "B", places: 75 }, 15],
    [{ type: "agreed-swap", kind: "amv", surplus: "A", shortage: "B", places: 3 }, 2],
    [{ type: "agreed-swap", kind: "regular", surplus: "B", shortage: "A", places: 60 }, 60],
    [{ type: "forbidden-swap", surplus: "A", shortage: "B" }, 65],
    [{ type: "forbidden-swap", surplus: "B", shortage: "A" }, 0],
    [{ type: "agreed-municipal-swap", kind: "regular", surplus: "A1", shortage: "B1", places: 60 }, 0],
    [{ type: "agreed-municipal-swap", kind: "regular", surplus: "A1", shortage: "B1", places: 70 }, 10],
    [{ type: "agreed-municipal-swap", kind: "amv", surplus: "A1", shortage: "B1", places: 4 }, 4],
    [{ type: "agreed-municipal-swap", kind: "regular", surplus: "A3", shortage: "B1", places: 4 }, 4],
    [{ type: "forbidden-municipal-swap", surplus: "A1", shortage: "B1" }, 60],
    [{ type: "forbidden-municipal-swap", surplus: "B1", shortage: "A1" }, 0],
    [{ type: "agreed-exchange", kind: "regular", giver: "A2", taker: "A3", places: 7 }, 0],
    [{ type: "agreed-exchange", kind: "regular", giver: "A2", taker: "A3", places: 9 }, 2],
    [{ type: "agreed-exchange", kind: "amv", giver: "A2", taker: "A3", places: 2 }, 2],
    [{ type: "agreed-exchange", kind: "regular", giver: "A3", taker: "A2", places: 2 }, 2],
    [{ type: "forbidden-exchange", giver: "A2", taker: "A3" }, 7],
    [{ type: "forbidden-exchange", giver: "A2", taker: "A1" }, 0],
  ])("%o is broken by %d", (pin, broken) => {
    const told = found("pins", people, agreed, {}, [pin as Pin]);
    expect(told.map(({ amount }) => amount)).toEqual(broken === 0 ? [] : [broken]);
    // People read names where there are any; here codes and names are the same.
    for (const { message, where } of told) for (const code of where) expect(message.en).toContain(code);
  });
});
