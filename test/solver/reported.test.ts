import { describe, expect, test } from "vitest";
import { type Model, toLp, toMps } from "../../src/model/index.ts";
import { checkModel, contradiction } from "../../solver/check-model.ts";
import { conclude } from "../../solver/conclude.ts";
import { exhaustive } from "../../solver/exhaustive.ts";
import { level, row } from "./models.ts";
import { isPresent, readers } from "./text-readers.ts";

/** Every text that we write of a model. */
const texts = (model: Model) =>
  [
    [toLp(model), "lp"],
    [toMps(model), "mps"],
    [toMps(model, { fixed: true }), "fixed"],
  ] as const;

/** The optimum of a model with one level, by trying every point; undefined: it has none. */
async function optimumOf(model: Model): Promise<number | undefined> {
  const claim = await exhaustive.solve(model, { seed: 1, stopped: () => false, report: () => undefined });
  const outcome = conclude(model, claim);
  if (outcome.status === "infeasible") return undefined;
  if (outcome.status !== "optimal") throw new Error(`The outcome is (${outcome.status}).`);
  return outcome.levels[0]?.best;
}

const crossed: Model = {
  name: "crossed bounds",
  columns: [
    { name: "y", lower: 0, upper: 5 },
    { name: "x", lower: 2, upper: 1 },
  ],
  rows: [row("enough", 1, [1, 0], 9)],
  levels: [level("cost", [1, 1])],
};
const crossedRow: Model = {
  name: "crossed sides",
  columns: [{ name: "y", lower: 0, upper: 9 }],
  rows: [row("too much", 5, [1], 3)],
  levels: [level("cost", [1])],
};
const shifted: Model = {
  name: "upper bounds below 0",
  columns: [
    { name: "x", lower: -9, upper: -3 },
    { name: "y", lower: -7, upper: -7 },
    { name: "z", lower: -4, upper: 0 },
  ],
  rows: [row("least", -18, [1, 1, 1], Infinity), row("most", -Infinity, [2, -1, 0], -2)],
  levels: [level("sum", [3, 1, 2])],
};
const named: Model = {
  name: "Súdwest-Fryslân [a] \"b\" 'c'",
  columns: ["'s-Gravenhage", "Súdwest Fryslân", "x[1]", 'say "x"', "(a, b)", "a:b", "-x", "3x", "free", "e10"].map(
    (name, j) => ({ name, lower: -j, upper: 5 - j }),
  ),
  rows: [
    row("at least (2) of 's-Gravenhage", 2, [1, 1, 1], Infinity),
    row('"quoted" [row]', -30, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], -8),
    row("Fryslân → é", -Infinity, [0, 0, 1, 0, 0, 2], 1),
  ],
  levels: [level("kosten: één", [4, 3, 2, 1, 5, 1, 2, 3, 1, 2])],
};
const small: Model = { ...named, columns: named.columns.map((one) => ({ ...one, upper: one.lower + 1 })) };

describe.each(readers)("%s finds in our files what trying every point finds", (name, reader) => {
  test
    .skipIf(!isPresent(name))
    .each([crossed, crossedRow, shifted, small].map((model) => [model.name, model] as const))(
    "%s",
    async (_, model) => {
      const optimum = await optimumOf(model);
      expect(texts(model).map(([text, format]) => reader(text, format))).toEqual([optimum, optimum, optimum]);
    },
  );
});

describe("what no point can keep", () => {
  test("is infeasible and named, in the model and in every text", async () => {
    expect(await optimumOf(crossed)).toBeUndefined();
    expect(contradiction(crossed)).toMatchObject({ name: "x" });
    expect(contradiction(crossedRow)).toMatchObject({ name: "too much" });
    for (const [text] of texts(crossed)) expect(text).toContain("no point: 2 <= column x <= 1");
    for (const [text] of texts(crossedRow)) expect(text).toContain("no point: 5 <= row too much <= 3");
    for (const [text] of texts(shifted)) expect(text).not.toContain("no point");
  });
});

describe("what is no Model is refused by name, before anything is written", () => {
  const with_ = (changes: Partial<Model>): Model => ({
    ...crossed,
    columns: [{ name: "x", lower: 0, upper: 1 }],
    rows: [],
    levels: [level("cost", [1])],
    ...changes,
  });
  const open = { lower: 1, upper: Infinity };
  const unbounded: Model = {
    name: "11a − 9.5b + 7.27c, in hundredths",
    columns: ["a", "b", "c"].map((name) => ({ name, ...open })),
    rows: [row("balance", 0, [1, -1, 1], 0)],
    levels: [level("cost", [1100, -950, 727])],
  };
  test.each<[string, Model, readonly string[]]>([
    ["a bound of 1.1", with_({ columns: [{ name: "x", lower: 0, upper: 1.1 }] }), ["(x)", "1.1", "whole"]],
    ["a column without an upper bound", unbounded, ["(a)", "Infinity", "column is bounded"]],
    ["a side that is a fraction", with_({ rows: [row("r", 0.5, [1], 1)] }), ["(r)", "0.5", "whole"]],
    ["a coefficient that is a fraction", with_({ rows: [row("r", 0, [7.27], 1)] }), ["(r)", "7.27", "whole"]],
    ["a cost that is a fraction", with_({ levels: [level("cost", [9.5])] }), ["(cost)", "9.5", "whole"]],
  ])("%s", (_, model, said) => {
    for (const refuse of [
      () => checkModel(model),
      () => toLp(model),
      () => toMps(model),
      () => toMps(model, { fixed: true }),
    ]) {
      expect(refuse).toThrow(RangeError);
      for (const word of said) expect(refuse).toThrow(word);
    }
    for (const write of [() => toLp(model), () => toMps(model)]) expect(write).toThrow("Maybe");
  });
});
