import { describe, expect, it } from "vitest";
import { answerTo, type Made, type Town } from "./handmade.ts";

/** P has 5 above its key of 20 (A), Q has that much less: 10 offered and a remainder of 10, of which 5 are relieved. */
const a: Town = { code: "A", province: "P", key: 20, offer: 25 };
const b: Town = { code: "B", province: "Q", key: 20, offer: 10, share: 10, relief: 5 };
const swapped: Made = { towns: [a, b], swaps: [["P", "Q", 5]], names: [["A", "B", 5]] };

/** A hosts what B has too little of for a site of its own. */
const host: Town = { code: "A", key: 12, offer: 12 };
const guest: Town = { code: "B", key: 8, share: 8 };
const merged: Made = { towns: [host, guest], mergers: [["B", "A", 8]] };

const levels = (value: number): NonNullable<Made["levels"]> => [
  [[{ measure: "unviable", weight: 1, options: {} }], value],
];

describe("section 4: swaps", () => {
  it("of all that is above the task and in time, where there is room for it", async () => {
    expect(await answerTo(swapped)).toBe("accepted");
    const less: Made = {
      towns: [
        { ...a, reserve: 1 },
        { ...b, relief: 4 },
      ],
      swaps: [["P", "Q", 4]],
      names: [["A", "B", 4]],
    };
    expect(await answerTo(less)).toBe("refused: reserve: P does not swap all (regular)");
  });

  it("of no more than is in time: the rest is reserve", async () => {
    const offers = [
      { kind: "regular", certainty: "reported", places: 22, availableFrom: "2026-01-01" },
      { kind: "regular", certainty: "reported", places: 3, availableFrom: "2026-01-02" },
    ];
    const late = { ...a, adopted: 25, more: { offers } };
    const of = (places: number): Made => ({
      towns: [
        { ...late, reserve: 5 - places },
        { ...b, relief: places },
      ],
      swaps: [["P", "Q", places]],
      names: [["A", "B", places]],
    });
    expect(await answerTo(of(2))).toBe("accepted");
    expect(await answerTo(of(3))).toMatch(/timely-swaps: P swaps places that are too late/);
    expect(await answerTo(of(1))).toMatch(/reserve: P does not swap all/);
  });

  it("relieve all of the remainder, where there is more above the tasks than that", async () => {
    const little: Town = { code: "B", province: "Q", key: 20, offer: 17, share: 3 };
    const of = (places: number): Made => ({
      towns: [
        { ...a, reserve: 5 - places },
        { ...little, relief: places },
      ],
      swaps: [["P", "Q", places]],
      names: [["A", "B", places]],
    });
    expect(await answerTo(of(3))).toBe("accepted");
    expect(await answerTo(of(2))).toBe("refused: reserve: Q is not relieved of all (regular)");
    expect(await answerTo(of(4))).toMatch(/swap-partners: .* is more than can be/);
  });

  it("are as large as the rule says, or as large as can be", async () => {
    const least = (minimum: number) => answerTo({ ...swapped, rules: { "swap-partners": { minimum } } });
    expect([await least(5), await least(6), await least(50)]).toEqual(["accepted", "accepted", "accepted"]);
    // Two provinces share what is above: 3 and 2.
    const c: Town = { code: "C", province: "R", key: 20, offer: 10, share: 10, relief: 2 };
    const two = (minimum: number): Made => ({
      towns: [a, { ...b, relief: 3 }, c],
      swaps: [
        ["P", "Q", 3],
        ["P", "R", 2],
      ],
      names: [
        ["A", "B", 3],
        ["A", "C", 2],
      ],
      rules: { "swap-partners": { minimum } },
    });
    expect(await answerTo(two(2))).toBe("accepted");
    expect(await answerTo(two(3))).toBe("refused: swap-partners: the swap of P and R is too small");
  });

  it("have names: those who give and those who are relieved, for as much, and not for too little", async () => {
    const least = (minimum: number, share: Partial<Town> = {}) =>
      answerTo({ ...swapped, towns: [a, { ...b, ...share }], rules: { "municipal-swaps": { minimum } } });
    expect([await least(5), await least(6)]).toEqual([
      "accepted",
      "refused: municipal-swaps: B is relieved of too little (regular)",
    ]);
    // A share below the minimum may be relieved whole.
    const all: Made = {
      towns: [a, { ...b, offer: 15, share: 5, relief: 5 }],
      swaps: [["P", "Q", 5]],
      names: [["A", "B", 5]],
      rules: { "municipal-swaps": { minimum: 9 } },
    };
    expect(await answerTo(all)).toBe("accepted");
    expect(await answerTo({ ...swapped, names: [] })).toMatch(/municipal-swaps: B is relieved of 5, with names to 0/);
    const c: Town = { code: "C", province: "P", key: 20, share: 0, offer: 20 };
    const other: Made = { ...swapped, towns: [a, b, c], names: [["C", "B", 5]] };
    expect(await answerTo(other)).toBe("refused: municipal-swaps: C gives more than it has");
    expect(await answerTo({ ...other, names: [["A", "B", 5]] })).toBe("accepted");
    // Names within one province are of no swap.
    const inside: Made = { ...swapped, names: [...(swapped.names ?? []), ["A", "C", 1]], towns: [a, b, c] };
    expect(await answerTo(inside)).toMatch(/municipal-swaps/);
  });
});

describe("section 4: reserve", () => {
  const offers = (places: number) => ({
    offers: [{ kind: "regular", certainty: "reported", places, availableFrom: "2027-01-01" }],
  });
  const late = (code: string, places: number, reserve: number): Town => {
    return { code, key: 10, adopted: places, reserve, more: offers(places) };
  };
  const released = (x: number, y: number, z: number, order = "largest-first") =>
    answerTo({
      towns: [late("X", 12, x), late("Y", 14, y), late("Z", 14, z), { code: "W", key: 20, offer: 15, share: 0 }],
      rules: { reserve: { order } },
    });

  it("goes largest first, of equals the lower code, each all before the next", async () => {
    expect(await released(0, 4, 1)).toBe("accepted");
    expect(await released(0, 1, 4)).toBe("refused: reserve: Z releases out of turn (regular)");
    expect(await released(1, 4, 0)).toBe("refused: reserve: X releases out of turn (regular)");
    expect(await released(2, 0, 3)).toMatch(/releases out of turn/);
    expect(await released(2, 0, 3, "optimised")).toBe("accepted");
    expect(await released(0, 5, 0, "optimised")).toMatch(/adopted-places: Y .* releases more/);
    expect(await released(0, 4, 0)).toMatch(/national-total/);
  });

  it("is not taken for granted where its order is told otherwise", async () => {
    expect(await released(0, 4, 1, "smallest-first")).toBe("not judged: another order of reserve");
  });
});

describe("section 4: homes", () => {
  it("a site of its own that is too small is counted, and one that is large enough is not", async () => {
    const alone = (places: number, value: number) =>
      answerTo({ towns: [host, { ...guest, key: places, share: places }], levels: levels(value) });
    expect([await alone(9, 9), await alone(10, 0)]).toEqual(["accepted", "accepted"]);
    expect([await alone(9, 0), await alone(10, 10)]).toEqual([
      "refused: the value of level 1 is 9",
      "refused: the value of level 1 is 0",
    ]);
  });

  it("a task has one: it is handed over whole, to one host, or stays", async () => {
    expect(await answerTo({ ...merged, mergers: [["B", "A", 7]] })).toMatch(/whole-hand-over: the task of B/);
    const c: Town = { code: "C", key: 12, offer: 12 };
    const parts: Made = {
      towns: [host, guest, c],
      mergers: [
        ["B", "A", 4],
        ["B", "C", 4],
      ],
    };
    expect(await answerTo(parts)).toMatch(/whole-hand-over: the task of B \(regular\) has more than one home/);
    expect(await answerTo({ ...merged, mergers: [["B", "A", 9]], plan: (p) => (p.mergers[0].places = 9) })).toMatch(
      /^refused/,
    );
  });

  it("what is handed over is smaller than a small task", async () => {
    const of = (places: number, small?: object) =>
      answerTo({
        towns: [host, { ...guest, key: places, share: places }],
        mergers: [["B", "A", places]],
        rules: { "whole-hand-over": { small } },
      });
    expect([await of(9), await of(10)]).toEqual([
      "accepted",
      "refused: whole-hand-over: the regular merger of B and A is no small task",
    ]);
    const twelve = { regular: 12, amv: 10 };
    expect([await of(11, twelve), await of(12, twelve)]).toEqual([
      "accepted",
      "refused: whole-hand-over: the regular merger of B and A is no small task",
    ]);
  });

  it("a small offer goes with the share, or where offers are not merged stays and counts towards a site", async () => {
    const small: Town = { code: "B", key: 8, offer: 3, share: 5 };
    expect(await answerTo({ towns: [host, small], mergers: [["B", "A", 8]] })).toBe("accepted");
    const apart = { "merge-offers": { enabled: false } };
    expect(await answerTo({ towns: [host, small], mergers: [["B", "A", 8]], rules: apart })).toMatch(
      /whole-hand-over: B .* hands over more/,
    );
    expect(await answerTo({ towns: [host, small], mergers: [["B", "A", 5]], rules: apart })).toBe("accepted");
    const large = (share: number, value: number) =>
      answerTo({ towns: [host, { ...small, key: 3 + share, share }], rules: apart, levels: levels(value) });
    expect([await large(6, 6), await large(7, 0)]).toEqual(["accepted", "accepted"]);
    // With guests it needs as much.
    const two = (places: number) =>
      answerTo({
        towns: [
          { code: "B", key: 5, offer: 3, share: 2 },
          { code: "C", key: places, share: places },
        ],
        mergers: [["C", "B", places]],
        rules: { ...apart, "host-capacity": { percent: 300 } },
      });
    expect([await two(5), await two(4)]).toEqual([
      "accepted",
      "refused: viable-site: the site of B (regular) is too small for guests",
    ]);
  });

  it("who hosts hands over nothing", async () => {
    const chain: Made = {
      towns: [
        { code: "A", key: 12, offer: 12 },
        { code: "B", key: 6, share: 6 },
        { code: "C", key: 6, share: 6 },
      ],
      mergers: [
        ["C", "B", 6],
        ["B", "A", 6],
      ],
    };
    expect(await answerTo(chain)).toMatch(/^refused: (viable-site|no-chains)/);
  });

  it("nobody hosts more than the capacity, told or by the key", async () => {
    const of = (percent: number, more: object = {}) =>
      answerTo({ ...merged, towns: [{ ...host, more }, guest], rules: { "host-capacity": { percent } } });
    // 12 · 167 / 100 is 20.04, 12 · 166 / 100 is 19.92.
    expect([await of(167), await of(166)]).toEqual([
      "accepted",
      "refused: host-capacity: A (regular) hosts more than it can",
    ]);
    expect(await of(100, { capacity: { regular: 20, amv: 0 } })).toBe("accepted");
    expect(await of(300, { capacity: { regular: 19, amv: 0 } })).toMatch(/host-capacity/);
  });

  it("the host is of the same province, near enough, and not exempt but by agreement", async () => {
    // A degree of longitude at 52° is 684.6 hectometres; 0.01 of it is 6.8, to 7.
    const far = (distance: number) =>
      answerTo({ ...merged, towns: [host, { ...guest, longitude: 5.01 }], rules: { neighbourhood: { distance } } });
    expect([await far(7), await far(6)]).toEqual([
      "accepted",
      "refused: neighbourhood: the regular merger of B and A: too far apart",
    ]);
    expect(await answerTo({ ...merged, towns: [host, { ...guest, province: "Q" }] })).toMatch(/neighbourhood/);
    const exempt = (...pins: object[]) =>
      answerTo({ ...merged, towns: [{ ...host, more: { exempt: {} } }, guest], pins });
    const pin = { type: "agreed-merger", kind: "regular", guest: "B", host: "A" };
    expect(await exempt()).toMatch(/neighbourhood: .* the host is exempt/);
    expect(await exempt(pin)).toBe("accepted");
    const borders = (most: number, list: object[]) =>
      answerTo({ ...merged, scenario: (s) => (s.borders = list), rules: { neighbourhood: { borders: most } } });
    expect(await borders(1, [])).toMatch(/neighbourhood/);
    expect(await borders(1, [{ a: "B", b: "A", kind: "land" }])).toBe("accepted");
    expect(await borders(0, [{ a: "B", b: "A", kind: "land" }])).toMatch(/neighbourhood/);
  });
});
