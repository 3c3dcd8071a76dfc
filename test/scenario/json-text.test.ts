import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario, renderProblems, scaffold } from "../../src/scenario/index.ts";
import { positions, readJson } from "../../src/scenario/json-text.ts";
import { collector, pathText, type Problem } from "../../src/scenario/problem.ts";

function read(text: string): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  return { value: readJson("f.json", text, collector(problems)), problems };
}

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    const noProto = fc.jsonValue().filter((value) => !JSON.stringify(value).includes("__proto__"));
    fc.assert(
      fc.property(noProto, fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(read(text)).toEqual({ value: JSON.parse(text), problems: [] });
      }),
    );
  });

  it("refuses what JSON.parse refuses", () => {
    const seen = { right: 0, wrong: 0 };
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b"',
      "1",
      "-",
      "0",
      ".5",
      "e2",
      "true",
      "nul",
      " ",
      '"\n"',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const text = pieces.join("");
        let expected: unknown;
        let refused = false;
        try {
          expected = JSON.parse(text);
        } catch {
          refused = true;
        }
        const found = read(text);
        seen[refused ? "wrong" : "right"]++;
        expect(found.problems.some((problem) => problem.code === "syntax")).toBe(refused);
        // Of a key that occurs twice JSON.parse keeps the last, ours reports the second.
        expect(found.problems.length > 0 || isDeepStrictEqual(found.value, expected)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(seen.right).toBeGreaterThan(100);
    expect(seen.wrong).toBeGreaterThan(1000);
  });

  it.each([
    ['{\n  "a": 1,\n}', 3, 1],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{ "a": tru }', 1, 8],
    ['{ "a": "x\n" }', 1, 8],
    ["", 1, 1],
    ["[1] 2", 1, 5],
    ["[01]", 1, 3],
  ])("says line and column of a syntax error in %j", (text, row, column) => {
    expect(read(text).problems).toMatchObject([{ code: "syntax", file: "f.json", row, column }]);
  });

  it("passes over a byte-order mark", () => {
    expect(read('\uFEFF{"a":1}')).toEqual({ value: { a: 1 }, problems: [] });
  });

  it("reports every double key and every __proto__, and sets neither", () => {
    const { value, problems } = read(
      '{ "a": 1, "a": 2,\n "b": { "__proto__": { "x": 1 } }, "c": [{ "d": 1, "d": 1 }] }',
    );
    expect(problems.map(({ code, path, row }) => [code, path, row])).toEqual([
      ["duplicate", "a", 1],
      ["unknown-field", "b.__proto__", 2],
      ["duplicate", "c[0].d", 2],
    ]);
    expect(value).toEqual({ a: 1, b: {}, c: [{ d: 1 }] });
    expect(Object.getPrototypeOf((value as { b: object }).b)).toBe(Object.prototype);
  });

  it("refuses nesting without end", () => {
    expect(read("[".repeat(100_000)).problems).toMatchObject([{ code: "syntax" }]);
    expect(read(`${"[".repeat(60)}${"]".repeat(60)}`).problems).toEqual([]);
  });

  it("knows where every path stands", () => {
    const text = '{\n  "a": [10,\n 20],\n  "b c": { "d": true }\n}';
    const found = positions(text);
    expect([...found.keys()].sort()).toEqual(["", "a", "a[0]", "a[1]", '["b c"]', '["b c"].d'].sort());
    expect(found.get("a[1]")).toEqual({ line: 3, column: 2 });
    expect(found.get(pathText(["b c", "d"]))).toEqual({ line: 4, column: 17 });
  });
});

describe("a number that cannot be kept as it stands", () => {
  const problemsOf = (value: string) => {
    const text = scaffold("single")["scenario.json"] ?? "";
    const { index } = /(?<="municipalities": \[\s*\{[^}]*"indicative": \{\s*"regular": )\d+/.exec(text) ?? {
      index: -1,
    };
    expect(index).toBeGreaterThan(0);
    const changed = text.slice(0, index) + value + text.slice(index).replace(/^\d+/, "");
    const parsed = parseScenario({ "scenario.json": changed });
    return parsed.status === "problems" ? parsed.problems : [];
  };

  it.each(["9007199254740993", "-9007199254740993", `1${"0".repeat(30)}1`, "1e999"])("is told so: %s", (value) => {
    const found = problemsOf(value).filter((problem) => problem.path?.endsWith("indicative.regular"));
    expect(found).toMatchObject([{ code: "not-exact", value }]);
    expect(found[0]?.row).toBeGreaterThan(1);
    expect(renderProblems(found, "en")).toContain("too large to calculate with exactly");
  });

  it("is no other than those that would be told as another number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), fc.nat(3), (n, shift) => {
        const text = String(n >> BigInt(3 * shift));
        const { value, problems } = read(text);
        const same = String(value) === text;
        const told = problems.map((problem) => [problem.code, problem.value, problem.row, problem.column]);
        expect(told).toEqual(same ? [] : [["not-exact", text, 1, 1]]);
      }),
    );
    for (const text of ["-0", "52.123456789012345678", "9007199254740991", "1e20"]) {
      expect(read(text).problems).toEqual([]);
    }
  });
});

it("no control character of an input reaches the terminal", () => {
  const { problems } = read('{"a": \u0000}');
  const text = renderProblems(problems, "nl");
  expect(text).toContain("niet (\\u0000)");
  // oxlint-disable-next-line no-control-regex -- they are what is looked for.
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  const other = read('{"\\u001b[31m": 1, "\\u001b[31m": 2}');
  expect(renderProblems(other.problems, "en")).toContain("The name (\\u001b[31m) occurs twice");
});
