import type { Kind } from "../../src/domain/index.ts";
import { copiesOf } from "../copies.ts";
import type { Case, Family, Tier } from "../family.ts";
import { createPhases } from "../phases.ts";
import { netherlands, parsed, sitesTask, textsOf } from "../scenarios.ts";

const sizes: readonly (readonly [copies: number, kind: Kind, tier: Tier])[] = [
  [1, "regular", "quick"],
  [10, "regular", "quick"],
  [100, "regular", "full"],
  [1, "amv", "full"],
  [10, "amv", "full"],
  [100, "amv", "full"],
];

export const copies: Family = {
  name: "copies",
  title: "The country once, ten times and a hundred times",
  question: "How do the mergers of a country grow with its size?",
  unit: "municipalities",
  type: "program",
  cases: (seed) =>
    sizes.map(([count, kind, tier]): Case => ({
      name: `× ${count} ${kind}`,
      size: 342 * count,
      severity: kind === "amv" ? 95 : 35,
      tier,
      columns: 342 * count * 8,
      patience: count === 1 ? 1 : 2,
      ladder: kind,
      make: (phases) => {
        const once = parsed(netherlands("weighted"), createPhases());
        const texts = textsOf(copiesOf(once, count, seed));
        return sitesTask(parsed(texts, phases), { kinds: [kind] }, phases);
      },
    })),
};
