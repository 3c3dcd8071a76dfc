import { deviation } from "./deviation.ts";

/**
 * Σ |H − I| (section 4). Constant under relief alone, since whoever has a share is at or below its key: not for
 * choosing relief.
 */
export const deviationAbsolute = deviation({
  id: "deviation.absolute",
  title: { nl: "afwijking van de sleutel in plekken", en: "deviation from the key in places" },
  unit: { nl: "plekken", en: "places" },
  description: {
    nl: "Hoeveel plekken gemeenten samen meer of minder hebben dan de sleutel geeft.",
    en: "How many places municipalities together have more or fewer than the key gives them.",
  },
  change: {
    first: true,
    more: { nl: "{n} {n|plek|plekken} verder van de sleutel", en: "{n} {n|place|places} further from the key" },
    less: { nl: "{n} {n|plek|plekken} dichter bij de sleutel", en: "{n} {n|place|places} closer to the key" },
  },
  cost: (away) => away,
  steps: () => [{ from: 0, cost: 1 }],
});
