import type { Case, Family, Tier } from "../family.ts";
import { tightLocation } from "../location-generator.ts";
import { facilityModel } from "../readers/facility-location.ts";

const sizes: readonly (readonly [facilities: number, customers: number])[] = [
  [30, 200],
  [60, 300],
  [80, 400],
];

/** All capacity together over all demand. */
const ratios = [1.2, 1.5, 2, 3, 5];

/** What a quick run asks: one size, the tightest and the widest. */
const quickly = ["30 × 200, r 1.2", "30 × 200, r 5"];

export const tight: Family = {
  name: "tight",
  title: "Tight capacities: made single-source problems",
  question: "Which facilities are opened, and which one serves each customer, where capacity is r times the demand?",
  unit: "facilities × customers",
  type: "program",
  cases: (seed) => [
    location(seed, 8, 30, 1.5, "smoke"),
    ...sizes.flatMap(([facilities, customers]) =>
      ratios.map((ratio) => location(seed, facilities, customers, ratio, "full")),
    ),
  ],
};

function location(seed: number, facilities: number, customers: number, ratio: number, otherwise: Tier): Case {
  const name = `${facilities} × ${customers}, r ${ratio}`;
  return {
    name,
    size: facilities * customers,
    // The tighter, the more each customer stands in another's way.
    severity: Math.round(100 / ratio),
    tier: quickly.includes(name) ? "quick" : otherwise,
    make: (phases) => {
      const problem = phases.time(
        "parse",
        () => tightLocation({ seed, facilities, customers, ratio }),
        () => [facilities * customers, "costs"],
      );
      const model = phases.time(
        "formulate",
        () => facilityModel(name, problem),
        (made) => [made.columns.length, "columns"],
      );
      return { type: "program", model };
    },
  };
}
