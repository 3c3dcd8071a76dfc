import { describe, expect, it } from "vitest";
import { initiativesOf, readAssumptions } from "../../../src/explain/sweep/index.ts";
import { presetOf } from "../../../src/scenario/index.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";

const bundled = readBundled("netherlands-2024");
if (bundled.status !== "ok") throw new Error("The bundled scenario does not parse.");
const { scenario } = bundled;
const [first] = initiativesOf(scenario);
if (first === undefined) throw new Error("There are initiatives.");
const code = first.municipality.code;
const none = scenario.municipalities.find((m) => !initiativesOf(scenario).some((one) => one.municipality === m))?.code;

const problemsOf = (text: string) => {
  const found = readAssumptions(scenario, "a.json", text);
  return found.status === "ok" ? [] : found.problems.map(({ path, message }) => `${path ?? ""}: ${message.en}`);
};
const read = (assumed: ReadonlyMap<string, unknown>) => ({ status: "ok", value: { assumed, variants: [] } });
const one = (more: object) => JSON.stringify({ initiatives: [{ municipality: code, chance: 80, ...more }] });

describe("a file of assumptions", () => {
  it("says for each initiative its chance and its places", () => {
    const found = readAssumptions(scenario, "a.json", one({ kind: first.kind, places: { least: 3, most: 9 } }));
    expect(found).toEqual(read(new Map([[first.id, { chance: 80, places: { least: 3, most: 9 } }]])));
    const both = readAssumptions(scenario, "a.json", one({}));
    const own = initiativesOf(scenario).filter(({ municipality }) => municipality.code === code);
    expect(both).toEqual(read(new Map(own.map(({ id }) => [id, { chance: 80 }]))));
    const named = one({ municipality: first.municipality.name });
    expect(readAssumptions(scenario, "a.json", named)).toEqual(both);
    expect(readAssumptions(scenario, "a.json", '{"initiatives":[]}')).toEqual(read(new Map()));
  });

  it("has variants: what a rule is not told it keeps, and objectives by a preset", () => {
    const variants = [
      { name: "150", rules: { "viable-site": { minimum: { regular: 150, amv: 16 } } } },
      { name: "fair", preset: "fair", rules: { "viable-site": { enabled: false } } },
    ];
    const found = readAssumptions(scenario, "a.json", JSON.stringify({ variants }));
    if (found.status !== "ok") throw new Error(JSON.stringify(found.problems));
    const [large, fair] = found.value.variants;
    const before = scenario.rules["viable-site"];
    expect(large?.scenario).toEqual({
      ...scenario,
      rules: { ...scenario.rules, "viable-site": { ...before, minimum: { regular: 150, amv: 16 } } },
    });
    expect(fair?.scenario.rules["viable-site"]).toEqual({ ...before, enabled: false });
    expect(presetOf(fair?.scenario ?? scenario)?.id).toBe("fair");
  });

  const variant = (...all: readonly object[]) => JSON.stringify({ variants: all });
  it.each([
    ["no JSON", "{", "but the file ends"],
    ["another thing", "[]", ""],
    ["a field that there is not", one({ odds: 3 }), "initiatives[0].odds"],
    ["a chance beyond 100", one({ chance: 101 }), "initiatives[0].chance: "],
    ["a chance that is no whole number", one({ chance: 3.5 }), "initiatives[0].chance: "],
    ["no chance", one({ chance: undefined }), "initiatives[0].chance: "],
    ["a kind that there is not", one({ kind: "Amv" }), "initiatives[0].kind: "],
    ["fewer than no places", one({ places: { least: -1, most: 3 } }), "initiatives[0].places.least: "],
    ["the least above the most", one({ places: { least: 4, most: 3 } }), "initiatives[0].places: The least is more"],
    ["who has no initiative", one({ municipality: none }), `initiatives[0].municipality: There (${none ?? ""}) is no`],
    [
      "who has none of that kind",
      one({ municipality: none, kind: "amv" }),
      `There (${none ?? ""}) is no promising initiative of that kind (amv)`,
    ],
    ["nobody", one({ municipality: "GM9999" }), "initiatives[0].municipality: There (GM9999) is no"],
    ["a variant without a name", variant({}), "variants[0].name: "],
    ["a name with a line break", variant({ name: "a\nb" }), "variants[0].name: "],
    ["two of a name", variant({ name: "a" }, { name: "a" }), "variants[1].name: A variant has that name"],
    ["a preset that there is not", variant({ name: "a", preset: "fairest" }), "variants[0].preset: "],
    ["a rule that there is not", variant({ name: "a", rules: { minimum: {} } }), "minimum"],
    [
      "a field that a rule has not",
      variant({ name: "a", rules: { "viable-site": { maximum: 3 } } }),
      'rules["viable-site"].maximum: ',
    ],
    [
      "a value that a rule has not",
      variant({ name: "a", rules: { "viable-site": { minimum: { regular: -3, amv: 1 } } } }),
      'rules["viable-site"].minimum.regular: ',
    ],
    [
      "the same twice",
      JSON.stringify({ initiatives: [1, 2].map((n) => ({ municipality: code, chance: n })) }),
      "initiatives[1].municipality: Something stands",
    ],
  ])("is refused with where it is wrong: %s", (_name, text, told) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join(" | ")).toContain(told);
  });
});
