import { z } from "zod";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

/**
 * Section 3, L_g: an adopted offer below the minimum is an open task too, so that it can be merged. Off: it stays where
 * it is and counts towards the minimum. It defines what the other rules speak of and demands nothing itself.
 */
export const mergeOffers: Rule = {
  id: "merge-offers",
  section: "3",
  title: { nl: "Ook kleine aangeboden locaties samenvoegen", en: "Small offered sites are merged too" },
  source: grounds.letter,
  schema: z.strictObject({}),
  enabledByDefault: true,
  violations: () => [],
  sentence: () => ({
    nl: "Ook aangeboden plekken die samen te weinig zijn voor een locatie mogen worden samengevoegd.",
    en: "Offered places that are too few for a site may be merged as well.",
  }),
  examples: [
    {
      title: "an offer of 40 moves",
      make: () =>
        example({ A1: { key: 40, adopted: 40 }, A2: { key: 100, adopted: 100 } }, { mergers: [["A1", "A2", 40]] }),
      amount: 0,
    },
  ],
};
