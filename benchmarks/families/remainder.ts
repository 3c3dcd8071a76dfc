import { apportion } from "../../src/apportion/index.ts";
import type { Column, Model } from "../../src/model/index.ts";
import type { Case, Family, ProgramTask, Tier } from "../family.ts";
import { createRandom } from "../random.ts";

const sizes: readonly (readonly [municipalities: number, tier: Tier])[] = [
  [30, "smoke"],
  [342, "quick"],
  [3_420, "quick"],
  [34_200, "full"],
];

export const remainder: Family = {
  name: "remainder",
  title: "The remainder alone",
  question: "How are the places that nobody offered divided pro rata to the key, in whole places?",
  unit: "municipalities",
  type: "program",
  byRule: true,
  cases: (seed) =>
    sizes.map(([size, tier]): Case => ({
      name: `${size} municipalities`,
      size,
      severity: 10,
      tier,
      columns: 3 * size,
      ladder: "size",
      make: (phases) => {
        const random = createRandom(seed + size);
        const weights = Array.from({ length: size }, () => 15 + Math.floor(random.next() ** 3 * 5_000));
        const seats = Math.round(size * 30.7);
        return phases.time(
          "formulate",
          () => remainderTask(seats, weights),
          ({ model }) => [model.columns.length, "columns"],
        );
      },
    })),
};

/**
 * The whole places r nearest to the exact shares q = R·w/W, which is what largest remainder gives (it minimises
 * Σ |r − q| among whole r with Σ r = R). Times W, to be whole: with f = R·w mod W and r = ⌊q⌋ + first + more − less,
 *
 *     W·|r − q| = f + (W − 2f)·first + W·more + W·less,     first ≤ 1
 *
 * A program never does this in the product (section 2 is arithmetic); here it shows what that is worth.
 */
export function remainderTask(seats: number, weights: readonly number[]): ProgramTask {
  const total = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => BigInt(w) * BigInt(seats));
  const floors = exact.map((q) => Number(q / BigInt(total)));
  const parts = exact.map((q) => Number(q % BigInt(total)));
  const columns: Column[] = floors.flatMap((floor, i) => [
    { name: `first ${i}`, lower: 0, upper: 1 },
    { name: `more ${i}`, lower: 0, upper: seats },
    { name: `less ${i}`, lower: 0, upper: floor },
  ]);
  const prices = parts.flatMap((part) => [total - 2 * part, total, total]);
  const priced = prices.flatMap((price, j) => (price === 0 ? [] : [j]));
  const left = seats - floors.reduce((a, b) => a + b, 0);
  const model: Model = {
    name: "remainder",
    columns,
    rows: [
      {
        name: "all places",
        lower: left,
        upper: left,
        indices: columns.map((_, j) => j),
        coefficients: columns.map((_, j) => (j % 3 === 2 ? -1 : 1)),
      },
    ],
    levels: [
      {
        name: "distance from the exact shares",
        indices: priced,
        coefficients: priced.map((j) => prices[j] as number),
        offset: parts.reduce((a, b) => a + b, 0),
        tolerance: { numerator: 0, denominator: 1 },
      },
    ],
  };
  return {
    type: "program",
    model,
    direct: () => {
      const result = apportion({ seats, weights, method: "largest-remainder" });
      if (result.status !== "apportioned") return [];
      return result.seats.flatMap((r, i) => {
        const above = r - (floors[i] as number);
        return [above >= 1 ? 1 : 0, Math.max(0, above - 1), Math.max(0, -above)];
      });
    },
  };
}
