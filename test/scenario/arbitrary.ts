import * as fc from "fast-check";
import { exemptionGrounds, standings } from "../../src/domain/index.ts";
import { measures } from "../../src/objectives/index.ts";
import { rules } from "../../src/rules/index.ts";

const figure = fc.integer({ min: 0, max: 500 });
const perKind = fc.record({ regular: figure, amv: figure });
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.record({ nl: fc.string(), en: fc.string() }));
const provenance = fc.record(
  { standing: fc.constantFrom(...standings), source: fc.constantFrom("s1", "s2") },
  { requiredKeys: ["standing"] },
);
const date = fc.constantFrom("2025-01-01", "2025-07-01", "2026-02-28");

const offer = fc.record(
  {
    kind: fc.constantFrom("regular", "amv"),
    certainty: fc.constantFrom("reported", "promising"),
    places: figure,
    availableFrom: date,
    provenance,
  },
  { requiredKeys: ["kind", "places"] },
);

const named = exemptionGrounds.filter((ground) => ground !== "other");

function municipality(index: number, provinces: number) {
  const facts = fc.record(
    {
      code: fc.constant(`M${index}`),
      name: fc.string({ minLength: 1, maxLength: 10 }),
      province: fc.constant(`P${index % provinces}`),
      inhabitants: figure,
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      regions: fc.dictionary(fc.constantFrom("corop", "safetyRegion", "constructor"), fc.string({ minLength: 1 })),
      indicative: perKind,
      indicativeProvenance: provenance,
      indicativeTotal: provenance,
      offers: fc.array(offer, { maxLength: 4 }),
      claimed: fc.array(offer, { maxLength: 2 }),
      decided: fc.oneof(
        fc.record({ regular: figure, standing: fc.constantFrom(...standings) }),
        fc.record({ regular: figure, amv: figure, standing: fc.constantFrom(...standings) }),
        fc.record({
          regular: figure,
          amv: figure,
          standing: fc.constantFrom(...standings),
          amvProvenance: fc.record({ standing: fc.constantFrom(...standings) }),
        }),
        fc.record({ total: figure, standing: fc.constantFrom(...standings) }),
        fc.record({
          regular: figure,
          amv: figure,
          standing: fc.constantFrom(...standings),
          totalProvenance: fc.record({ standing: fc.constantFrom(...standings) }),
        }),
      ),
      exempt: fc.oneof(
        fc.record({ standing: fc.constantFrom(...standings), reason: text }),
        fc.record({ standing: fc.constantFrom(...standings), ground: fc.constantFrom(...named) }),
        fc.record({ standing: fc.constantFrom(...standings), ground: fc.constantFrom(...named), reason: text }),
      ),
      capacity: perKind,
      statusHolderHousing: figure,
      ukrainianPlaces: figure,
    },
    { requiredKeys: ["code", "province", "latitude", "longitude", "indicative"] },
  );
  // A capacity below the municipality's own offer, or its decision, does not parse.
  return facts.map(({ capacity, ...one }) => {
    if (capacity === undefined) return one;
    const room = (kind: "regular" | "amv") =>
      (one.offers ?? []).reduce((all, { kind: of, places }) => (of === kind ? all + places : all), capacity[kind]) +
      ((one.decided as Partial<Record<string, number>> | undefined)?.[kind] ?? 0) +
      ((one.decided as Partial<Record<string, number>> | undefined)?.total ?? 0);
    return { ...one, capacity: { regular: room("regular"), amv: room("amv") } };
  });
}

const level = fc.record(
  {
    name: text,
    terms: fc.array(
      fc.record(
        {
          measure: fc.constantFrom(...measures.map((measure) => measure.id)),
          weight: fc.constantFrom<number | string>(1, 25, "1/500", "2/4"),
        },
        { requiredKeys: ["measure"] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    tolerance: fc.constantFrom<number | string>(0, "1%", "0.25%", "1/100", "0/100", "3/1", "100%"),
  },
  { requiredKeys: ["terms"] },
);

/** Whoever ranks changes names a plan that stands; others may. */
function standing<Of extends Made>(document: Of, also: boolean): Of | (Of & { readonly reference: object }) {
  const ranked = typeof document.objective === "object" ? document.objective : [];
  const asks = ranked.some(({ terms }) => terms.some((term) => counting.has(term.measure)));
  if (!asks && !also) return document;
  const municipalities = document.municipalities.map(({ code }, n) => ({
    code,
    accounts: { regular: { task: n }, amv: { task: 0 } },
  }));
  const guests = municipalities.slice(0, 1).map(({ code }) => ({ kind: "amv", guest: code, host: code }));
  const clusters = municipalities.slice(0, 1).map(({ code }) => ({ centre: code, members: [code] }));
  return { ...document, reference: { swaps: [], exchanges: [], mergers: guests, clusters, municipalities } };
}

const counting = new Set(measures.filter((measure) => measure.fromReference === true).map((measure) => measure.id));

interface Made {
  readonly municipalities: readonly { readonly code: string }[];
  readonly objective?: string | readonly { readonly terms: readonly { readonly measure: string }[] }[];
}

/** Scenario files of every shape that parses: sums are left to be derived, so that they close. */
export const documents = fc.tuple(shapes(), fc.nat({ max: 9 })).map(([document, n]) => standing(document, n === 0));

function shapes() {
  return fc
    .record({ provinces: fc.integer({ min: 1, max: 4 }), more: fc.integer({ min: 0, max: 8 }) })
    .chain(({ provinces, more }) => {
      const count = provinces + more;
      const pair = fc.record({
        a: fc.integer({ min: 0, max: count - 1 }),
        step: fc.integer({ min: 1, max: Math.max(1, count - 1) }),
        kind: fc.constantFrom("land", "ferry"),
      });
      const byPair = (p: { a: number; step: number; kind: string }) =>
        [p.a, (p.a + p.step) % count].sort((a, b) => a - b).join(" ") + p.kind;
      return fc.record(
        {
          format: fc.constant("verdeelwijzer-scenario"),
          version: fc.constant(1),
          id: fc.constantFrom("one", "x-2", "é.3"),
          title: text,
          description: text,
          date,
          papers: fc.record(
            { reference: fc.constant("2025-0117"), date, version: fc.constant("2"), contact: fc.constant("Aa & bb") },
            { requiredKeys: [] },
          ),
          sources: fc.constant([
            { id: "s2", title: "two", url: "https://example.org" },
            { id: "s1", title: "one", date: "2024-11" },
          ]),
          provenance,
          provinces: fc.tuple(
            ...Array.from({ length: provinces }, (_, at) =>
              fc.record(
                { code: fc.constant(`P${at}`), name: fc.string({ minLength: 1, maxLength: 9 }), provenance },
                { requiredKeys: ["code"] },
              ),
            ),
          ),
          municipalities: fc.tuple(...Array.from({ length: count }, (_, at) => municipality(at, provinces))),
          borders: fc
            .uniqueArray(pair, { selector: byPair, maxLength: 8 })
            .map((pairs) =>
              count < 2 ? [] : pairs.map(({ a, step, kind }) => ({ a: `M${a}`, b: `M${(a + step) % count}`, kind })),
            ),
          rounding: fc.record(
            {
              method: fc.constantFrom("webster", "adams"),
              ties: fc.constantFrom({ by: "index" }, { by: "lot", seed: 7 }),
              twoWay: fc.boolean(),
            },
            { requiredKeys: [] },
          ),
          rules: fc.dictionary(
            fc.constantFrom(...rules.map((rule) => rule.id)),
            fc.record({ enabled: fc.boolean() }, { requiredKeys: [] }),
          ),
          objective: fc.oneof(
            fc.constantFrom("default", "weighted", "few-talks", "viable-sites"),
            fc.array(level, { minLength: 1, maxLength: 3 }),
          ),
          pins: fc.constantFrom([], [{ type: "own-site", kind: "amv", municipality: "M0", why: "“quoted” \u2028" }]),
        },
        { requiredKeys: ["format", "version", "id", "provinces", "municipalities", "sources"] },
      );
    });
}
