import { deviation } from "./deviation.ts";
import { weight } from "./weight.ts";

/** Σ ω·|H − I| (section 4). Linear: relief goes to the largest municipalities first. */
export const deviationRelative = deviation({
  id: "deviation.relative",
  title: { nl: "afwijking van de sleutel naar verhouding", en: "deviation from the key in proportion" },
  unit: { nl: "per 100.000 van de sleutel", en: "per 100,000 of the key" },
  description: {
    nl: "Hoe ver gemeenten van de sleutel af zijn, elk gemeten aan de eigen sleutel en daarna opgeteld.",
    en: "How far municipalities are from the key, each measured against its own key, then added up.",
  },
  change: {
    more: {
      nl: "gemeenten liggen naar verhouding samen verder van hun sleutel",
      en: "in proportion, municipalities together lie further from their keys",
    },
    less: {
      nl: "gemeenten liggen naar verhouding samen dichter bij hun sleutel",
      en: "in proportion, municipalities together lie closer to their keys",
    },
  },
  cost: (away, indicative) => weight(indicative) * away,
  steps: (indicative) => [{ from: 0, cost: weight(indicative) }],
});
