import { z } from "zod";
import { both, en, type Kind, type Municipality, nl } from "../domain/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";
import { atMost } from "../program/index.ts";

export interface HostCapacity {
  /** Per cent of the key that a municipality can host. */
  readonly percent: number;
}

/** cap = explicit capacity, or max(⌊percent · I / 100⌋, D), D as decided before any agreement. */
export function capacity(data: HostCapacity, municipality: Municipality, kind: Kind, decided: number): number {
  if (municipality.capacity !== undefined) return municipality.capacity[kind];
  return Math.max(Math.floor((data.percent * municipality.indicative[kind]) / 100), decided);
}

/**
 * (3.7): H ≤ cap: nobody hosts more than its explicit capacity, or, where it has none, than max(⌊percent · I / 100⌋, D), D as decided
 * before any agreement.
 */
export const hostCapacity: Rule<HostCapacity> = {
  id: "host-capacity",
  section: "3.7",
  title: { nl: "Niet meer opvang dan een gemeente aankan", en: "No more than a municipality can host" },
  source: grounds.ours,
  schema: z.strictObject({ percent: z.int().min(100).default(200) }),
  enabledByDefault: true,
  relaxable: true,
  numbers: {
    percent: {
      title: { nl: "ruimte als deel van de sleutel", en: "room as a part of the key" },
      unit: "percent",
      step: 20,
    },
  },
  *rows(data, program) {
    for (const cell of program.cells) {
      const most = capacity(data, cell.municipality, cell.kind, cell.adopted + cell.share);
      const hosts =
        cell.arrivals.length > 0 || cell.taken.indices.length > 0 || cell.municipality.capacity !== undefined;
      yield atMost(`${cell.municipality.code} ${cell.kind}`, cell.hosted, most, hosts ? "meaning" : "implied");
    }
  },
  *violations(data, { reading }) {
    for (const { municipality, kind, indicative, adopted, share, hosted } of reading.cells) {
      const twice = Math.floor((indicative * data.percent) / 100);
      const decided = adopted + share;
      const most = municipality.capacity?.[kind] ?? (twice > decided ? twice : decided);
      yield* breach("host-capacity", hosted - most, "places", [municipality.code], kind, () =>
        both(
          nl`In ${municipality.name} is opvang voor ${hosted} mensen; er is ruimte voor ${most}.`,
          en`${municipality.name} hosts ${hosted}; there is room for ${most}.`,
        ),
      );
    }
  },
  sentence: (data) =>
    both(
      nl`De opvang in een gemeente is niet groter dan ${data.percent}% van haar indicatieve aantal, of dan wat het besluit haar geeft als dat meer is.`,
      en`A municipality hosts no more than ${data.percent}% of its indicative number, or what the decision gives it if that is more.`,
    ),
  examples: [
    {
      title: "twice the key",
      make: () => example({ A1: { key: 60, share: 60 }, A2: { key: 60, share: 60 } }, { mergers: [["A2", "A1", 60]] }),
      amount: 0,
    },
    {
      title: "one above twice the key",
      make: () => example({ A1: { key: 50, share: 50 }, A2: { key: 51, share: 51 } }, { mergers: [["A2", "A1", 51]] }),
      amount: 1,
    },
    {
      title: "an explicit capacity of 80",
      make: () =>
        example(
          { A1: { key: 60, share: 60, capacity: 80 }, A2: { key: 60, share: 60 } },
          { mergers: [["A2", "A1", 60]] },
        ),
      amount: 40,
    },
  ],
};
