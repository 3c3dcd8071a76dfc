import { z } from "zod";
import { type AllTakenOver, both, en, known, nl, type Reading, type Scenario, takenOver } from "../domain/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { setting, type Rule, type Violation } from "./rule.ts";
import { grounds } from "./sources.ts";
import { atMost } from "../program/index.ts";

interface Data {
  /** Whether promising initiatives are taken over beside the reported places. */
  readonly promising: boolean;
}

/** A = reported + promising places become task, in full (R1, R2, R6); only what is above the key may be released to the reserve. */
export const adoptedPlacesRule: Rule<Data> = {
  id: "adopted-places",
  section: "2",
  title: { nl: "Aangeboden plekken tellen mee", en: "Offered places are taken over" },
  source: grounds.letter,
  schema: z.strictObject({ promising: z.boolean().default(true) }),
  enabledByDefault: true,
  *rows(_, program) {
    for (const cell of program.cells) {
      const excess = Math.max(0, cell.adopted - cell.indicative);
      yield atMost(`${cell.municipality.code} ${cell.kind}`, cell.reserve, excess, "implied");
    }
  },
  *violations(data, { reading }) {
    yield* otherThanOffered(reading, data.promising);
    for (const cell of reading.cells) {
      const { municipality, kind } = cell;
      const spare = Math.max(0, cell.adopted - cell.indicative);
      yield* breach("adopted-places", cell.reserve - spare, "places", [municipality.code], kind, () =>
        both(
          nl`${municipality.name} geeft ${cell.reserve} plekken vrij, maar biedt er ${spare} boven de sleutel.`,
          en`${municipality.name} releases ${cell.reserve} places but offers ${spare} above the key.`,
        ),
      );
    }
  },
  violationsWhenOff: ({ reading }) => otherThanOffered(reading, true),
  sentence: (data) =>
    data.promising
      ? {
          nl: "Wat in het verslag staat en de kansrijke initiatieven worden helemaal overgenomen.",
          en: "Places in the provincial report and promising initiatives are taken over in full.",
        }
      : {
          nl: "Alleen wat in het verslag staat wordt overgenomen.",
          en: "Only places in the provincial report are taken over.",
        },
  examples: [
    { title: "the offer is the task", make: () => example({ A1: { key: 100, adopted: 100 } }), amount: 0 },
    {
      title: "five places released that are within the key",
      make: () => example({ A1: { key: 100, adopted: 100, reserve: 5 } }),
      amount: 5,
    },
    {
      title: "a decision of 80 takes over 80 of an offer of 100",
      make: () => example({ A1: { key: 100, adopted: 100, published: 80 } }),
      amount: 20,
    },
  ],
};

/** (2.1) to (2.1b): what is taken over from every municipality, as the rule counts offers: A = o, or what a published decision makes of it. */
export function takenOverOf(scenario: Scenario): AllTakenOver {
  return takenOver(scenario, setting(adoptedPlacesRule, scenario)?.promising ?? true);
}

/** What the plan says was taken over against what is offered, or published: a fact, whatever the rules. */
function* otherThanOffered(reading: Reading, promising: boolean): Generator<Violation> {
  const facts = takenOver(reading.scenario, promising);
  for (const { municipality, kind, adopted } of reading.cells) {
    const fact = known(facts, municipality.code)[kind];
    const published = fact.publishedShare !== undefined;
    yield* breach("adopted-places", Math.abs(adopted - fact.adopted), "places", [municipality.code], kind, () =>
      published
        ? both(
            nl`Het besluit neemt van ${municipality.name} ${fact.adopted} plekken over, het plan ${adopted}.`,
            en`The decision takes over ${fact.adopted} places of ${municipality.name}; the plan takes over ${adopted}.`,
          )
        : both(
            nl`${municipality.name} biedt ${fact.offered} plekken aan, het plan neemt er ${adopted} over.`,
            en`${municipality.name} offers ${fact.offered} places; the plan takes over ${adopted}.`,
          ),
    );
  }
}
