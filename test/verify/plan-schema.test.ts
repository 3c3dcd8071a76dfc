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
    ["a field too many", { ...plan, note: "" }, "note"],
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

  it("that is wrong is told so in both languages, with the value that stands there", () => {
    const told = (change: object) => {
      const parsed = parsePlan(scenario, { ...plan, ...change });
      return parsed.status === "problems" ? parsed.problems.map(({ message }) => [message.nl, message.en]) : [];
    };
    const other = {
      nl: "Misschien is dit geen planbestand van deze versie.",
      en: "Maybe this is no plan file of this version.",
    };
    expect(told({ version: 2 })).toEqual([
      [`Hier staat [2]; er hoort 1 te staan. ${other.nl}`, `This is [2]; it should be 1. ${other.en}`],
    ]);
    expect(told({ swaps: undefined })).toEqual([
      [`Hier ontbreekt een lijst [ … ]. ${other.nl}`, `Here a list [ … ] is missing. ${other.en}`],
    ]);
    expect(told({ scenario: ["x".repeat(60)] })).toEqual([
      [
        `Hier staat [["${"x".repeat(38)}…]; er hoort een tekst te staan. ${other.nl}`,
        `This is [["${"x".repeat(38)}…]; it should be a text. ${other.en}`,
      ],
    ]);
    // As JSON exactly 40 characters, shown whole, and 41, cut.
    expect(told({ scenario: ["x".repeat(36)] })[0]?.[1]).toContain(`This is [["${"x".repeat(36)}"]];`);
    expect(told({ scenario: ["x".repeat(37)] })[0]?.[1]).toContain(`This is [["${"x".repeat(37)}"…];`);
    expect(told({ notes: "", extra: 1 })).toEqual([
      [
        `Het veld [notes] hoort niet in een plan. ${other.nl}`,
        `The field [notes] does not belong in a plan. ${other.en}`,
      ],
      [
        `Het veld [extra] hoort niet in een plan. ${other.nl}`,
        `The field [extra] does not belong in a plan. ${other.en}`,
      ],
    ]);
    expect(told(first("mergers", { kind: "all" }))).toEqual([
      [
        `Hier staat ["all"]; er hoort "regular" of "amv" te staan. ${other.nl}`,
        `This is ["all"]; it should be "regular" or "amv". ${other.en}`,
      ],
    ]);
    const way = {
      nl: "Misschien is er ergens gedeeld of te veel afgetrokken.",
      en: "Maybe something was divided, or too much was subtracted.",
    };
    expect(told(first("mergers", { places: -3 }))).toEqual([
      [
        `Hier staat [-3]; plekken worden geteld in gehele getallen vanaf 0. ${way.nl}`,
        `This is [-3]; places are counted in whole numbers from 0. ${way.en}`,
      ],
    ]);
    expect(told(first("mergers", { places: 7.5 }))).toEqual([
      [
        `Hier staat [7.5]; plekken worden geteld in gehele getallen. ${way.nl}`,
        `This is [7.5]; places are counted in whole numbers. ${way.en}`,
      ],
    ]);
    expect(told(first("mergers", { places: "7" }))).toEqual([
      [
        `Hier staat ["7"]; er hoort een geheel getal te staan. ${other.nl}`,
        `This is ["7"]; it should be a whole number. ${other.en}`,
      ],
    ]);
  });
});
