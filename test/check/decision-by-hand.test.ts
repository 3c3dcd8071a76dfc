import { describe, expect, it } from "vitest";
import { decideApart, parse, readFacts } from "../../src/check/index.ts";
import { answerTo, made, type Made, term, type Town } from "./handmade.ts";

/** A and r of each municipality, and R, S and S* of each province, as decided from a scenario. */
function decided(towns: readonly Town[], rules: Made["rules"] = {}) {
  const text = new TextDecoder().decode(made({ towns, rules }).get("scenario.json"));
  const { cells, balance } = decideApart(readFacts(parse(text, "scenario.json")));
  const regular = cells.filter(({ kind }) => kind === "regular");
  const { remainder, surplus, timely } = balance("P", "regular");
  return {
    given: regular.map(({ adopted, share }) => [Number(adopted), Number(share)]),
    balance: [remainder, surplus, timely].map(Number),
    amv: cells.filter(({ kind, adopted, share }) => kind === "amv" && adopted + share > 0n).length,
  };
}

const offer = (places: number, more: object = {}) => ({ kind: "regular", certainty: "reported", places, ...more });
const told = (regular: number, ...offers: readonly object[]) => ({ decided: { regular }, offers });

describe("section 3: what is offered", () => {
  it("is added up by kind, and what is promising only where the rule says so", () => {
    const offers = [offer(3), offer(4), offer(5, { certainty: "promising" }), offer(6, { kind: "amv" })];
    const towns: readonly Town[] = [{ code: "A", key: 20, more: { offers } }];
    expect(decided(towns)).toEqual({ given: [[12, 8]], balance: [8, 0, 0], amv: 1 });
    expect(decided(towns, { "adopted-places": { promising: false } }).given).toEqual([[7, 13]]);
  });

  it("is in time up to the date of the decision", () => {
    const late = (places: number) => offer(places, { availableFrom: "2026-01-02" });
    const soon = (places: number) => offer(places, { availableFrom: "2026-01-01" });
    const balance = (...offers: readonly object[]) => decided([{ code: "A", key: 20, more: { offers } }]).balance;
    expect(balance(soon(25))).toEqual([0, 5, 5]);
    expect(balance(soon(22), late(3))).toEqual([0, 5, 2]);
    expect(balance(soon(10), late(15))).toEqual([0, 5, 0]);
    expect(balance(offer(20))).toEqual([0, 0, 0]);
  });
});

describe("section 3: who was told a number", () => {
  it("adopts up to it, and has the rest as share, which no other has", () => {
    const towns: readonly Town[] = [
      { code: "A", key: 10, more: told(7, offer(4)) },
      { code: "B", key: 10, more: told(3, offer(8)) },
      { code: "C", key: 10 },
      { code: "D", key: 10 },
    ];
    // 40 less 4 and 3 is 33, of which A has 3; no more than 10 each fits C and D.
    expect(() => decided(towns)).toThrow(/no room for the remainder of P regular/);
    const less = [...towns, { code: "E", key: 10, offer: 23 }];
    // 50 less 30 is 20: 3 of A, and 17 of C and D.
    expect(decided(less).given).toEqual([
      [4, 3],
      [3, 0],
      [0, 9],
      [0, 8],
      [23, 0],
    ]);
  });

  it("adopts all of it where the remainder has no place for such shares", () => {
    const of = (places: number) =>
      decided([
        { code: "A", key: 10, more: told(9, offer(4)) },
        { code: "B", key: 20, offer: places },
      ]);
    // 30 less 4 and 21 is 5, as much as A is told beyond its offer; of a place less it is adopted.
    expect(of(21)).toEqual({
      given: [
        [4, 5],
        [21, 0],
      ],
      balance: [5, 0, 0],
      amv: 0,
    });
    expect(of(22)).toEqual({
      given: [
        [9, 0],
        [22, 0],
      ],
      balance: [0, 1, 1],
      amv: 0,
    });
    // What was told beyond the offer is in time.
    const late = offer(4, { availableFrom: "2027-01-01" });
    const other = (places: number) =>
      decided([
        { code: "A", key: 10, more: told(9, late) },
        { code: "B", key: 20, offer: places },
      ]).balance;
    expect([other(22), other(26), other(30)]).toEqual([
      [0, 1, 0],
      [0, 5, 1],
      [0, 9, 5],
    ]);
  });

  it("adopts in time no more than is adopted", () => {
    // 8 of 12 are adopted; 9 are in time, so 8 are.
    const offers = [offer(9), offer(3, { availableFrom: "2027-01-01" })];
    const towns: readonly Town[] = [
      { code: "A", key: 5, more: { decided: { regular: 8 }, offers } },
      { code: "B", key: 5, offer: 4 },
    ];
    expect(decided(towns).balance).toEqual([0, 2, 2]);
  });
});

describe("section 3: who shares", () => {
  it("is who has less than the key, pro rata to it, up to it", () => {
    const towns: readonly Town[] = [
      { code: "A", key: 10, offer: 10 },
      { code: "B", key: 20, offer: 19 },
      { code: "C", key: 30, offer: 5 },
      { code: "D", key: 40, offer: 16 },
      { code: "E", key: 10, offer: 25 },
    ];
    // 110 less 75 is 35: B at most 1; then 34 by 30 to 40: 14 4/7 and 19 3/7.
    expect(decided(towns)).toEqual({
      given: [
        [10, 0],
        [19, 1],
        [5, 15],
        [16, 19],
        [25, 0],
      ],
      balance: [35, 0, 0],
      amv: 0,
    });
  });

  it("has all of its room, where the remainder takes all", () => {
    const towns: readonly Town[] = [
      { code: "A", key: 10, offer: 3 },
      { code: "B", key: 20, offer: 9 },
    ];
    expect(decided(towns).given).toEqual([
      [3, 7],
      [9, 11],
    ]);
  });

  it("has its number by itself in each province", () => {
    const towns: readonly Town[] = [
      { code: "A", province: "P", key: 10, offer: 12 },
      { code: "B", province: "Q", key: 10, offer: 4 },
    ];
    expect(decided(towns)).toEqual({
      given: [
        [12, 0],
        [4, 6],
      ],
      balance: [0, 2, 2],
      amv: 0,
    });
  });
});

describe("section 6: where reserve is settled", () => {
  const late = (places: number) => ({ offers: [offer(places, { availableFrom: "2027-01-01" })] });
  // 3 above the task, all too late: Y is 4 above its key and releases 3, X is 2 above and releases none.
  const towns = (order: string): Made => ({
    towns: [
      { code: "X", key: 10, adopted: 12, more: late(12) },
      { code: "Y", key: 10, adopted: 14, reserve: 3, more: late(14) },
      { code: "W", key: 20, offer: 17 },
    ],
    rules: { reserve: { order } },
  });
  const levels = (bound: string, value = 6): NonNullable<Made["levels"]> => [
    [[term("deviation.absolute", { of: "hosted" })], value, { bound }],
  ];

  it("the largest gives first", async () => {
    // 2, 1 and 3 away from the key.
    expect(await answerTo({ ...towns("largest-first"), levels: levels("6") })).toBe("accepted");
    expect(await answerTo({ ...towns("optimised"), scope: "sites", levels: levels("6") })).toBe("accepted");
  });

  it("from the next what the first has not", async () => {
    const { rules = {}, towns: three } = towns("largest-first");
    const [x, y] = three;
    if (x === undefined || y === undefined) throw new Error("There are three.");
    const five: Made = {
      towns: [
        { ...x, reserve: 1 },
        { ...y, reserve: 4 },
        { code: "W", key: 20, offer: 19 },
      ],
      rules,
    };
    // 1, 0 and 1 away.
    expect(await answerTo({ ...five, levels: levels("2", 2) })).toBe("accepted");
  });

  it("and where plans may choose it there are no bounds", async () => {
    expect(await answerTo({ ...towns("optimised"), levels: levels("0") })).toMatch(/^refused: .* describes none/);
    // Where nothing is released there is nothing to choose.
    const none: Made = { towns: [{ code: "A", key: 10, offer: 10 }], rules: { reserve: { order: "optimised" } } };
    expect(await answerTo({ ...none, levels: levels("0", 0) })).toBe("accepted");
  });
});

describe("section 6: where there is more above the tasks than is short", () => {
  const more: Made = {
    towns: [
      { code: "A", province: "P", key: 20, offer: 25, reserve: 2 },
      { code: "B", province: "Q", key: 20, offer: 17, share: 3, relief: 3 },
    ],
    swaps: [["P", "Q", 3]],
    names: [["A", "B", 3]],
  };
  const levels: NonNullable<Made["levels"]> = [[[term("swapAgreements")], 1, { bound: "0" }]];

  it("there are bounds with the plan's own swaps alone", async () => {
    expect(await answerTo({ ...more, scope: "sites", levels })).toBe("accepted");
    expect(await answerTo({ ...more, levels })).toMatch(/^refused: .* describes none/);
  });
});

describe("section 3: what counts besides", () => {
  const credit = (...credits: readonly object[]) => ({ credits: { enabled: true, credits } });
  const ukrainians = (of: object = {}) => credit({ of: "ukrainianPlaces", kind: "regular", percent: 100, ...of });
  const shares = (towns: readonly Town[], rules: Made["rules"]) => decided(towns, rules).given.map(([, r]) => r);
  // A lacks 100, B 100 less its offer of 60.
  const towns: readonly Town[] = [
    { code: "A", key: 100, more: { ukrainianPlaces: 70, nationalPlaces: 9, statusHolderHousing: 3 } },
    { code: "B", key: 100 },
    { code: "C", key: 50, offer: 120 },
  ];

  it("takes off what a municipality may have at most, and others have it", () => {
    // 250 less 120 is 130: pro rata 65 each, of which A has 30 at most; nothing counts where the rule is off.
    expect(shares(towns, ukrainians())).toEqual([30, 100, 0]);
    expect(shares(towns, ukrainians({ percent: 50 }))).toEqual([65, 65, 0]);
    expect(shares(towns, ukrainians({ percent: 57 }))).toEqual([61, 69, 0]);
    expect(shares(towns, ukrainians({ most: 39 }))).toEqual([61, 69, 0]);
    expect(shares(towns, ukrainians({ kind: "amv" }))).toEqual([65, 65, 0]);
    expect(shares(towns, { credits: { enabled: false, credits: "not read" } })).toEqual([65, 65, 0]);
  });

  it("adds up, each rounded down, and leaves out whom nothing is lacking", () => {
    const half = { kind: "regular", percent: 50 };
    const both = credit({ of: "nationalPlaces", ...half }, { of: "statusHolderHousing", ...half });
    // 4 and 1.
    const few: readonly Town[] = [
      { code: "A", key: 10, more: { nationalPlaces: 9, statusHolderHousing: 3 } },
      { code: "B", key: 10, offer: 5 },
      { code: "C", key: 10, offer: 15 },
    ];
    expect(shares(few, both)).toEqual([5, 5, 0]);
    const met: readonly Town[] = [
      { code: "A", key: 5, more: { nationalPlaces: 9, statusHolderHousing: 3 } },
      { code: "B", key: 15 },
      { code: "C", key: 5, offer: 10 },
    ];
    expect(shares(met, both)).toEqual([0, 15, 0]);
    expect(() => shares(met, credit({ of: "homes", ...half }))).toThrow(/a credit is of homes/);
  });

  it("is the only limit where nobody else is held to the key", () => {
    const free = { "indicative-cap": { enabled: false } };
    const above: readonly Town[] = [
      { code: "A", key: 20, more: { ukrainianPlaces: 5 } },
      { code: "B", key: 20, offer: 15 },
      { code: "C", key: 60 },
    ];
    // 100 less 15 is 85, pro rata 17, 17 and 51; at most 15 for A with its credit, and 5 for B at the key.
    expect(shares(above, free)).toEqual([17, 17, 51]);
    expect(shares(above, { ...free, ...ukrainians() })).toEqual([15, 18, 52]);
    expect(shares(above, {})).toEqual([20, 5, 60]);
  });
});
