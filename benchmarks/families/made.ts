import type { Case, Family, Tier } from "../family.ts";
import { generate, likeTheNetherlands, type Knobs } from "../generator.ts";
import { parsed, sitesTask, textsOf } from "../scenarios.ts";

const sizes: readonly (readonly [provinces: number, each: number, tier: Tier])[] = [
  [2, 6, "smoke"],
  [4, 10, "quick"],
  [6, 20, "quick"],
  [12, 28, "quick"],
  [24, 28, "full"],
  [48, 28, "full"],
];

/** The same country made harder: more municipalities without an offer means more small tasks to place. */
const severities: readonly (readonly [withoutOffer: number, spread: number, tier: Tier])[] = [
  [0, 0.4, "full"],
  [50, 0.8, "full"],
  [75, 1.2, "full"],
];

export const made: Family = {
  name: "made",
  title: "Made countries",
  question: "Mergers of both kinds in countries made from a few knobs, from small to large and from mild to severe.",
  unit: "municipalities",
  type: "program",
  cases: (seed) => [
    ...sizes.map(([provinces, each, tier]) =>
      country(`${provinces} × ${each}`, seed, provinces, each, tier, {}, "size"),
    ),
    ...severities.map(([withoutOffer, spread, tier]) =>
      country(`12 × 28, ${withoutOffer} % without an offer`, seed, 12, 28, tier, { withoutOffer, spread }),
    ),
  ],
};

function country(
  name: string,
  seed: number,
  provinces: number,
  each: number,
  tier: Tier,
  knobs: Partial<Knobs>,
  ladder?: string,
): Case {
  const size = provinces * each;
  return {
    name,
    size,
    severity: knobs.withoutOffer ?? 33,
    tier,
    columns: size * 12,
    ...(ladder !== undefined && { ladder }),
    make: (phases) => {
      const document = generate("made", likeTheNetherlands(seed, provinces, each, knobs));
      return sitesTask(parsed(textsOf(document), phases), { kinds: ["regular", "amv"] }, phases);
    },
  };
}
