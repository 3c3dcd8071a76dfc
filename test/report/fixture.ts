import type { Package } from "../../src/app/package.ts";
import {
  type Account,
  type Decision,
  type Kind,
  kinds,
  type MunicipalityCode,
  type PerKind,
  perKind,
  type Plan,
  type ProvinceCode,
  type Reading,
  readPlan,
  type Scenario,
  total,
} from "../../src/domain/index.ts";
import { defaultObjective } from "../../src/objectives/index.ts";
import type { LedgerColumn, Verdict } from "../../src/verify/verdict.ts";
import { measured } from "./measured.ts";

/**
 * Two provinces and five municipalities, worked out by hand: Overland has 120 regular and 4 amv places more than its
 * task, Tekort as many fewer. 770 + 60 places decided, 650 + 56 needed. Two names are hostile on purpose.
 */
export const hostile = `<script>alert("Ede & 'co'")</script>`;

const town = (code: string) => code as MunicipalityCode;
const land = (code: string) => code as ProvinceCode;

type Fact = readonly [
  code: string,
  name: string,
  key: PerKind,
  reported: PerKind,
  promising: number,
  at: readonly [number, number],
];
const pair = (regular: number, amv: number): PerKind => ({ regular, amv });
const facts: readonly Fact[] = [
  ["GM01", "Aa", pair(100, 10), pair(220, 14), 0, [52.5, 6.1]],
  ["GM02", "Beek", pair(100, 10), pair(100, 10), 0, [52.6, 6.2]],
  ["GM03", "Cuijk", pair(150, 12), pair(130, 12), 20, [52.0, 5.1]],
  ["GM04", `Dorp "Zuid", ${hostile}`, pair(150, 12), pair(0, 0), 0, [52.0, 5.2]],
  ["GM05", "Ede", pair(150, 12), pair(60, 0), 0, [52.1, 5.2]],
];

export const scenario: Scenario = {
  format: "verdeelwijzer-scenario",
  version: 1,
  id: "two-provinces",
  title: { nl: "Twee provincies", en: "Two provinces" },
  description: { nl: "Een overschot en een tekort.", en: "A surplus and a shortage." },
  date: "2025-07-01",
  sources: [
    { id: "besluit", title: `Besluit ${hostile}`, date: "2024-01-31", url: "https://example.org/besluit?a=1&b=2" },
    { id: "boos", title: "Geen adres", url: "javascript:alert(1)" },
  ],
  need: pair(650, 56),
  needProvenance: { standing: "published", source: "besluit" },
  provinces: [
    {
      code: land("PV1"),
      name: "Overland",
      task: pair(200, 20),
      provenance: { standing: "published", source: "besluit" },
    },
    {
      code: land("PV2"),
      name: "Tekort",
      task: pair(450, 36),
      provenance: { standing: "published", source: "besluit" },
    },
  ],
  municipalities: facts.map(([code, name, indicative, reported, promising, [latitude, longitude]], i) => ({
    code: town(code),
    name,
    province: land(i < 2 ? "PV1" : "PV2"),
    latitude,
    longitude,
    regions: {},
    indicative,
    indicativeProvenance: { standing: i === 2 ? "published" : "estimate", source: "besluit" },
    offers: [
      ...kinds.map((kind) => ({
        kind,
        certainty: "reported" as const,
        places: reported[kind],
        provenance: { standing: "illustrative" as const, source: "boos" },
      })),
      ...(promising === 0
        ? []
        : [
            {
              kind: "regular" as const,
              certainty: "promising" as const,
              places: promising,
              provenance: { standing: "assumed" as const },
            },
          ]),
    ].filter((offer) => offer.places > 0),
    ...(i === 2 ? { exempt: { standing: "published" as const, ground: "long-hosting" as const } } : {}),
  })),
  borders: [],
  rounding: { method: "largest-remainder", ties: { by: "index" }, twoWay: false },
  rules: {},
  objective: defaultObjective,
  prices: {
    provenance: { standing: "assumed" },
    viableSite: pair(1000, 500),
    unviableSite: pair(1000, 500),
    placeInViableSite: pair(20, 30),
    placeInUnviableSite: pair(40, 60),
    grantPerPlaceAboveKey: 2,
  },
  pins: [],
};

type Given = readonly [adopted: number, share: number, relief: number];
const decided: Readonly<Record<string, PerKind<Given>>> = {
  GM01: { regular: [220, 0, 0], amv: [14, 0, 0] },
  GM02: { regular: [100, 0, 0], amv: [10, 0, 0] },
  GM03: { regular: [150, 0, 0], amv: [12, 0, 0] },
  GM04: { regular: [0, 150, 75], amv: [0, 12, 2] },
  GM05: { regular: [60, 90, 45], amv: [0, 12, 2] },
};

const agreed: Pick<Plan, "mergers" | "exchanges"> = {
  mergers: [
    { kind: "regular", guest: town("GM04"), host: town("GM05"), places: 75 },
    { kind: "amv", guest: town("GM02"), host: town("GM01"), places: 10 },
    { kind: "amv", guest: town("GM04"), host: town("GM05"), places: 10 },
  ],
  exchanges: [],
};

export const plan: Plan = makePlan(true);
const bare = makePlan(false);

function makePlan(withPackage: boolean): Plan {
  const { mergers, exchanges } = withPackage ? agreed : { mergers: [], exchanges: [] };
  const swap = { surplus: land("PV1"), shortage: land("PV2"), places: pair(120, 4) };
  const west = (kind: Kind, shortage: string, places: number) => ({
    kind,
    surplus: town("GM01"),
    shortage: town(shortage),
    places,
  });
  return {
    format: "verdeelwijzer-plan",
    version: 1,
    scenario: scenario.id,
    swaps: withPackage ? [swap] : [],
    municipalSwaps: withPackage
      ? [west("regular", "GM04", 75), west("regular", "GM05", 45), west("amv", "GM04", 2), west("amv", "GM05", 2)]
      : [],
    exchanges,
    mergers,
    clusters: [],
    municipalities: scenario.municipalities.map(({ code }) => ({
      code,
      accounts: perKind((kind): Account => {
        const [adopted, share, relieved] = decided[code]?.[kind] ?? [0, 0, 0];
        const relief = withPackage ? relieved : 0;
        const sum = (side: "guest" | "host") =>
          mergers.filter((m) => m.kind === kind && m[side] === code).reduce((all, m) => all + m.places, 0);
        const [handedOver, guests] = [sum("guest"), sum("host")];
        const task = adopted + share - relief;
        const hosted = task - handedOver + guests;
        return { adopted, share, relief, reserve: 0, given: 0, taken: 0, handedOver, guests, task, hosted };
      }),
    })),
  };
}

/** A verdict in the fixture's own arithmetic, so that reports can be tested without the verifier. */
function verdictOn(plan: Plan, levels: readonly number[], measures: Verdict["measures"]): Verdict {
  const reading = readPlan(scenario, plan, { minimum: pair(100, 16), mergeOffers: true });
  const books = (codes: readonly string[], need: PerKind): PerKind<LedgerColumn & { takenOver: number }> =>
    perKind((kind) => {
      const cells = reading.cells.filter((cell) => cell.kind === kind && codes.includes(cell.municipality.code));
      const sum = (of: (cell: Reading["cells"][number]) => number) => cells.reduce((all, cell) => all + of(cell), 0);
      const promising = codes.includes("GM03") && kind === "regular" ? 20 : 0;
      const adopted = sum((cell) => cell.adopted);
      const swapped = total(pair(kind === "regular" ? 120 : 4, 0));
      const whole = codes.length > 3;
      return {
        need: need[kind],
        reported: adopted - promising,
        promising,
        published: 0,
        adopted,
        remainder: sum((cell) => cell.share),
        surplus: whole || codes.includes("GM01") ? swapped : 0,
        decided: adopted + sum((cell) => cell.share),
        relief: sum((cell) => cell.relief),
        reserve: 0,
        task: sum((cell) => cell.task),
        hosted: sum((cell) => cell.hosted),
        takenOver: plan.swaps.length > 0 && codes.length === 2 ? swapped : 0,
      };
    });
  return {
    ok: true,
    violations: [],
    ledger: {
      kinds: books(
        facts.map(([code]) => code),
        scenario.need,
      ),
      provinces: [
        { code: land("PV1"), kinds: books(["GM01", "GM02"], pair(200, 20)) },
        { code: land("PV2"), kinds: books(["GM03", "GM04", "GM05"], pair(450, 36)) },
      ],
    },
    municipalities: scenario.municipalities.map(({ code }) => ({
      code,
      task: perKind((kind) => reading.cell(code, kind).task),
      hosted: perKind((kind) => reading.cell(code, kind).hosted),
      site: perKind((kind) => reading.cell(code, kind).site),
    })),
    measures,
    levels: levels.map((value) => ({ value, scale: 1 })),
  };
}

const before = measured(60, 5, 1200, 123456, 0, 0, 1234567);
const after = measured(12, 1, 1180, 98765, 5, 43218, 987654);
export const baseline: Verdict = verdictOn(bare, [60, 123456, 900], before);
export const verdict: Verdict = verdictOn(plan, [12, 98765, 1500], after);

const level = (name: string, value: number, bound: number) => {
  return { name, value, best: value, bound, gap: value - bound, proven: bound === value };
};

export const decision: Decision = {
  municipalities: scenario.municipalities.map(({ code, indicative }) => ({
    code,
    cells: perKind((kind) => {
      const [adopted, share] = decided[code]?.[kind] ?? [0, 0, 0];
      return {
        adopted,
        share,
        decided: adopted + share,
        eligibility: share > 0 ? ("shares" as const) : ("meets-key" as const),
        gap: Math.max(0, indicative[kind] - adopted),
        ...(share > 0 ? { exact: { numerator: String(share), denominator: "1" } } : {}),
        capped: share > 0,
        rounding: "none" as const,
      };
    }),
  })),
  provinces: verdict.ledger.provinces.map(({ code, kinds: balances }) => ({ code, balances: balances as never })),
  ties: [
    {
      province: land("PV2"),
      kind: "amv",
      tied: [town("GM04"), town("GM05")],
      favoured: [town("GM04")],
      settledBy: { by: "index" },
    },
  ],
};

const parts = (bound: number): Package["proof"]["parts"] => [
  {
    phase: "mergers",
    part: "PV2 regular",
    status: bound === 98765 ? "optimal" : "feasible",
    ended: bound === 98765 ? "finished" : "stopped",
    certificate: "claimed",
    levels: [level("level 2", 98765, bound)],
  },
  { phase: "municipal-swaps", part: "regular", status: "feasible", ended: "work", certificate: "claimed", levels: [] },
];

function packaged(bound: number, stopped: boolean): Package {
  const levels = [level("level 1", 12, 12), level("level 2", 98765, bound), level("level 3", 1500, 1500)];
  return {
    status: "done",
    scenario,
    decision,
    plan,
    verdict,
    baseline,
    proof: { way: "stepwise", status: bound === 98765 ? "optimal" : "feasible", levels, parts: parts(bound) },
    stopped,
  };
}

/** Proven, and stopped with a gap of 765 on the second level. */
export const proven: Package = packaged(98765, false);
export const stopped: Package = packaged(98000, true);
