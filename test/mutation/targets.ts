/**
 * What is mutated, and the tests that should notice, in the order in which they are asked: the room's own first, then
 * the rooms that stand on it. The first failure ends the run of a mutant, so order is time.
 */
export interface Target {
  readonly name: string;
  /** A folder or a file. */
  readonly source: string;
  /** Folders or files below test/; those that do not exist are passed over. */
  readonly tests: readonly string[];
  /** Files below the source that hold no behaviour to test. */
  readonly without?: readonly string[];
}

const golden = "test/golden";
const page = "test/docs/rules-page.test.ts";
const properties = (...names: readonly string[]) => names.map((name) => `test/properties/${name}.test.ts`);

export const targets: readonly Target[] = [
  {
    name: "apportion",
    source: "src/apportion",
    tests: ["test/apportion", ...properties("decision")],
  },
  {
    name: "rules",
    source: "src/rules",
    tests: [
      "test/rules",
      page,
      ...properties("rows-and-violations", "decision", "tampering", "kept-plans", "oracle"),
      golden,
    ],
    // What the rules' examples are written with, and texts.
    without: ["src/rules/example.ts", "src/rules/sources.ts", "src/rules/pin-words.ts"],
  },
  {
    name: "objectives",
    source: "src/objectives",
    tests: ["test/objectives", page, ...properties("kept-plans", "oracle"), golden],
  },
  {
    name: "verify",
    source: "src/verify",
    tests: ["test/verify", ...properties("tampering", "decision"), "test/rules", golden],
  },
  {
    name: "conclude",
    source: "solver/conclude.ts",
    tests: ["test/solver/conclude.test.ts", "test/solver/conclude-edges.test.ts", "test/solver/conformance.test.ts"],
  },
];
