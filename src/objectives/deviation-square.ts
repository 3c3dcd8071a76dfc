import type { Step } from "./convex.ts";
import { deviation } from "./deviation.ts";
import { weight } from "./weight.ts";

/**
 * Σ ω·(H − I)² (section 4), the quantity that Webster's method makes smallest, in whole numbers. For the solver by unit
 * increments, the j-th place away at ω·(2j − 1): exact, and meant for small cases. Its terms throw a RangeError where
 * one municipality's places can vary over more than 2,000.
 */
export const deviationSquare = deviation({
  id: "deviation.square",
  title: { nl: "afwijking van de sleutel in het kwadraat", en: "deviation from the key, squared" },
  unit: { nl: "kwadraat per 100.000 van de sleutel", en: "square per 100,000 of the key" },
  description: {
    nl: "Hoe ver gemeenten van de sleutel af zijn, waarbij twee keer zo ver weg vier keer zo zwaar telt.",
    en: "How far municipalities are from the key, where twice as far away counts four times.",
  },
  change: {
    more: {
      nl: "gemeenten liggen samen verder van hun sleutel, waarbij twee keer zo ver vier keer zo zwaar telt",
      en: "municipalities together lie further from their keys, where twice as far counts four times",
    },
    less: {
      nl: "gemeenten liggen samen dichter bij hun sleutel, waarbij twee keer zo ver vier keer zo zwaar telt",
      en: "municipalities together lie closer to their keys, where twice as far counts four times",
    },
  },
  cost: (away, indicative) => weight(indicative) * away * away,
  steps: (indicative, furthest) => {
    const unit = weight(indicative);
    const steps: Step[] = [];
    for (let j = 1; j <= furthest + 1; j++) steps.push({ from: j - 1, cost: unit * (2 * j - 1) });
    return steps;
  },
});
