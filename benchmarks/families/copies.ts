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
  cases: (seed) => [
    copied(seed, "Flevoland", 3, 18, "regular", "smoke"),
    ...sizes.map(([count, kind, tier]) => copied(seed, undefined, count, 342 * count, kind, tier)),
  ],
};

function copied(seed: number, only: string | undefined, count: number, size: number, kind: Kind, tier: Tier): Case {
  return {
    name: `${only ?? "the Netherlands"} × ${count}, ${kind}`,
    size,
    severity: kind === "amv" ? 95 : 35,
    tier,
    columns: size * 8,
    patience: count === 100 ? 5 : count === 10 ? 2 : 1,
    ladder: kind,
    make: (phases) => {
      const once = parsed(netherlands("weighted"), createPhases());
      const scenario = parsed(textsOf(copiesOf(once, count, seed)), phases);
      // A copy's provinces are called after the original's: "Flevoland 0", "Flevoland 1".
      const provinces = scenario.provinces.filter(({ name }) => only === undefined || name.startsWith(only));
      return sitesTask(scenario, { kinds: [kind], provinces: provinces.map(({ code }) => code) }, phases);
    },
  };
}
