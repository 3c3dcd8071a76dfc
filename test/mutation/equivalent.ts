import { inDecomposition } from "./equivalent-decomposition.ts";
import type { Mutant } from "./mutants.ts";
import type { Equivalent } from "./no-lie.ts";

const anyStart =
  "Where to start scaling a table: exact work from there on gives the same table from any positive start, later or sooner.";
const bracket = "The bracket of a search by halving: one wider, or cut elsewhere inside, it ends at the same number.";
const comparator = "What a comparison says counts by its sign only.";
const commonFactor = "A factor that all claims have in common does not change which of two is the stronger.";

const checked = "The fallback of an index that a statement before has found within its list.";

const noZero = "A coefficient of 0 is told apart before, and coefficients are whole.";

const alwaysOpen = "A host without a column is IN (read-instance.ts), which the other half of the condition sees.";

const scaling = "src/apportion/biproportional/scaling.ts";
const remainder = "src/apportion/largest-remainder.ts";
const reasoning = "solver/structure/reasoning.ts";
const facilities = "solver/structure/facilities.ts";
const proRataCheck = "src/rules/pro-rata-check.ts";

/** Kept short: a mutant belongs here when it cannot be told from the program, not when nobody has told it yet. */
export const equivalents: readonly Equivalent[] = [
  { file: scaling, line: "const ROUNDS = 30", reason: anyStart },
  { file: scaling, line: "const DIGITS = 32n", reason: anyStart },
  { file: scaling, line: "Math.max(halves, 1)", from: "1", to: ["2"], reason: anyStart },
  {
    file: scaling,
    line: "const shift = surplus > 0n ? surplus : 0n",
    from: "0n",
    to: ["1n", "(-1n)"],
    reason: anyStart,
  },
  {
    file: "src/apportion/biproportional/residual.ts",
    line: "const [row, column] = arc.step === 1 ?",
    reason: "The two multipliers are multiplied with each other, in either order.",
  },
  {
    file: "src/apportion/biproportional/transfer.ts",
    line: "a.node < b.node",
    from: "<",
    to: ["<="],
    reason:
      "Two ways to one node at one distance: either gives a right table, and equal tables are settled afterwards.",
  },
  {
    file: "src/rules/amv-cluster.ts",
    line: "setting(viableSite, program.scenario)?.minimum.amv ?? 0",
    from: "0",
    to: ["(-1)"],
    reason: "Without the rule any number of places will do, and there are none below 0.",
  },
  { file: remainder, line: "let low = -seats - 1", from: "1", to: ["2"], reason: bracket },
  { file: remainder, line: "let high = seats + 1", from: "1", to: ["2"], reason: bracket },
  { file: remainder, line: "Math.trunc((high - low) / 2)", from: "2", to: ["3"], reason: bracket },
  { file: remainder, line: "let reached = 0", to: ["(-1)"], reason: bracket },
  { file: remainder, line: "Math.trunc((missed - reached) / 2)", from: "2", to: ["3"], reason: bracket },
  {
    file: "src/apportion/divisor-sequences.ts",
    line: "if (rest >= denominator - rest) return true",
    from: ">=",
    to: [">"],
    reason: "Half a place is above the geometric mean of two whole numbers: the squares that follow say so too.",
  },
  {
    file: "src/apportion/request.ts",
    line: "places < enough; i += 1) places +=",
    from: "<",
    to: ["<="],
    reason: "Who asks wants to know whether there is enough, not how much more.",
  },
  { file: proRataCheck, line: "difference < 0n ? -1 : difference > 0n", from: "1", to: ["2"], reason: comparator },
  { file: proRataCheck, line: "return [s * s, 1n]", from: "1n", to: ["2n"], reason: commonFactor },
  { file: proRataCheck, line: "return [(s + 1n) * (s + 1n), 1n]", from: "1n", to: ["2n"], reason: commonFactor },
  { file: proRataCheck, line: "return [s * (s + 1n), 1n]", from: "1n", to: ["2n"], reason: commonFactor },
  { file: proRataCheck, line: "(2n * s + 1n), 4n]", from: "4n", to: ["5n", "(3n)"], reason: commonFactor },
  { file: proRataCheck, line: "return [4n * s", from: "4n", to: ["5n", "(3n)"], reason: commonFactor },
  {
    file: "solver/narrow.ts",
    line: "for (let j = 0; j < lower.length; j++) if",
    from: "0",
    to: ["(-1)"],
    reason: "Before the first column there is none, and nothing compares with undefined.",
  },
  {
    file: "solver/structure/elastic.ts",
    line: "j === undefined || r.atMost([[j, 1]], 0)",
    from: "1",
    to: ["2"],
    reason: "Twice a number is at most nothing where the number is.",
  },
  {
    file: "solver/structure/statement.ts",
    line: "is at least 0`",
    from: "1",
    to: ["2"],
    reason: "Twice a number is at least nothing where the number is.",
  },
  { file: reasoning, line: "safe(c * ((c > 0 ?", from: ">", to: [">="], reason: noZero },
  { file: reasoning, line: "safe(c * ((c > 0 ?", from: "0", to: ["(-1)"], before: "c > ", reason: noZero },
  { file: facilities, line: "(always[own] ?? 0) + 1", from: "0", reason: checked },
  { file: facilities, line: "1 - (always[g] ?? 0)", from: "0", reason: checked },
  { file: facilities, line: "customers[customer]?.weight ?? 0", from: "0", reason: checked },
  {
    file: "solver/facility-location/branch.ts",
    line: "for (let r = 1; r < instance.layers.length; r++)",
    from: "1",
    to: ["(0)"],
    reason: "The budget of layer 0 is Infinity, which nothing exceeds.",
  },
  {
    file: "solver/facility-location/read-instance.ts",
    line: "(customers[customer]?.weight ?? 0)",
    from: "0",
    reason: checked,
  },
  {
    file: "solver/facility-location/prices.ts",
    line: "const all = Math.max(1, sizeOf(target))",
    from: "1",
    to: ["(0)"],
    reason: "Where nothing has a price, the finest grain is the least of the three either way.",
  },
  {
    file: "solver/facility-location/improve.ts",
    line: "for (let g = 0; g < instance.customers; g++) {",
    from: "<",
    to: ["<="],
    reason: "Behind the last customer there is none that is nowhere.",
  },
  {
    file: "solver/facility-location/branch.ts",
    line: "for (let g = 0; g < customers; g++) if (domain.alone[g] === FREE)",
    from: "0",
    to: ["(-1)"],
    reason: "Before the first customer there is none, and nothing stands there.",
  },
  {
    file: "solver/facility-location/branch.ts",
    line: "target: () =>",
    from: "<",
    to: ["<="],
    reason: "Infinity times a scale is Infinity.",
  },
  {
    file: "solver/facility-location/climb.ts",
    line: "target: () =>",
    from: "<",
    to: ["<="],
    reason: "Infinity times a scale is Infinity.",
  },
  {
    file: "solver/facility-location/domain.ts",
    line: "let count = 0",
    reason: "A count that is only compared with the same count before.",
  },
  {
    file: "solver/facility-location/perturb.ts",
    line: "banned[h] = 1",
    from: "1",
    to: ["2"],
    reason: "Asked is only whether it is 0.",
  },
  {
    file: "solver/facility-location/perturb.ts",
    line: "(instance.columns.open[h] as number) >= 0 && domain.host[h] !== IN",
    from: "0",
    to: ["(-1)"],
    reason: alwaysOpen,
  },
  {
    file: "solver/facility-location/settle.ts",
    line: "if (search.domain.host[short] === IN || (instance.columns.open[short] as number) < 0)",
    from: "0",
    to: ["(-1)"],
    reason: alwaysOpen,
  },
  {
    file: "solver/facility-location/segments.ts",
    line: "let host = -1",
    from: "1",
    to: ["2"],
    reason: "Either is no host: it is asked whether it is at least 0, and there is none at that place.",
  },
  {
    file: "solver/facility-location/relax.ts",
    line: "bound -= (at.budget[r] as number) * (layers[r + 1]?.budget ?? 0)",
    from: "0",
    before: "?.budget ?? ",
    reason: "There is one budget less than there are layers, the first of which has none.",
  },
  {
    file: "solver/facility-location/prices.ts",
    line: "for (let i = 0; i < into.length; i++) {",
    from: "0",
    to: ["(-1)"],
    reason: "Before the first place of a typed array there is none: what is written there is lost.",
  },
  {
    file: "solver/facility-location/knapsack.ts",
    line: "const value = fill(h, price, load, arc, true);",
    reason: "The lean table leaves out what cannot better the value: without it the same value takes longer.",
  },
  {
    file: "solver/facility-location/relax.ts",
    line: "if (spent.length > 0) spend(instance, h, out)",
    from: ">",
    to: [">="],
    reason: "Without budgets nothing is spent either way.",
  },
  {
    file: "solver/facility-location/layers.ts",
    line: "{ open: 0, must: false, all: 0, rate: 0 }",
    from: "false",
    reason: "Where the price of being open is not in the row, a host spends nothing less than nothing.",
  },
  {
    file: "src/objectives/deviation-max.ts",
    line: "kept.set(reading, found)",
    reason: "Remembers what would be computed again, to the same number.",
  },
  {
    file: "src/rules/neighbourhood.ts",
    line: "? 0 : 1,",
    from: "0",
    to: ["(-1)"],
    reason: "A breach of nothing and one of less than nothing are none (breach.ts).",
  },
  ...inDecomposition,
];

/** Why a mutant cannot be noticed; undefined where it can. `text` is the file as it is. */
export function whyEquivalent(mutant: Mutant, text: string): string | undefined {
  const { file, start } = mutant;
  if (file.startsWith("src/apportion/") && /\[[\w.]+\] \?\? $/.test(text.slice(Math.max(0, start - 60), start))) {
    // Typed `number | undefined` by noUncheckedIndexedAccess, but the index runs over the list.
    return "The fallback of an index that is always within its list.";
  }
  return equivalents.find((one) => excuses(one, mutant, text))?.reason;
}

export function excuses(one: Equivalent, { file, start, original, replacement }: Mutant, text: string): boolean {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, text.indexOf("\n", start));
  return (
    one.file === file &&
    line.includes(one.line) &&
    (one.from === undefined || one.from === original) &&
    (one.to === undefined || one.to.includes(replacement)) &&
    (one.before === undefined || text.slice(0, start).endsWith(one.before))
  );
}
