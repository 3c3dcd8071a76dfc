import { both, en, nl } from "../domain/index.ts";
import { z } from "zod";
import { creditOf } from "./credits.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

/** r ≤ I − A: the remainder lifts nobody above the key. A rule of the decision; the package only lowers shares, and a published share is not judged. */
export const indicativeCap: Rule = {
  id: "indicative-cap",
  section: "2",
  title: { nl: "Niet boven het indicatieve aantal", en: "Not above the indicative number" },
  source: grounds.memory,
  schema: z.strictObject({}),
  enabledByDefault: true,
  *violations(_, { scenario, reading }) {
    for (const { municipality, kind, adopted, indicative, share } of reading.cells) {
      if (municipality.decided?.[kind] !== undefined) continue;
      const gap = Math.max(0, indicative - adopted - creditOf(scenario, municipality, kind));
      yield* breach("indicative-cap", share - gap, "places", [municipality.code], kind, () =>
        both(
          nl`${municipality.name} krijgt ${share} plekken uit de restopgave; tot haar indicatieve aantal ontbreken er ${gap}.`,
          en`${municipality.name} gets ${share} places of the remainder; ${gap} are missing to its indicative number.`,
        ),
      );
    }
  },
  sentence: () => ({
    nl: "De restopgave tilt geen gemeente boven haar indicatieve aantal.",
    en: "The remainder lifts no municipality above its indicative number.",
  }),
  examples: [
    { title: "up to the key", make: () => example({ A1: { key: 100, adopted: 40, share: 60 } }), amount: 0 },
    { title: "one place above the key", make: () => example({ A1: { key: 100, adopted: 40, share: 61 } }), amount: 1 },
    {
      title: "above the key by a decision that was issued: not judged",
      make: () => example({ A1: { key: 100, adopted: 40, share: 61, published: 101 } }),
      amount: 0,
    },
  ],
};
