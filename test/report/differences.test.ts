import { describe, expect, it } from "vitest";
import type { Offer, Scenario } from "../../src/domain/index.ts";
import { compareScenarios } from "../../src/explain/compare/index.ts";
import { type Language, plain, scenarioComparisonText } from "../../src/report/index.ts";
import { bundled } from "../scenario/bundled.ts";

const scenario = bundled("two-provinces");

/** What is told of a change, without headings. */
function told(after: Scenario, language: Language, before: Scenario = scenario): readonly string[] {
  const options = { language, width: 5000, paint: plain };
  const text = scenarioComparisonText(before, after, compareScenarios(before, after), options);
  return text.split("\n").flatMap((line) => (line.startsWith("  ") ? [line.trim()] : []));
}

/** The scenario with its first municipality changed. */
function withFirst(change: Partial<Scenario["municipalities"][number]>): Scenario {
  return {
    ...scenario,
    municipalities: scenario.municipalities.map((one, i) => (i === 0 ? { ...one, ...change } : one)),
  };
}

const offer: Offer = { kind: "regular", certainty: "reported", places: 1_400, provenance: { standing: "assumed" } };
const [hoogland, laagland] = scenario.provinces.map(({ code }) => code);
if (hoogland === undefined || laagland === undefined) throw new Error("There are no two provinces.");

const cases: readonly (readonly [string, Scenario, readonly string[], readonly string[]])[] = [
  [
    "figures of a municipality",
    withFirst({ indicative: { regular: 1_250, amv: 22 }, inhabitants: 9_000 }),
    ["Bergdorp (verzonnen): inwoners: niet vermeld → 9.000; indicatief regulier 240 → 1.250"],
    ["Bergdorp (verzonnen): inhabitants: not given → 9,000; indicative regular 240 → 1,250"],
  ],
  [
    "offers and where they come from",
    withFirst({ offers: [offer] }),
    [
      "Herkomst van het aanbod (toegezegd regulier) van Bergdorp (verzonnen): illustratief, bron “Verzonnen om van te leren; geen echte provincie of gemeente” → aangenomen",
      "Bergdorp (verzonnen): toegezegd regulier 400 → 1.400; toegezegd amv 30 → 0",
    ],
    [
      "Origin of the offers (reported regular) of Bergdorp (verzonnen): illustrative, source “Invented for learning; no real province or municipality” → assumed",
      "Bergdorp (verzonnen): reported regular 400 → 1,400; reported amv 30 → 0",
    ],
  ],
  [
    "offers of which a number does not say it all",
    withFirst({ offers: [{ ...offer, availableFrom: "2026-03-01" }, offer] }),
    [
      "Bergdorp (verzonnen): toegezegd regulier: 400 regulier toegezegd (illustratief) → 1.400 regulier toegezegd (aangenomen); 1.400 regulier toegezegd, vanaf 1 maart 2026 (aangenomen); toegezegd amv 30 → 0",
    ],
    [
      "Bergdorp (verzonnen): reported regular: 400 regular reported (illustrative) → 1,400 regular reported (assumed); 1,400 regular reported, from 1 March 2026 (assumed); reported amv 30 → 0",
    ],
  ],
  [
    "an exemption",
    withFirst({ exempt: { ground: "objection", standing: "assumed" } }),
    ["Bergdorp (verzonnen): uitgezonderd van de restopgave: nee → er loopt een bezwaar"],
    ["Bergdorp (verzonnen): exempt from the remainder: no → an objection is pending"],
  ],
  [
    "neighbours",
    { ...scenario, borders: scenario.borders.slice(1) },
    ["Bergdorp (verzonnen) en Heuvelrade (verzonnen): buren over land → geen buren"],
    ["Bergdorp (verzonnen) and Heuvelrade (verzonnen): neighbours by land → no neighbours"],
  ],
  [
    "rules",
    {
      ...scenario,
      rules: {
        ...scenario.rules,
        "no-chains": { enabled: false },
        "viable-site": { enabled: true, minimum: { regular: 120, amv: 16 } },
      },
    },
    [
      "Regel “Een locatie is groot genoeg”: “Een locatie die ook de plekken van anderen verzorgt, telt ten minste 100 reguliere of 16 amv-plekken.” → “Een locatie die ook de plekken van anderen verzorgt, telt ten minste 120 reguliere of 16 amv-plekken.”",
      "Regel “Geen doorgeven”: aan → uit",
    ],
    [
      "Rule “A site is large enough”: “A site that hosts places of others has at least 100 regular or 16 amv places.” → “A site that hosts places of others has at least 120 regular or 16 amv places.”",
      "Rule “No chains”: on → off",
    ],
  ],
  [
    "objectives",
    { ...scenario, objective: scenario.objective.slice(0, 2) },
    [
      "Doel 3: afspraken, locaties en afstand (500 × afspraken tussen provincies + 25 × samenvoegingen + 100 × nieuwe locaties + afstand binnen provincies + afstand tussen provincies) → geen",
    ],
    [
      "Objective 3: agreements, sites and distance (500 × agreements between provinces + 25 × mergers + 100 × new sites + distance within provinces + distance between provinces) → none",
    ],
  ],
  [
    "rounding and what gives way",
    {
      ...scenario,
      rounding: { method: "webster", ties: { by: "lot", seed: 7 }, twoWay: true },
      repairPriority: ["no-chains", "agreed-merger"],
    },
    [
      "Manier van afronden: grootste resten → Webster",
      "Bij een gelijke stand: laagste gemeentecode eerst → door loting, startgetal 7",
      "Regulier en amv in één keer afgerond: nee → ja",
      "Wat als eerste mag wijken: geen → “Geen doorgeven”, “samenvoegen”",
    ],
    [
      "Way of rounding: largest remainders → Webster",
      "Where shares are tied: lower municipality code first → by lot, seed 7",
      "Regular and amv rounded at once: no → yes",
      "What may give way first: none → “No chains”, “merger”",
    ],
  ],
  [
    "prices",
    { ...scenario, prices: { ...scenario.prices, grantPerPlaceAboveKey: 2_500 } },
    ["Uitkering per plek boven de sleutel, in euro: 1.500 → 2.500"],
    ["Grant per place above the key, in euro: 1,500 → 2,500"],
  ],
  [
    "agreements",
    {
      ...scenario,
      pins: [
        {
          type: "agreed-swap",
          kind: "regular",
          surplus: hoogland,
          shortage: laagland,
          places: 1_200,
          by: "de minister",
        },
      ],
    },
    [
      "Nieuwe afspraak vooraf: Hoogland (verzonnen) neemt 1.200 reguliere plekken over van Laagland (verzonnen) (door de minister)",
    ],
    ["New agreement: Hoogland (verzonnen) takes over 1,200 regular places from Laagland (verzonnen) (by de minister)"],
  ],
  [
    "provenance of many at once",
    {
      ...scenario,
      municipalities: scenario.municipalities.map((m) => ({ ...m, indicativeProvenance: { standing: "published" } })),
    },
    [
      "Herkomst van het indicatieve aantal van Bergdorp (verzonnen), Heuvelrade (verzonnen), Zandkuil (verzonnen) en nog 5: illustratief, bron “Verzonnen om van te leren; geen echte provincie of gemeente” → gepubliceerd",
    ],
    [
      "Origin of the indicative number of Bergdorp (verzonnen), Heuvelrade (verzonnen), Zandkuil (verzonnen) and 5 more: illustrative, source “Invented for learning; no real province or municipality” → published",
    ],
  ],
  [
    "what the scenario says of itself",
    { ...scenario, date: "2031-12-01", need: { regular: 1_301, amv: 124 }, description: { nl: "a", en: "b" } },
    [
      "De beschrijving is anders.",
      "Peildatum: 1 juli 2025 → 1 december 2031",
      "Capaciteitsraming, regulier: 1.300 → 1.301",
    ],
    [
      "The description differs.",
      "Reference date: 1 July 2025 → 1 December 2031",
      "National need, regular: 1,300 → 1,301",
    ],
  ],
];

describe("two scenarios in sentences", () => {
  it.each(cases)("%s", (_, after, nl, en) => {
    expect(told(after, "nl")).toEqual(nl);
    expect(told(after, "en")).toEqual(en);
  });

  it("have no path, code or name of machines, and end a long list with how many more there are", () => {
    const [before, after] = [bundled("netherlands-2024"), bundled("netherlands-2026")];
    const lines = told(after, "nl", before);
    expect(lines.join("\n")).not.toMatch(/GM\d|PV\d|\/regular|provenance|offers-|indicative|true|undefined/);
    expect(lines).toContain("Groningen: opgave regulier 2.485 → 2.278; opgave amv 230 → 211");
    expect(lines.filter((line) => /^… en nog [\d.]+; met --json staat alles er\.$/.test(line)).length).toBeGreaterThan(
      0,
    );
    expect(told(before, "nl", before)).toEqual([]);
  });

  it("say that something differs where there is no sentence for it", () => {
    const after: Scenario = { ...scenario, rules: { ...scenario.rules, unheard: { enabled: true } } };
    expect(told(after, "nl")).toEqual([
      "Hier is iets anders wat zich niet in een zin laat zeggen; met --json is het te zien.",
    ]);
  });
});
