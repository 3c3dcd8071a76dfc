import type { Case, Family, Tier } from "../family.ts";
import { generate, likeTheNetherlands } from "../generator.ts";
import { netherlands, parsed, textsOf, type ObjectiveName, type Texts } from "../scenarios.ts";

export const nationalStepwise: Family = {
  name: "national-stepwise",
  title: "The whole package, step by step",
  question: "Swaps, relief, mergers per province and kind, and names to the swaps: how good a package, how soon?",
  unit: "municipalities",
  type: "road",
  cases: (seed) => [
    road("16 made municipalities", 16, "smoke", 1, () =>
      textsOf(generate("stepwise-16", likeTheNetherlands(seed, 4, 4))),
    ),
    ...(["weighted", "default"] as const).map((objective: ObjectiveName) =>
      road(`the Netherlands, ${objective} objective`, 342, "quick", 4, () => netherlands(objective)),
    ),
  ],
};

function road(name: string, size: number, tier: Tier, patience: number, texts: () => Texts): Case {
  return {
    name,
    size,
    severity: 60,
    tier,
    patience,
    columns: size * 20,
    ladder: "size",
    make: (phases) => ({ type: "road", scenario: parsed(texts(), phases), way: "stepwise" }),
  };
}
