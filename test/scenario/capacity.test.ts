import { describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/index.ts";
import { files, main, municipalities, problemsOf } from "./fixture.ts";

type Change = Readonly<Record<string, string>>;

/** Problems of the fixture with cells of municipalities changed; M1 offers 125 regular (key 100) and 13 amv (key 10). */
function told(cells: Readonly<Record<string, Change>>, rules: object = {}, date?: string) {
  const header = municipalities[0] ?? [];
  const changed = municipalities.map((row) => row.map((cell, at) => cells[row[0] ?? ""]?.[header[at] ?? ""] ?? cell));
  const document = { ...main, rules, ...(date === undefined ? {} : { date }) };
  return problemsOf(parseScenario(files(document, { "municipalities.csv": changed })));
}

const capacity = (regular: number, amv = 100): Change => ({
  capacity_regular: String(regular),
  capacity_amv: String(amv),
});

describe("a capacity below what the municipality offers itself", () => {
  it("is refused by row, column and value, and names municipality and both numbers", () => {
    const found = told({ M1: capacity(124) });
    expect(found).toMatchObject([
      { code: "contradiction", file: "municipalities.csv", row: 2, column: "capacity_regular", value: "124" },
    ]);
    for (const [text, maybe] of [
      [found[0]?.message.en, "Maybe"],
      [found[0]?.message.nl, "Misschien"],
    ] as const) {
      expect(text).toContain("One (M1)");
      expect(text).toContain("(124)");
      expect(text).toContain("(125)");
      expect(text).toContain(maybe);
    }
  });

  it("is taken where it is just enough; what the decision adds is for the rules to judge", () => {
    expect(told({ M1: capacity(125) })).toEqual([]);
    expect(told({ M4: { ...capacity(0), reported_regular: "0" } })).toEqual([]);
  });

  it("is judged by kind, and all of them are told at once", () => {
    const large = { reported_amv: "16" };
    expect(told({ M1: { ...capacity(3, 17), ...large } }).map((one) => one.column)).toEqual(["capacity_regular"]);
    expect(told({ M1: { ...capacity(3, 17), ...large }, M4: capacity(0, 15) }).map((one) => one.column)).toEqual([
      "capacity_regular",
      "capacity_amv",
    ]);
  });

  it("is taken where the offer is too small for a site, since it may be handed over; not where small offers stay", () => {
    expect(told({ M1: capacity(200, 0) })).toEqual([]);
    const stays = { "merge-offers": { enabled: false } };
    expect(told({ M1: capacity(200, 0) }, stays).map((one) => one.column)).toEqual(["capacity_amv"]);
  });

  it("is taken where no rule asks for it", () => {
    expect(told({ M1: capacity(3) }, { "host-capacity": { enabled: false } })).toEqual([]);
    const reported = { "adopted-places": { promising: false } };
    expect(told({ M1: capacity(120) }, reported)).toEqual([]);
    expect(told({ M1: capacity(119) }, reported)).toHaveLength(1);
  });

  it("is taken as far as places above the key may be released to the reserve", () => {
    // P1 offers 225 for a task of 200 and P2 all of its own: 25 places are asked of nobody.
    const plenty = { M1: { reported_regular: "210", promising_from: "" }, M4: { reported_regular: "200" } };
    expect(told({ ...plenty, M1: { ...plenty.M1, ...capacity(190) } })).toEqual([]);
    const found = told({ ...plenty, M1: { ...plenty.M1, ...capacity(189) } });
    expect(found).toHaveLength(1);
    expect(found[0]?.message.en).toContain("(25)");
    // No more than what is above the key.
    expect(told({ ...plenty, M3: { reported_regular: "215" }, M1: capacity(99) })).toHaveLength(1);
    // P2 lacks them: all 25 are swapped, and none is released.
    expect(told({ M1: { ...plenty.M1, ...capacity(214) } })).toHaveLength(1);
    // Unless they come too late to be swapped, or no rule asks for it.
    expect(told({ M1: { ...plenty.M1, ...capacity(190) } }, {}, "2025-01-01")).toEqual([]);
    expect(told({ M1: { ...plenty.M1, ...capacity(190) } }, { reserve: { enabled: false } })).toEqual([]);
  });
});
