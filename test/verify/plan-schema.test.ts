import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/index.ts";
import { parsePlan } from "../../src/verify/plan-schema.ts";
import { small } from "./small.ts";

const { scenario, plan } = small(
  { A1: { key: 10, share: 10 }, A2: { key: 20, share: 20 }, B1: { key: 5, adopted: 5 } },
  {
    swaps: [{ from: "B", to: "A", places: 0 }],
    municipalSwaps: [["B1", "A1", 0]],
    exchanges: [["A1", "A2", 3, 2]],
    mergers: [["A1", "A2", 7]],
    clusters: [["A1", "A1", "A2"]],
  },
);

/** Paths of the problems of a plan that differs from the good one. */
function paths(change: object): string[] {
  const parsed = parsePlan(scenario, { ...plan, ...change });
  return parsed.status === "problems" ? parsed.problems.map(({ path }) => path) : [];
}

function first(list: keyof Plan, change: object): object {
  const [one, ...rest] = plan[list] as readonly object[];
  return { [list]: [{ ...one, ...change }, ...rest] };
}

describe("a plan file", () => {
  it("is a plan when everything is there", () => {
    expect(parsePlan(scenario, JSON.parse(JSON.stringify(plan)))).toEqual({ status: "plan", plan });
  });

  it.each([
    ["no object", 7, ""],
    ["another format", { ...plan, format: "verdeelwijzer-scenario" }, "format"],
    ["another version", { ...plan, version: 2 }, "version"],
    ["a field too many", { ...plan, note: "" }, ""],
    ["a list missing", { ...plan, swaps: undefined }, "swaps"],
  ])("is refused: %s", (_, input, path) => {
    const parsed = parsePlan(scenario, input);
    expect(parsed.status === "problems" && parsed.problems.map((p) => p.path)).toEqual([path]);
    expect(parsed.status === "problems" && parsed.problems[0]?.message.en).toMatch(/Maybe this is no plan file/);
  });

  it.each([
    ["municipalSwaps", "places"],
    ["exchanges", "places"],
    ["mergers", "places"],
  ] as const)("counts whole places from 0 in %s", (list, field) => {
    expect(paths(first(list, { [field]: 0 }))).toEqual([]);
    expect(paths(first(list, { [field]: -1 }))).toEqual([`${list}.0.${field}`]);
    expect(paths(first(list, { [field]: 0.5 }))).toEqual([`${list}.0.${field}`]);
  });

  it("has accounts of places, but task and hosted as the plan says them", () => {
    const account = plan.municipalities[0]?.accounts.regular;
    const changed = (change: object) =>
      paths(first("municipalities", { accounts: { regular: { ...account, ...change }, amv: account } }));
    for (const figure of ["adopted", "share", "relief", "reserve", "given", "taken", "handedOver", "guests"]) {
      expect(changed({ [figure]: -1 })).toEqual([`municipalities.0.accounts.regular.${figure}`]);
    }
    expect(changed({ task: -1, hosted: -1 })).toEqual([]);
    expect(changed({ task: 0.5 })).toEqual(["municipalities.0.accounts.regular.task"]);
  });

  it("knows only the codes of its scenario, and names the others where they stand", () => {
    expect(paths(first("swaps", { surplus: "A1" }))).toEqual(["swaps.0"]);
    expect(paths(first("swaps", { shortage: "Z" }))).toEqual(["swaps.0"]);
    expect(paths(first("municipalSwaps", { surplus: "A", shortage: "B" }))).toEqual([
      "municipalSwaps.0",
      "municipalSwaps.0",
    ]);
    expect(paths(first("exchanges", { giver: "Z1" }))).toEqual(["exchanges.0"]);
    expect(paths(first("exchanges", { taker: "Z1" }))).toEqual(["exchanges.0"]);
    expect(paths(first("mergers", { guest: "Z1" }))).toEqual(["mergers.0"]);
    expect(paths(first("mergers", { host: "Z1" }))).toEqual(["mergers.0"]);
    expect(paths(first("clusters", { centre: "Z1" }))).toEqual(["clusters.0"]);
    expect(paths(first("clusters", { members: ["A1", "Z1", "Z2"] }))).toEqual(["clusters.0", "clusters.0"]);
  });

  it("has one account for every municipality", () => {
    const [a1, a2, b1] = plan.municipalities;
    const told = (municipalities: readonly unknown[]) => {
      const parsed = parsePlan(scenario, { ...plan, municipalities });
      return parsed.status === "problems" ? parsed.problems.map((p) => [p.path, p.message.en]) : [];
    };
    expect(told([a1, b1])).toEqual([["municipalities", "The municipality [A2] is missing."]]);
    expect(told([a1, a2, a1, b1])).toEqual([["municipalities.2", "The municipality [A1] occurs twice."]]);
    expect(told([{ ...a1, code: "Z1" }, a1, a2, b1])).toEqual([
      ["municipalities.0", "The municipality [Z1] is not in the scenario."],
    ]);
    expect(told([a2, b1, a1])).toEqual([]);
  });
});
