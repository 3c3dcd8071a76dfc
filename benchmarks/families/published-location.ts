import type { Case, Family, Tier } from "../family.ts";
import { missingExternal, readExternal } from "../readers/external.ts";
import { facilityModel, readByFacility } from "../readers/facility-location.ts";
import { scaled } from "../readers/numbers.ts";

interface PublishedSet {
  readonly folder: string;
  readonly title: string;
  readonly question: string;
  readonly count: number;
  /** Costs are in units of 1/scale. */
  readonly scale: number;
  /** The answers' last decimal is rounded: half of it, in those units. */
  readonly within: number;
  readonly smoke: readonly number[];
  readonly quick: readonly number[];
}

/** 71 problems of Holmberg, Rönnqvist and Yuan (1999), from the Operations Research Group of Pisa. */
export const holmberg: Family = family({
  folder: "holmberg",
  title: "Published: Holmberg's 71 single-source facility location problems",
  question: "Which facilities are opened, and which one serves each customer? The optima are published.",
  count: 71,
  scale: 1,
  within: 0,
  smoke: [1],
  quick: [13, 25, 56],
});

/** OR-Library cap61 … cap134 (Beasley) as single-source problems. */
export const orlib: Family = family({
  folder: "orlib",
  title: "Published: 24 problems of the OR-Library, single-source",
  question: "The same question on Beasley's problems. The optima are published.",
  count: 24,
  scale: 10_000,
  within: 50,
  smoke: [1],
  quick: [9, 17],
});

function family({ folder, title, question, count, scale, within, smoke, quick }: PublishedSet): Family {
  return {
    name: folder,
    title,
    question,
    unit: "facilities × customers",
    type: "program",
    missing: () => missingExternal(folder, "os"),
    cases: () => {
      if (missingExternal(folder, "os") !== undefined) return [];
      const known = readExternal(folder, "os").trim().split(/\s+/);
      return Array.from({ length: count }, (_, i): Case => {
        const number = i + 1;
        const file = `p${number}`;
        const [m = 0, n = 0] = (/\s*(\d+)\s+(\d+)/.exec(readExternal(folder, file)) ?? []).slice(1).map(Number);
        const tier: Tier = smoke.includes(number) ? "smoke" : quick.includes(number) ? "quick" : "full";
        return {
          name: file,
          size: m * n,
          severity: 50,
          tier,
          make: (phases) => {
            const text = readExternal(folder, file);
            const problem = phases.time(
              "parse",
              () => readByFacility(text, file, scale),
              () => [text.length, "characters"],
            );
            const model = phases.time(
              "formulate",
              () => facilityModel(file, problem),
              (made) => [made.columns.length, "columns"],
            );
            return { type: "program", model, known: { value: scaled(known[i] as string, scale, "os"), within } };
          },
        };
      });
    },
  };
}
