import { deviation } from "./deviation.ts";
import { weight } from "./weight.ts";
import { floorDivide } from "./whole.ts";

/**
 * The j-th place away from the key costs ω · min(5, ⌈4j / I⌉), on both sides; where I = 0 every place costs 5ω
 * (section 4). Far away costs more per place than near by, which spreads relief fairly, and needs no binaries.
 *
 * Closed form: the j-th place costs one ω for each of s = 0 … 4 with ⌈4j / I⌉ > s, that is j > ⌊s·I / 4⌋, so n places
 * cost ω · Σ_s (n − ⌊s·I / 4⌋)⁺. With I = 0 this is 5ω·n.
 */
export const deviationGraded = deviation({
  id: "deviation.graded",
  title: { nl: "afwijking van de sleutel, oplopend", en: "deviation from the key, graded" },
  unit: { nl: "per 100.000 van de sleutel, oplopend", en: "per 100,000 of the key, graded" },
  description: {
    nl: "Hoe ver gemeenten van de sleutel af zijn. Hoe verder weg, hoe zwaarder elke plek telt: tot vijf keer zo zwaar.",
    en: "How far municipalities are from the key. The further away, the more each place counts: up to five times.",
  },
  change: {
    more: {
      nl: "gemeenten liggen samen verder van hun sleutel, waarbij ver weg zwaarder telt",
      en: "municipalities together lie further from their keys, where far away counts more",
    },
    less: {
      nl: "gemeenten liggen samen dichter bij hun sleutel, waarbij ver weg zwaarder telt",
      en: "municipalities together lie closer to their keys, where far away counts more",
    },
  },
  cost: (away, indicative) => {
    let charged = 0;
    for (let s = 0; s <= 4; s++) charged += Math.max(0, away - floorDivide(s * indicative, 4));
    return weight(indicative) * charged;
  },
  steps: (indicative) => {
    const unit = weight(indicative);
    if (indicative === 0) return [{ from: 0, cost: 5 * unit }];
    return [
      { from: 0, cost: unit },
      { from: floorDivide(indicative, 4), cost: 2 * unit },
      { from: floorDivide(indicative, 2), cost: 3 * unit },
      { from: floorDivide(3 * indicative, 4), cost: 4 * unit },
      { from: indicative, cost: 5 * unit },
    ];
  },
});
