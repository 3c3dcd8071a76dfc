import type { Case, Family } from "../family.ts";
import { generate } from "../generator.ts";
import { parsed, sitesTask, textsOf } from "../scenarios.ts";

/** The Länder with their numbers of Gemeinden (counted from Eurostat's list of local units, 2020) and inhabitants (2019). */
const laender: readonly (readonly [name: string, gemeinden: number, inhabitants: number])[] = [
  ["Schleswig-Holstein", 1108, 2_903_773],
  ["Hamburg", 1, 1_847_253],
  ["Niedersachsen", 968, 7_993_608],
  ["Bremen", 2, 681_202],
  ["Nordrhein-Westfalen", 396, 17_947_221],
  ["Hessen", 427, 6_288_080],
  ["Rheinland-Pfalz", 2302, 4_093_903],
  ["Baden-Württemberg", 1103, 11_100_394],
  ["Bayern", 2233, 13_124_737],
  ["Saarland", 52, 986_887],
  ["Berlin", 1, 3_669_491],
  ["Brandenburg", 417, 2_521_893],
  ["Mecklenburg-Vorpommern", 726, 1_608_138],
  ["Sachsen", 419, 4_071_971],
  ["Sachsen-Anhalt", 218, 2_194_782],
  ["Thüringen", 634, 2_133_378],
];

export const germany: Family = {
  name: "germany",
  title: "The German structure",
  question: "Sixteen Länder with their real numbers of Gemeinden, from 1 to 2,302, of made sizes: mergers within each.",
  unit: "municipalities",
  type: "program",
  cases: (seed) => [
    german(
      seed,
      "the smallest four",
      laender.filter(([, gemeinden]) => gemeinden <= 60),
      "smoke",
    ),
    german(
      seed,
      "the smallest five",
      laender.filter(([, gemeinden]) => gemeinden <= 220),
      "quick",
    ),
    german(
      seed,
      "without the largest four",
      laender.filter(([, gemeinden]) => gemeinden <= 1_000),
      "full",
    ),
    german(seed, "all sixteen", laender, "full"),
  ],
};

/** As in the whole of Germany: 357,000 km² over 11,000 Gemeinden. */
const AREA = 32;

/** Gemeinden lie closer together than Dutch municipalities, and as many are near with half the distance. */
const rules = { neighbourhood: { distance: 150 } };

/** One place for 187 inhabitants, as in the Netherlands of 2024; inhabitants of Gemeinden differ more than there. */
function german(seed: number, name: string, chosen: typeof laender, tier: Case["tier"]): Case {
  const municipalities = chosen.map(([, gemeinden]) => gemeinden);
  const weights = chosen.map(([, , inhabitants]) => inhabitants);
  const size = municipalities.reduce((a, b) => a + b, 0);
  const need = Math.round(weights.reduce((a, b) => a + b, 0) / 187);
  return {
    name,
    size,
    severity: 60,
    tier,
    columns: size * 8,
    patience: 2,
    ladder: "size",
    make: (phases) => {
      const knobs = {
        seed,
        municipalities,
        weights,
        need,
        area: AREA,
        amvPercent: 8,
        spread: 1.3,
        withoutOffer: 60,
        offered: 94,
      };
      const document = { ...generate("germany", knobs), rules };
      return sitesTask(parsed(textsOf(document), phases), { kinds: ["regular"] }, phases);
    },
  };
}
