import { z } from "zod";
import { both, en, nl, type Reading } from "../domain/index.ts";
import { creditOf } from "./credits.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule, Violation } from "./rule.ts";
import { grounds } from "./sources.ts";
import { atMost } from "../program/index.ts";

/** Only municipalities below their key that are not exempt share in the remainder (R4, R5); only a share can be relieved. A published share is not judged. */
export const eligibility: Rule = {
  id: "eligibility",
  section: "2",
  title: { nl: "Wie deelt in de restopgave", en: "Who shares in the remainder" },
  source: grounds.exclusion,
  schema: z.strictObject({}),
  enabledByDefault: true,
  *rows(_, program) {
    for (const cell of program.cells) {
      yield atMost(`${cell.municipality.code} ${cell.kind}`, cell.relief, cell.share, "implied");
    }
  },
  *violations(_, { scenario, reading }) {
    for (const { municipality, kind, adopted, indicative, share } of reading.cells) {
      if (municipality.decided?.[kind] !== undefined) continue;
      const met = adopted + creditOf(scenario, municipality, kind);
      if (municipality.exempt === undefined && met < indicative) continue;
      yield* breach("eligibility", share, "places", [municipality.code], kind, () =>
        both(
          nl`${municipality.name} hoort niet in de restopgave te delen, maar krijgt ${share} plekken.`,
          en`${municipality.name} should have no share in the remainder but gets ${share} places.`,
        ),
      );
    }
    yield* relievedBeyondShare(reading);
  },
  violationsWhenOff: ({ reading }) => relievedBeyondShare(reading),
  sentence: () => ({
    nl: "In de restopgave delen alleen gemeenten die onder hun indicatieve aantal zitten en niet zijn uitgezonderd.",
    en: "Only municipalities below their indicative number that are not exempt share in the remainder.",
  }),
  examples: [
    { title: "below the key: shares", make: () => example({ A1: { key: 100, adopted: 40, share: 60 } }), amount: 0 },
    {
      title: "exempt, yet a share of 60",
      make: () => example({ A1: { key: 100, adopted: 40, share: 60, exempt: true } }),
      amount: 60,
    },
    {
      title: "exempt, and a share of 60 that a decision gave: not judged",
      make: () => example({ A1: { key: 100, adopted: 40, share: 60, exempt: true, published: 100 } }),
      amount: 0,
    },
    {
      title: "relieved beyond the share",
      make: () => example({ A1: { key: 100, adopted: 90, share: 10, relief: 12 } }),
      amount: 2,
    },
  ],
};

/** u ≤ r, whoever shares: relief is of a share. */
function* relievedBeyondShare(reading: Reading): Generator<Violation> {
  for (const { municipality, kind, share, relief } of reading.cells) {
    yield* breach("eligibility", relief - share, "places", [municipality.code], kind, () =>
      both(
        nl`${municipality.name} wordt van ${relief} plekken ontlast, meer dan haar deel van ${share}.`,
        en`${municipality.name} is relieved of ${relief} places, more than its share of ${share}.`,
      ),
    );
  }
}
