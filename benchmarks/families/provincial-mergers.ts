import type { Kind } from "../../src/domain/index.ts";
import type { Case, Family, Tier } from "../family.ts";
import { netherlands, parsed, provinceOf, sitesTask } from "../scenarios.ts";

/** The twelve provinces of the frozen scenario, with their numbers of municipalities in 2024. */
const provinces: readonly (readonly [name: string, municipalities: number])[] = [
  ["Flevoland", 6],
  ["Groningen", 10],
  ["Drenthe", 12],
  ["Zeeland", 13],
  ["Fryslân", 18],
  ["Overijssel", 25],
  ["Utrecht", 26],
  ["Limburg", 31],
  ["Noord-Holland", 44],
  ["Zuid-Holland", 50],
  ["Gelderland", 51],
  ["Noord-Brabant", 56],
];

const smoke = ["Flevoland"];
const quick = ["Groningen", "Zeeland", "Utrecht", "Zuid-Holland"];

export const provincialMergers: Family = {
  name: "provincial-mergers",
  title: "Mergers of one province",
  question: "Which small tasks of one province and kind are hosted elsewhere, when relief is fixed?",
  unit: "municipalities",
  type: "program",
  cases: () =>
    provinces.flatMap(([name, size]) =>
      (["regular", "amv"] as const).map((kind): Case => {
        const tier: Tier = smoke.includes(name) ? "smoke" : quick.includes(name) ? "quick" : "full";
        return {
          name: `${name} ${kind}`,
          size,
          severity: severityOf(kind),
          tier,
          ladder: kind,
          columns: 10 * size,
          make: (phases) => {
            const scenario = parsed(netherlands("weighted"), phases);
            return sitesTask(scenario, { provinces: [provinceOf(scenario, name)], kinds: [kind] }, phases);
          },
        };
      }),
    ),
};

/** Nearly every amv task is too small for a site, against a third of the regular ones: more is open. */
function severityOf(kind: Kind): number {
  return kind === "amv" ? 95 : 35;
}
