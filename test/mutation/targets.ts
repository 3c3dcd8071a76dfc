/**
 * What is mutated, and the tests that should notice, in the order in which they are asked: the room's own first, then
 * the rooms that stand on it. The first failure ends the run of a mutant, so order is time.
 */
export interface Target {
  readonly name: string;
  /** Folders or files. */
  readonly sources: readonly string[];
  /** Folders or files below test/; those that do not exist are passed over. */
  readonly tests: readonly string[];
  /** Files below the source that hold no behaviour to test. */
  readonly without?: readonly string[];
}

const golden = "test/golden";
const page = "test/docs/rules-page.test.ts";
const properties = (...names: readonly string[]) => names.map((name) => `test/properties/${name}.test.ts`);

const decomposition = (...names: readonly string[]) => names.map((name) => `solver/decomposition/${name}.ts`);
const decompositionTests = (...names: readonly string[]) =>
  names.map((name) => `test/solver/decomposition/${name}.test.ts`);
const facilityTest = (name: string) => `test/solver/facility-location/${name}.test.ts`;

export const targets: readonly Target[] = [
  {
    name: "apportion",
    sources: ["src/apportion"],
    tests: ["test/apportion", ...properties("decision")],
  },
  {
    name: "rules",
    // With the kinds of pin, that one of the rules walks.
    sources: ["src/rules", "src/pins"],
    tests: [
      "test/rules",
      "test/pins",
      page,
      ...properties("rows-and-violations", "decision", "tampering", "kept-plans", "oracle"),
      golden,
    ],
    // What the rules' examples are written with, and texts.
    without: ["src/rules/example.ts", "src/rules/sources.ts", "src/pins/in-examples.ts"],
  },
  {
    name: "objectives",
    sources: ["src/objectives"],
    tests: ["test/objectives", page, ...properties("kept-plans", "oracle"), golden],
  },
  {
    name: "verify",
    sources: ["src/verify"],
    tests: ["test/verify", ...properties("tampering", "decision"), "test/rules", golden],
  },
  {
    name: "certificates",
    sources: ["src/check"],
    tests: ["test/check"],
    // A list of exports, and what only a process of its own runs (test/cli/check.test.ts).
    without: ["src/check/index.ts", "src/check/main.ts"],
  },
  {
    name: "conclude",
    // With what it proves its own bounds with, and what it believes of a structure.
    sources: [
      "solver/conclude.ts",
      "solver/own-bounds.ts",
      "solver/whole-bounds.ts",
      "src/model/box-bound.ts",
      "solver/narrow.ts",
      "solver/structure",
    ],
    tests: [
      "test/solver/conclude.test.ts",
      "test/solver/conclude-edges.test.ts",
      "test/solver/own-bounds.test.ts",
      "test/solver/whole-bounds.test.ts",
      "test/solver/narrow.test.ts",
      "test/solver/statements-facilities.test.ts",
      "test/solver/statements-elastic.test.ts",
      "test/solver/reasoning.test.ts",
      "test/solver/structure.test.ts",
    ],
  },
  {
    name: "facility-location",
    sources: ["solver/facility-location"],
    // Parts by themselves first, then the way of the whole.
    tests: [
      ...["knapsack", "recomputed", "bounds", "void", "layers", "grains", "incumbent", "segments"].map(facilityTest),
      ...["local-search", "perturb", "assignment", "same-search", "moves", "climb", "strategy"].map(facilityTest),
      "test/solver/facility-location",
    ],
  },
  {
    name: "decomposition",
    // What a false bound could come from, no more.
    sources: ["solver/best-point.ts", ...decomposition("index", "points/best", "prices/rest", "program/instance")],
    tests: ["test/solver/best-point.test.ts", "test/solver/decomposition"],
  },
  // Its parts, each with the tests that speak of it, so that a lie costs seconds.
  {
    name: "pricing",
    sources: decomposition(
      "sites/site",
      "sites/window",
      "prices/column",
      "sites/activity",
      "prices/lagrangian",
      "prices/generation",
    ),
    tests: decompositionTests("site", "bounds", "alone", "generation"),
  },
  {
    name: "trees",
    sources: decomposition(
      "witness/witness",
      "witness/group-tree",
      "witness/grow",
      "program/relief-range",
      "witness/splits",
    ),
    tests: [...decompositionTests("group-tree", "grow"), "test/check/tight.test.ts", "test/check/bounds.test.ts"],
  },
  {
    name: "enumeration",
    sources: decomposition("sites/enumerate", "groups/listing", "sites/curve", "groups/plan"),
    tests: decompositionTests("plan", "enumerate", "curve", "value-function", "listing"),
  },
  {
    name: "groups",
    sources: decomposition(
      ...["program", "search", "branch", "function"].map((part) => `groups/group-${part}`),
      "groups/rounding-cut",
      "groups/tableau-cuts",
      "groups/value-function",
    ),
    tests: decompositionTests(
      "value-function",
      "group-bound",
      "group-branch",
      "group-cut",
      "group-search",
      "group-function",
      "group-stretch",
      "divided",
    ),
  },
  {
    name: "combination",
    sources: decomposition(
      "relief/combine",
      "groups/hull",
      "relief/relief",
      "flows/flow-program",
      "flows/flow-search",
      "flows/flows",
      "flows/most-divided",
    ),
    tests: decompositionTests(
      "hull",
      "combine",
      "flow-bound",
      "flow-search",
      "flow-open",
      "flows",
      "flows-order",
      "divided",
    ),
  },
  {
    name: "limits",
    sources: decomposition(
      "limits/limits",
      "limits/benders",
      "limits/master",
      "limits/oracle",
      "limits/supporting",
      "limits/choose",
      "flows/heap",
      "program/priced",
      "program/room",
    ),
    tests: decompositionTests(
      "heap",
      "choose",
      "priced",
      "room",
      "master",
      "supporting-floats",
      "benders-order",
      "supporting",
      "master-point",
      "benders",
      "oracle-windows",
      "oracle",
      "limits",
      "linkless",
    ),
  },
];
