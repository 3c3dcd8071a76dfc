import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { equivalents, excuses, whyEquivalent } from "./equivalent.ts";
import { mutated, mutantsOf } from "./mutants.ts";
import { sample } from "./sample.ts";
import { summary } from "./summary.ts";
import { targets } from "./targets.ts";
import { root } from "../architecture/source.ts";

/** Every text that one lie makes of this one. */
function lies(text: string): string[] {
  return mutantsOf("x", "x.ts", text).map((mutant) => mutated(text, mutant));
}

describe("mutants", () => {
  it.each([
    ["a < b;", ["a <= b;", "a >= b;", ";"]],
    ["if (a) f();", ["if (!(a)) f();", "if (a) ;"]],
    ["if (a === b) throw e;", ["if (a !== b) throw e;", "if (a === b) ;"]],
    ["const x = a && !b;", ["const x = (a || !b);", "const x = a && (b);"]],
    [
      "const x = a ? 1n : true;",
      ["a ? true : 1n", "a ? 2n : true", "a ? (0n) : true", "a ? 1n : false"].map((e) => `const x = ${e};`),
    ],
    [
      "const x = Math.min(a, -3);",
      ["max(a, -3)", "min(a, (3))", "min(a, -4)", "min(a, -(2))"].map((e) => `const x = Math.${e};`),
    ],
    ["x += y - z;", ["x -= y - z;", "x += y + z;", ";"]],
    ["const x = list.some(f);", ["const x = list.every(f);"]],
    ["const x: 1 | 2 = y as 3;", []],
    ['const x = "a" + b + `${c - 1}`;', []],
    ['import { a } from "b";', []],
    ["const x = { title: 1, 2: y };", []],
    ["x.toString();", [";"]],
  ])("lies about %s", (text, expected) => {
    expect(lies(text).toSorted()).toEqual(expected.toSorted());
  });

  it("finds the operator between its operands, whatever stands around it", () => {
    expect(lies("const x = (a < b) === (c);")).toContain("const x = (a < b) !== (c);");
    expect(lies("const x = a /* < */ < b;")).not.toContain("const x = a < b;");
  });

  it("knows the line", () => {
    expect(mutantsOf("x", "x.ts", "\n\nlet a = 5;").map(({ line }) => line)).toEqual([3, 3]);
  });
});

describe("lies that are none", () => {
  const told = (file: string, text: string) =>
    mutantsOf("x", file, text).map((mutant) => whyEquivalent(mutant, text) === undefined);

  it("are fallbacks of an index in apportion, and what the list names; no others", () => {
    expect(told("src/apportion/x.ts", "const x = list[i] ?? 0;")).toEqual([false, false]);
    expect(told("src/apportion/x.ts", "const x = map.get(i) ?? 0;")).toEqual([true, true]);
    expect(told("src/apportion/x.ts", "const x = list[i - 1] ?? 0;").slice(-2)).toEqual([true, true]);
    expect(told("src/rules/x.ts", "const x = list[i] ?? 0;")).toEqual([true, true]);
    const halving = "let low = -seats - 1;";
    expect(told("src/apportion/largest-remainder.ts", halving).filter((tried) => !tried)).toHaveLength(1);
    expect(told("src/rules/x.ts", halving).filter((tried) => !tried)).toHaveLength(0);
  });

  it.each(equivalents)("still stand in the program: $file, $line", (one) => {
    const text = readFileSync(one.file, "utf8");
    expect(mutantsOf("x", one.file, text).some((mutant) => excuses(one, mutant, text))).toBe(true);
  });

  it("are told apart by what stands before them where a line says the same twice", () => {
    const line = "for (let r = 0;;) bound -= (at.budget[r] as number) * (layers[r + 1]?.budget ?? 0);";
    const lies = mutantsOf("x", "solver/facility-location/relax.ts", line);
    const none = lies.filter((mutant) => whyEquivalent(mutant, line) !== undefined);
    expect(none.map(({ start, replacement }) => [line.slice(start), replacement])).toEqual([
      ["0);", "1"],
      ["0);", "(-1)"],
    ]);
  });
});

describe("targets", () => {
  it("name sources that there are", () => {
    const named = targets.flatMap(({ sources, without = [] }) => [...sources, ...without]);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });
});

describe("samples", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it("are the same for the same seed, in order, without repeats", () => {
    const drawn = sample(items, 20, 7);
    expect(drawn).toEqual(sample(items, 20, 7));
    expect(drawn).not.toEqual(sample(items, 20, 8));
    expect(new Set(drawn).size).toBe(20);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    expect(sample(items, 99, 1)).toEqual(items);
  });
});

describe("the summary", () => {
  it("names survivors and rounds down", () => {
    const [first, second] = mutantsOf("rules", "a.ts", "let a = 5;") as [never, never];
    const text = summary([
      { mutant: first, status: "quiet" },
      { mutant: second, status: "noticed" },
      { mutant: second, status: "hung" },
    ]);
    expect(text).toContain("a.ts:1 constant: 5 → 6\n");
    expect(text).toContain("rules        2 of 3 killed, 66.6 %\n");
    expect(text).toContain("all          2 of 3 killed, 66.6 %\n");
  });
});
