import { describe, expect, it } from "vitest";
import type { Scenario, Standing } from "../../src/domain/index.ts";
import { measures } from "../../src/objectives/index.ts";
import { computed, figures } from "../../src/report/data/figure.ts";
import { decisionData, reportData } from "../../src/report/index.ts";
import { baseline, decision, proven, scenario, verdict } from "./fixture.ts";

const data = reportData(proven);
const line = (name: string) => data.ledger.find((candidate) => candidate.name === name)?.figures;

describe("standing", () => {
  it("is the softest of what went in, and never published once computed", () => {
    expect(computed([])).toBe("derived");
    expect(computed(["published"])).toBe("derived");
    expect(computed(["published", "estimate", "assumed"])).toBe("assumed");
    expect(computed(["illustrative", "published"])).toBe("illustrative");
  });

  it("of a fact is its own, of a sum is computed", () => {
    const both = figures({ regular: 3, amv: 4 }, { regular: "published", amv: "estimate" });
    expect(both.regular).toEqual({ value: 3, standing: "published" });
    expect(both.total).toEqual({ value: 7, standing: "estimate" });
  });

  it("follows every figure of the ledger", () => {
    expect(line("need")?.total).toEqual({ value: 706, standing: "derived" });
    expect(line("need")?.regular).toEqual({ value: 650, standing: "published" });
    expect(line("reported")?.regular).toEqual({ value: 510, standing: "illustrative" });
    expect(line("promising")?.regular).toEqual({ value: 20, standing: "assumed" });
    expect(line("promising")?.amv).toEqual({ value: 0, standing: "derived" });
    expect(line("decided")?.amv).toEqual({ value: 60, standing: "illustrative" });
    expect(line("task")?.total).toEqual({ value: 706, standing: "derived" });
  });

  it("of the outcome is soft again where the books do not close", () => {
    const ledger = {
      ...verdict.ledger,
      kinds: { ...verdict.ledger.kinds, amv: { ...verdict.ledger.kinds.amv, task: 57 } },
    };
    const broken = reportData({ ...proven, verdict: { ...verdict, ok: false, ledger } });
    expect(broken.ledger.find(({ name }) => name === "task")?.figures.amv).toEqual({
      value: 57,
      standing: "illustrative",
    });
  });

  it("softens everything that depends on one soft offer, and nothing else", () => {
    const firm = (standing: Standing): Scenario => ({
      ...scenario,
      municipalities: scenario.municipalities.map((m) => ({
        ...m,
        indicativeProvenance: { standing: "published" },
        offers: m.offers.map((o) => ({ ...o, provenance: { standing: m.code === "GM01" ? standing : "published" } })),
      })),
    });
    const told = reportData({ ...proven, scenario: firm("estimate") });
    expect(told.provinces.map((p) => p.figures.decided.total.standing)).toEqual(["estimate", "derived"]);
    expect(told.municipalities.map((m) => m.cells.regular.task.standing)).toEqual([
      "estimate",
      "estimate",
      "derived",
      "derived",
      "derived",
    ]);
    expect(told.municipalities[1]?.cells.regular.adopted.standing).toBe("derived");
  });
});

describe("books", () => {
  it("step from reported to the need", () => {
    const steps = data.waterfall.map(({ name, role, from, to }) => [name, role, from, to]);
    expect(steps).toEqual([
      ["reported", "plus", 0, 546],
      ["promising", "plus", 546, 566],
      ["remainder", "plus", 566, 830],
      ["decided", "total", 0, 830],
      ["relief", "minus", 830, 706],
      ["task", "total", 0, 706],
    ]);
  });

  it("tell what provinces take over from each other", () => {
    const taken = data.provinces.map((p) => [p.name, p.figures.takenOver.total.value, p.figures.relief.total.value]);
    expect(taken).toEqual([
      ["Overland", 124, 0],
      ["Tekort", 0, 124],
    ]);
    expect(data.nation.takenOver.total.value).toBe(124);
  });
});

describe("agreements", () => {
  it("group guests by host, largest first, within their province", () => {
    const told = data.agreements.mergers.map((group) => [
      group.name,
      group.count,
      group.places.value,
      group.hosts.map((host) => [host.name, host.kind, host.places.value, host.guests.map((g) => g.code)]),
    ]);
    expect(told).toEqual([
      ["Overland", 1, 10, [["Aa", "amv", 10, ["GM02"]]]],
      [
        "Tekort",
        2,
        85,
        [
          ["Ede", "regular", 75, ["GM04"]],
          ["Ede", "amv", 10, ["GM04"]],
        ],
      ],
    ]);
  });

  it("are told to each municipality concerned", () => {
    const notes = data.municipalities.map((m) => m.notes.map((n) => `${n.type} ${n.kind} ${n.places.value}`));
    expect(notes).toEqual([
      ["receives amv 10"],
      ["handsOver amv 10"],
      ["small amv 12"],
      ["relieved regular 75", "handsOver regular 75", "relieved amv 2", "handsOver amv 10"],
      ["relieved regular 45", "receives regular 75", "relieved amv 2", "receives amv 10"],
    ]);
  });
});

describe("small tasks", () => {
  it("are counted before and after, and every one has a fate", () => {
    const [regular, amv, total] = data.smallTasks;
    expect([regular?.before.value, regular?.after.value]).toEqual([0, 0]);
    expect([amv?.before.value, amv?.after.value, amv?.places.value, amv?.still]).toEqual([5, 1, 12, ["Cuijk"]]);
    expect(Object.entries(amv?.fates ?? {}).map(([fate, { value }]) => [fate, value])).toEqual([
      ["merged", 2],
      ["grown", 2],
      ["clustered", 0],
      ["vanished", 0],
      ["small", 1],
    ]);
    expect(total?.before.value).toBe(5);
  });

  it("are those of one province where only that was asked", () => {
    const province = { code: "PV1", name: "Overland" };
    const focused = reportData(proven, { type: "mergers", province });
    expect(focused.municipalities.map((m) => m.code)).toEqual(["GM01", "GM02"]);
    expect(focused.smallTasks.map((t) => [t.before.value, t.after.value])).toEqual([
      [0, 0],
      [2, 0],
      [2, 0],
    ]);
  });
});

describe("measures", () => {
  it("stand beside those of the decision, in the order of the list, with the levels that ask for them", () => {
    const unviable = data.measures.find((m) => m.id === "unviable");
    expect([unviable?.before?.value, unviable?.after.value, unviable?.ranks]).toEqual([60, 12, [1]]);
    const ids = data.measures.map((m) => m.id);
    expect(ids).toEqual(measures.map((m) => m.id).filter((id) => ids.includes(id)));
    expect(ids).toHaveLength(7);
  });
});

describe("map", () => {
  it("keeps circles apart and inside the picture, and marks small tasks", () => {
    const { map } = data;
    expect([map.smallBefore, map.smallAfter]).toEqual([5, 1]);
    expect(map.towns.map((t) => [t.before.small, t.after.small])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [true, false],
      [true, false],
    ]);
    for (const [i, a] of map.towns.entries()) {
      const reach = Math.max(a.before.radius, a.after.radius);
      expect(a.x - reach).toBeGreaterThanOrEqual(0);
      expect(a.x + reach).toBeLessThanOrEqual(map.width);
      expect(a.y + reach).toBeLessThanOrEqual(map.height);
      for (const b of map.towns.slice(i + 1)) {
        const apart = Math.hypot(a.x - b.x, a.y - b.y);
        expect(apart).toBeGreaterThan(reach + Math.max(b.before.radius, b.after.radius) - 0.5);
      }
    }
  });

  it("draws a country that is one point", () => {
    const here: Scenario = {
      ...scenario,
      municipalities: scenario.municipalities.map((m) => ({ ...m, latitude: 52, longitude: 5 })),
    };
    const { map } = reportData({ ...proven, scenario: here });
    expect(map.towns.every((t) => Number.isFinite(t.x) && Number.isFinite(t.y))).toBe(true);
    expect(new Set(map.towns.map((t) => `${t.x} ${t.y}`)).size).toBe(5);
  });
});

it("tells every step of the decision", () => {
  const told = decisionData(scenario, decision, baseline);
  expect(told.sharing).toBe(2);
  expect(told.steps).toHaveLength(10);
  expect(told.steps.find((s) => s.code === "GM05" && s.kind === "regular")).toMatchObject({
    adopted: { value: 60, standing: "illustrative" },
    gap: { value: 90 },
    exact: "90/1",
    share: { value: 90 },
    decided: { value: 150 },
    capped: true,
  });
});
