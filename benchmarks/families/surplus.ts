import type { Case, Family, Tier } from "../family.ts";
import { generate, likeTheNetherlands } from "../generator.ts";
import { jointTask, parsed, textsOf } from "../scenarios.ts";

const offered: readonly (readonly [percent: number, severity: number, tier: Tier])[] = [
  [94, 0, "full"],
  [105, 40, "quick"],
  [120, 70, "full"],
  [150, 100, "smoke"],
];

export const surplus: Family = {
  name: "surplus",
  title: "More offered than needed",
  question: "Where surpluses outweigh remainders, which offers are kept in reserve?",
  unit: "municipalities",
  type: "program",
  cases: (seed) =>
    offered.map(([percent, severity, tier]): Case => ({
      name: `offers of ${percent} % of the need`,
      size: 24,
      severity,
      tier,
      columns: 360,
      make: (phases) => {
        const knobs = likeTheNetherlands(seed, 4, 6, { offered: percent });
        return jointTask(parsed(textsOf(generate(`surplus-${percent}`, knobs)), phases), phases);
      },
    })),
};
