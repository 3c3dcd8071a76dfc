import { describe, expect, it } from "vitest";
import { perKind, type Scenario } from "../../src/domain/index.ts";
import { changeable } from "../../src/objectives/changeable.ts";
import { mayRelease } from "../../src/objectives/releasable.ts";
import { example } from "../../src/rules/example.ts";
import { situation } from "./situation.ts";

type Parts = Parameters<typeof situation>;

function regular(municipalities: Parts[0], rules: Parts[2] = {}): string[] {
  const { scenario, reading } = situation(municipalities, {}, rules);
  return changeable(
    reading.cells.filter((cell) => cell.kind === "regular"),
    scenario,
  ).map((cell) => cell.municipality.name);
}

const capacity = { "host-capacity": { enabled: true, percent: 200 } };
const near = { neighbourhood: { enabled: true, distance: 300, ferries: true } };

describe("changeable", () => {
  it("who has an open task", () => {
    expect(regular({ A1: { key: 100, share: 100 }, A2: { key: 100, adopted: 100 } }, near)).toEqual(["A1", "A2"]);
    expect(regular({ A1: { key: 100, adopted: 100 }, A2: { key: 100, adopted: 100 } })).toEqual([]);
    expect(regular({ A1: { key: 40, adopted: 40 } })).toEqual(["A1"]);
    expect(regular({ A1: { key: 20, adopted: 40 }, B1: { key: 20 } }, { ...capacity, ...near })).toEqual(["A1"]);
    expect(regular({ A1: { key: 40, adopted: 40 } }, { "merge-offers": { enabled: false } })).toEqual([]);
  });

  it("who could take it over: same province, with room, near enough, not exempt", () => {
    const host = { key: 100, adopted: 150 };
    const guest = { key: 60, share: 60 };
    expect(regular({ A1: host, A2: guest }, { ...capacity, ...near })).toEqual(["A1", "A2"]);
    expect(regular({ A1: { key: 60, adopted: 120 }, A2: guest }, { ...capacity, ...near })).toEqual(["A2"]);
    expect(regular({ A1: { key: 60, adopted: 120 }, A2: guest }, near)).toEqual(["A1", "A2"]);
    expect(regular({ A1: { ...host, capacity: 150 }, A2: guest }, { ...capacity, ...near })).toEqual(["A2"]);
    expect(regular({ B1: host, A2: guest }, { ...capacity, ...near })).toEqual(["A2"]);
    expect(regular({ A1: host, A2: { ...guest, at: 31 } }, { ...capacity, ...near })).toEqual(["A2"]);
    expect(regular({ A1: { ...host, exempt: true }, A2: guest }, { ...capacity, ...near })).toEqual(["A2"]);
  });

  it("a pair that is ruled out for mergers still exchanges, where exchanges are on", () => {
    const told = { A1: { key: 100, adopted: 150 }, A2: { key: 60, share: 60 } };
    const only = (rules: Scenario["rules"]) => {
      const { scenario, reading } = situation(told, {}, { ...capacity, ...near, pins: { enabled: true }, ...rules });
      const pin = { type: "forbidden-merger", guest: "A2", host: "A1" } as unknown as Scenario["pins"][number];
      return changeable(reading.cells, { ...scenario, pins: [pin] }).map(
        (cell) => `${cell.municipality.name} ${cell.kind}`,
      );
    };
    expect(only({})).toEqual(["A2 regular"]);
    expect(only({ exchanges: { enabled: true } })).toEqual(["A1 regular", "A2 regular"]);
  });

  it("who may let adopted places go", () => {
    const surplus = { A1: { key: 100, adopted: 160 }, A2: { key: 100, adopted: 100 } };
    expect(regular(surplus)).toEqual(["A1"]);
    expect(regular({ ...surplus, B1: { key: 60, share: 60 } })).toEqual(["B1"]);
  });
});

describe("provinces that can have a reserve", () => {
  const timely = { "timely-swaps": { enabled: true } };
  const of = (municipalities: Parts[0], rules: Parts[2] = {}) => [
    ...mayRelease(example(municipalities, {}, rules).scenario),
  ];

  it("more surplus than remainder", () => {
    expect(of({ A1: { key: 100, adopted: 150 }, B1: { key: 60, adopted: 11 } })).toEqual(["A regular"]);
    expect(of({ A1: { key: 100, adopted: 150 }, B1: { key: 60, adopted: 10 } })).toEqual([]);
    expect(of({ A1: { key: perKindPair(0, 5), adopted: perKindPair(0, 9) } })).toEqual(["A amv"]);
  });

  it("surplus that comes too late, where the rule is on", () => {
    const late = { A1: { key: 100, adopted: 150, availableFrom: "2026-01-01" }, B1: { key: 60 } };
    expect(of(late)).toEqual([]);
    expect(of(late, timely)).toEqual(["A regular"]);
    expect(of({ ...late, A1: { ...late.A1, availableFrom: "2025-07-01" } }, timely)).toEqual([]);
  });

  it("promising offers, where they are not taken over", () => {
    const { scenario } = example({ A1: { key: 100, adopted: 150 } });
    const promising = {
      ...scenario,
      municipalities: scenario.municipalities.map((m) => ({
        ...m,
        offers: m.offers.map((offer) => ({ ...offer, certainty: "promising" as const })),
      })),
    };
    expect([...mayRelease(promising)]).toEqual(["A regular"]);
    const rules = { "adopted-places": { enabled: true, promising: false } };
    expect([...mayRelease({ ...promising, rules })]).toEqual([]);
  });
});

function perKindPair(regularPlaces: number, amv: number): readonly [number, number] {
  const pair = perKind((kind) => (kind === "amv" ? amv : regularPlaces));
  return [pair.regular, pair.amv];
}

describe("who may release places to the reserve", () => {
  const timely = { "timely-swaps": { enabled: true }, "adopted-places": { enabled: true, promising: true } };
  const late = "2025-07-02";
  const may = (municipalities: Parts[0], rules: Parts[2] = timely) => [
    ...mayRelease(example(municipalities, {}, rules).scenario),
  ];

  it("a province of whose surplus a part comes too late", () => {
    const shortage = { key: 500 };
    expect(
      may({ A1: { key: 100, adopted: 130 }, A2: { key: 0, adopted: 20, availableFrom: late }, B1: shortage }),
    ).toEqual(["A regular"]);
    expect(may({ A1: { key: 100, adopted: 130 }, A2: { key: 0, adopted: 20 }, B1: shortage })).toEqual([]);
    expect(
      may({ A1: { key: 100, adopted: 130 }, A2: { key: 0, adopted: 20, availableFrom: late }, B1: shortage }, {}),
    ).toEqual([]);
  });

  it("every province with a surplus, where the country has one place more than it lacks", () => {
    expect(may({ A1: { key: 100, adopted: 130 }, B1: { key: 100, adopted: 70 } })).toEqual([]);
    expect(may({ A1: { key: 100, adopted: 131 }, B1: { key: 100, adopted: 70 } })).toEqual(["A regular"]);
  });
});
