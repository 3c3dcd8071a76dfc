import type { Equivalent } from "./no-lie.ts";

const read = "solver/decomposition/";
const within = "The fallback of an index that is within its list: columns of the rest are columns of the program.";

/** Lies about the code of `solver/decomposition` that are none; kept short, as in `equivalent.ts`. */
export const inDecomposition: readonly Equivalent[] = [
  {
    file: "solver/decomposition/rest.ts",
    line: "program.columns[j]?.lower ?? 0",
    from: "0",
    reason: "The rest is made of columns that the program has.",
  },
  {
    file: "solver/decomposition/rest.ts",
    line: "const most = -(coefficients[1 - at] ?? 0)",
    from: "0",
    reason: "Without a coefficient of 1 the row is passed over all the same, and with one there is another beside it.",
  },
  ...["lower", "upper"].map((side): Equivalent => ({
    file: `${read}flow-search.ts`,
    line: `${side}: Float64Array.from(rest.columns, (j) => program.columns[j]?.${side} ?? 0)`,
    from: "0",
    before: `?.${side} ?? `,
    reason: within,
  })),
  {
    file: `${read}site.ts`,
    line: "first.fill(Infinity, 0, Math.min(size, limit + 1));",
    reason: "Each step clears what it reads of the layer before it; the first place is set afterwards.",
  },
  {
    file: `${read}site.ts`,
    line: "return fixed + k * (k < 0 && arc.places !== undefined ? arc.most : least) < 0;",
    from: "<",
    to: ["<="],
    before: "(k ",
    reason: "Where a place more costs nothing, most costs as much as least.",
  },
  {
    file: `${read}combine.ts`,
    line: "const to = Math.min(offset + least.length - 1 +",
    from: "min",
    reason: "A table with more sums than can be filled up to the total: the same sum is looked up in it.",
  },
  {
    file: `${read}combine.ts`,
    line: "const to = Math.min(offset + least.length - 1 +",
    from: "1",
    to: ["(0)"],
    before: "least.length - ",
    reason: "A table with one sum more, which nothing reaches; nor is there a combination where it is the only one.",
  },
  {
    file: `${read}flow-program.ts`,
    line: "added.push({ cost: 0, lower: 0,",
    from: "0",
    reason: "What a corner costs, and its bounds, are set before anything is solved.",
  },
  {
    file: `${read}flow-program.ts`,
    line: "const side = grains > 0 ? lower : upper;",
    from: ">",
    to: [">="],
    reason: "A dual of no grain is left out on the next line, whatever its side.",
  },
  {
    file: `${read}flow-program.ts`,
    line: "const side = grains > 0 ? lower : upper;",
    from: "0",
    to: ["(-1)"],
    reason: "Grains are whole: only 0 is told otherwise, and that is left out on the next line.",
  },
  {
    file: `${read}group-function.ts`,
    line: "while (from > 0 && open(from - 1)) from -= 1;",
    from: ">",
    to: [">="],
    reason: "A relief below none is allowed nowhere, so it is passed over where the stretch is solved.",
  },
  {
    file: `${read}group-function.ts`,
    line: "while (to < most && open(to + 1)) to += 1;",
    from: "<",
    to: ["<="],
    reason: "A relief above the most is allowed nowhere, so it is passed over where the stretch is solved.",
  },
  {
    file: `${read}group-function.ts`,
    line: "const other = Math.round(price + part * around);",
    from: "+",
    to: ["-"],
    reason: "Glances are as far to the one side as to the other: the same prices in another order.",
  },
  {
    file: `${read}group-branch.ts`,
    line: "for (let i = 0; i < closed.length; i++) {",
    from: "<",
    to: ["<="],
    reason: "A home behind the last covers nothing and is no site: no side closes it.",
  },
  {
    file: `${read}curve.ts`,
    line: "if (2 * (table[l] as number) !== (table[l - 1] as number) + (table[l + 1] as number)) bends.push(l);",
    from: "-",
    to: ["+"],
    reason:
      "Wherever the price of load rises: each bend, since it is convex and never falls, and places on a line, which are left out again.",
  },
  {
    file: `${read}listing.ts`,
    line: "if (inside < 0) return kept;",
    from: "0",
    to: ["(-1)"],
    reason: "What is inside nowhere has no corner to start from: nothing is kept of it either way.",
  },
  {
    file: `${read}enumerate.ts`,
    line: "of.fill(Infinity, 0, Math.min(room + 1,",
    from: "1",
    to: ["2"],
    reason: "Behind its last place a typed array has none to be filled.",
  },
  {
    file: `${read}site.ts`,
    line: "const far = n < gladly ? more : Math.min(more,",
    from: "min",
    reason: "Loads are looked at that nobody asks for, at what they cost; none that counts is left out.",
  },
  {
    file: `${read}lagrangian.ts`,
    line: "const table = new Float64Array(1 + Math.max(0,",
    from: "1",
    to: ["2"],
    reason: "A table with a place that is not used.",
  },
  {
    file: `${read}activity.ts`,
    line: "if (rest <= 0) break;",
    from: "<=",
    to: ["<"],
    reason: "A column that is raised by nothing is not raised.",
  },
  {
    file: `${read}lagrangian.ts`,
    line: "if (!always && domain.site[h] !== 2 && value >= 0) return 0;",
    from: ">=",
    to: [">"],
    reason: "A site that costs nothing adds nothing, open or not, and nothing that it takes lifts a bound (fix.ts).",
  },
  {
    file: `${read}lagrangian.ts`,
    line: "({ value: 0, stays: 0, brought: new Float64Array(arcs.length) })",
    from: "0",
    reason: "What a site is filled with is written before it is read.",
  },
  {
    file: `${read}lagrangian.ts`,
    line: "const unit = relief === undefined ? 0 :",
    from: "0",
    reason: "Without relief all of the task stays: the price is that of no place.",
  },
];
