import type { Kind } from "../../src/domain/index.ts";
import type { Case, Family, Tier } from "../family.ts";
import { generate, likeTheNetherlands } from "../generator.ts";
import { jointTask, netherlands, onlyKind, parsed, textsOf, type ObjectiveName, type Texts } from "../scenarios.ts";

const made: readonly (readonly [provinces: number, each: number, tier: Tier])[] = [
  [2, 4, "smoke"],
  [4, 6, "quick"],
  [6, 12, "quick"],
];

/** What of the real country is asked in a quick run: one kind, one objective. */
const quickly = "regular weighted";

export const nationalJoint: Family = {
  name: "national-joint",
  title: "Everything in one program",
  question: "Swaps, relief and mergers of the whole country at once: how good, and how sure?",
  unit: "municipalities",
  type: "program",
  cases: (seed) => [
    ...made.map(([provinces, each, tier]) => {
      const name = `${provinces} made provinces of ${each}`;
      const texts = () => textsOf(generate("joint", likeTheNetherlands(seed, provinces, each)));
      return joint(name, provinces * each, 60, tier, "both weighted", texts);
    }),
    ...(["weighted", "default"] as const).flatMap((objective: ObjectiveName) =>
      ([["regular"], ["amv"], ["regular", "amv"]] as const).map((kinds) => {
        const label = `${kinds.length === 2 ? "both" : kinds[0]} ${objective}`;
        const tier = label === quickly ? "quick" : "full";
        const alone = kinds.length === 1 ? kinds[0] : undefined;
        const severity = objective === "default" ? 100 : 80;
        return joint(`the Netherlands, ${label}`, 342, severity, tier, label, () => netherlands(objective), alone);
      }),
    ),
  ],
};

function joint(
  name: string,
  size: number,
  severity: number,
  tier: Tier,
  ladder: string,
  texts: () => Texts,
  kind?: Kind,
): Case {
  return {
    name,
    size,
    severity,
    tier,
    ladder,
    columns: size * 15,
    patience: 2,
    make: (phases) => {
      const scenario = parsed(texts(), phases);
      return jointTask(kind === undefined ? scenario : onlyKind(scenario, kind), phases);
    },
  };
}
