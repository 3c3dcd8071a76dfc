import type { Case, Family } from "../family.ts";
import { generate, likeTheNetherlands, type Knobs, type ScenarioDocument } from "../generator.ts";
import { jointTask, parsed, textsOf } from "../scenarios.ts";

interface Oddity {
  readonly name: string;
  readonly provinces: number;
  readonly each: number;
  readonly knobs: Partial<Knobs>;
  readonly severity: number;
  /** Everybody on one spot, so that every distance is 0. */
  readonly onOneSpot?: true;
}

const oddities: readonly Oddity[] = [
  { name: "one municipality", provinces: 1, each: 1, knobs: {}, severity: 0 },
  { name: "all zero", provinces: 2, each: 5, knobs: { need: 0 }, severity: 0 },
  { name: "no offers", provinces: 2, each: 10, knobs: { withoutOffer: 100 }, severity: 50 },
  { name: "all equal", provinces: 3, each: 8, knobs: { spread: 0, withoutOffer: 0 }, severity: 70 },
  {
    name: "huge ties",
    provinces: 2,
    each: 12,
    knobs: { spread: 0, withoutOffer: 100 },
    severity: 100,
    onOneSpot: true,
  },
];

export const degenerate: Family = {
  name: "degenerate",
  title: "Odd countries",
  question: "One municipality, nothing to do, everything equal: does anybody stumble?",
  unit: "municipalities",
  type: "program",
  cases: (seed) =>
    oddities.map(({ name, provinces, each, knobs, severity, onOneSpot }): Case => ({
      name,
      size: provinces * each,
      severity,
      tier: severity === 0 ? "smoke" : "quick",
      columns: provinces * each * 8,
      make: (phases) => {
        const made = generate(name.replaceAll(" ", "-"), likeTheNetherlands(seed, provinces, each, knobs));
        return jointTask(parsed(textsOf(onOneSpot === true ? gathered(made) : made), phases), phases);
      },
    })),
};

function gathered(document: ScenarioDocument): ScenarioDocument {
  const spot = { latitude: 52, longitude: 5 };
  return { ...document, municipalities: document.municipalities.map((m) => ({ ...m, ...spot })) };
}
