import { describe, expect, it } from "vitest";
import { measures } from "../../src/objectives/index.ts";
import { rules } from "../../src/rules/index.ts";
import {
  describe as describeScenario,
  parseScenario,
  placeText,
  renderProblems,
  scaffold,
  scenarioJsonSchema,
} from "../../src/scenario/index.ts";
import type { Problem } from "../../src/scenario/index.ts";
import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { files, problemsOf, scenarioOf } from "./fixture.ts";

describe("renderProblems", () => {
  const problems: Problem[] = [
    {
      code: "not-whole",
      file: "m.csv",
      row: 3,
      column: "latitude",
      value: "é,\n\u001b[31m",
      message: { nl: "Fout. Misschien …", en: "Wrong. Maybe …" },
    },
    {
      code: "missing",
      file: "scenario.json",
      row: 12,
      column: 7,
      path: "need.amv",
      message: { nl: "Weg.", en: "Gone." },
    },
  ];

  it("gives one aligned line a problem, in the language asked for", () => {
    expect(renderProblems(problems, "en")).toBe(
      [
        "m.csv:3:latitude             [é,⏎\\u001b[31m]  Wrong. Maybe …",
        "scenario.json:12:7 need.amv                   Gone.",
        "",
      ].join("\n"),
    );
    expect(renderProblems(problems, "nl")).toContain("Fout. Misschien …");
    expect(renderProblems([], "nl")).toBe("");
  });

  it("says how many more there are", () => {
    expect(renderProblems(problems, "nl", 1)).toMatch(/latitude.*\n… en nog 1\.\n$/);
    expect(placeText({ code: "missing-file", file: "x", message: { nl: "", en: "" } })).toBe("x");
  });
});

describe("a description", () => {
  it("counts figures by standing and adds up places", () => {
    const found = describeScenario(frozenNetherlands());
    expect(found).toMatchObject({
      provinces: 12,
      municipalities: 342,
      borders: 887,
      exempt: 3,
      pins: 0,
      inhabitants: 17_942_942,
    });
    expect(found.totals.adopted).toEqual({ regular: 83_012, amv: 6_988 });
    expect(found.totals.promising.regular + found.totals.promising.amv).toBe(8_000);
    const indicative = found.standings.filter((one) => one.figures === "indicative");
    expect(indicative.map((one) => [one.standing, one.count])).toEqual([
      ["published", 54],
      ["estimate", 288],
    ]);
    for (const kind of ["regular", "amv"] as const) {
      const offers = found.standings.filter((one) => one.figures === "offers");
      expect(offers.reduce((all, one) => all + (one.places?.[kind] ?? 0), 0)).toBe(found.totals.adopted[kind]);
    }
    expect(found.rules.map((rule) => [rule.id, rule.enabled])).toEqual(
      rules.map((rule) => [rule.id, rule.enabledByDefault]),
    );
    expect(found.rules.every((rule) => rule.sentence.nl !== "" && rule.sentence.en !== "")).toBe(true);
  });
});

describe("scaffold", () => {
  it.each(["single", "folder"] as const)("gives a scenario that validates: %s", (kind) => {
    const made = scaffold(kind, "mine");
    const scenario = scenarioOf(parseScenario(made));
    expect(scenario.id).toBe("mine");
    const standings = scenario.municipalities.map((m) => m.indicativeProvenance.standing);
    expect(new Set(standings)).toEqual(new Set(["illustrative"]));
    expect(made["scenario.json"]).toContain("$comment");
  });
});

describe("scenarioJsonSchema", () => {
  const schema = scenarioJsonSchema();
  const dig = (...path: readonly (string | number)[]) =>
    path.reduce<unknown>((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], schema);
  const keys = (value: unknown) => Object.keys(value as object);

  it("follows from the lists of rules and measures", () => {
    expect(keys(dig("properties", "rules", "properties"))).toEqual(rules.map((rule) => rule.id));
    for (const rule of rules) {
      const own = ["properties", "rules", "properties", rule.id] as const;
      expect(dig(...own, "properties", "enabled")).toEqual({ type: "boolean", default: rule.enabledByDefault });
      expect(dig(...own, "additionalProperties")).toBe(false);
    }
    const terms = ["properties", "objective", "anyOf", 1, "items", "properties", "terms", "items"] as const;
    expect(dig(...terms, "properties", "measure", "enum")).toEqual(measures.map((measure) => measure.id));
    expect(dig(...terms, "allOf")).toHaveLength(measures.length);
  });

  it("asks for what parseScenario asks for, and allows no more", () => {
    expect(dig("required")).toEqual(["format", "version", "id", "provinces", "municipalities"]);
    expect(dig("additionalProperties")).toBe(false);
    const document = { format: "verdeelwijzer-scenario", version: 1, id: "x" };
    const missing = problemsOf(parseScenario({ "scenario.json": JSON.stringify(document) })).map((one) => one.path);
    expect(missing).toEqual(["provinces", "municipalities"]);
    expect(keys(dig("properties"))).toEqual(expect.arrayContaining(keys(JSON.parse(files()["scenario.json"] ?? "{}"))));
  });
});
