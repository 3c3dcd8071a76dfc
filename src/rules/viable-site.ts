import { z } from "zod";
import { atLeast, type Cell, isConstant, minus, type RuleRow, sum, times } from "../program/index.ts";
import { both, en, nl, type PerKind } from "../domain/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

interface Data {
  /** min_k: fewest places of a site that can be run. */
  readonly minimum: PerKind;
}

/**
 * (3.6): a site that takes guests or places of others, or that counts as viable, has at least min_k places:
 * base + a + Σ m + taken ≥ min_k·y. Void where the municipality has an adopted viable site. A municipality may run
 * its own task below the minimum; that is no breach but counted by the measure `unviable`.
 */
export const viableSite: Rule<Data> = {
  id: "viable-site",
  section: "3.6",
  title: { nl: "Een locatie is groot genoeg", en: "A site is large enough" },
  source: grounds.sites,
  schema: z.strictObject({
    minimum: z.strictObject({ regular: z.int().min(0), amv: z.int().min(0) }).default({ regular: 100, amv: 16 }),
  }),
  enabledByDefault: true,
  numbers: {
    "minimum.regular": { title: { nl: "minimum regulier", en: "regular minimum" }, unit: "places", step: 20 },
    "minimum.amv": { title: { nl: "minimum amv", en: "amv minimum" }, unit: "places", step: 3 },
  },
  *rows(_, program) {
    for (const cell of program.cells) {
      if (cell.hasAdoptedSite) continue;
      const name = `${cell.municipality.code} ${cell.kind}`;
      const load = sum(cell.base, cell.viable, cell.guests, cell.taken);
      yield atLeast(name, minus(load, times(cell.minimum, cell.opens)), 0);
      yield* tightened(name, cell);
    }
  },
  *violations(data, { reading }) {
    for (const cell of reading.cells) {
      if (cell.site !== "viable") continue;
      const places = cell.base + Math.max(0, cell.own) + cell.guests + cell.taken;
      const { name, code } = cell.municipality;
      yield* breach("viable-site", data.minimum[cell.kind] - places, "places", [code], cell.kind, () =>
        both(
          nl`De locatie in ${name} ontvangt plekken van anderen maar telt er ${places}; nodig zijn er ${data.minimum[cell.kind]}.`,
          en`The site in ${name} receives places of others but has ${places}; ${data.minimum[cell.kind]} are needed.`,
        ),
      );
    }
  },
  sentence: (data) =>
    both(
      nl`Een locatie die ook de plekken van anderen verzorgt, telt ten minste ${data.minimum.regular} reguliere of ${data.minimum.amv} amv-plekken.`,
      en`A site that hosts places of others has at least ${data.minimum.regular} regular or ${data.minimum.amv} amv places.`,
    ),
  examples: [
    {
      title: "60 and 40 in one site",
      make: () => example({ A1: { key: 60, share: 60 }, A2: { key: 40, share: 40 } }, { mergers: [["A2", "A1", 40]] }),
      amount: 0,
    },
    {
      title: "60 and 30 in one site",
      make: () => example({ A1: { key: 60, share: 60 }, A2: { key: 30, share: 30 } }, { mergers: [["A2", "A1", 30]] }),
      amount: 10,
    },
    {
      title: "ten beside an adopted site",
      make: () =>
        example({ A1: { key: 200, adopted: 200 }, A2: { key: 10, share: 10 } }, { mergers: [["A2", "A1", 10]] }),
      amount: 0,
    },
  ],
};

/**
 * Where the own task is known, guests must bring what is missing to the minimum; no guest counts for more than that.
 * Valid: with whole hand-overs, one guest at least as large as what is missing suffices, and otherwise nothing changes.
 */
function* tightened(name: string, cell: Cell): Generator<RuleRow> {
  const known = cell.switch;
  if (known === undefined || cell.arrivals.length === 0 || cell.given.indices.length > 0 || !isConstant(cell.taken))
    return;
  const missing = cell.minimum - cell.base.constant - (known.stay - known.away);
  if (missing <= 0 || !cell.arrivals.some((arrival) => arrival.most > missing)) return;
  const brought = sum(...cell.arrivals.map((arrival) => times(Math.min(arrival.most, missing), arrival.chosen)));
  yield atLeast(`${name} brought`, minus(brought, times(missing, cell.opens)), 0, "tightening");
}
