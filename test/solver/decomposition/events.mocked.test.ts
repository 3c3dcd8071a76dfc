import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { divide as Divide } from "../../../solver/decomposition/divide.ts";
import type { Municipality, RuleSetting, Scenario } from "../../../src/domain/index.ts";
import type { Model } from "../../../src/model/index.ts";
import { defaultObjective, weightedObjective } from "../../../src/objectives/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { eventful } from "../../arbitraries/eventful.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, type Size } from "../../arbitraries/scenario.ts";
import { jointModel, watch } from "./witness.ts";

const { divided } = vi.hoisted(() => ({ divided: { times: 0 } }));

/** Counts how often groups are combined by their relief. */
vi.mock("../../../solver/decomposition/divide.ts", async (original) => {
  const { divide } = await original<{ divide: typeof Divide }>();
  return {
    divide: async (...asked: Parameters<typeof Divide>) => {
      const work = await divide(...asked);
      if (work !== undefined) divided.times += 1;
      return work;
    },
  };
});

const sizes: Size[] = [
  { municipalities: 6, provinces: 2, key: 40, pins: 0 },
  { municipalities: 12, provinces: 3, key: 40, pins: 1 },
  { municipalities: 12, provinces: 4, key: 20, pins: 3 },
  { municipalities: 24, provinces: 4, key: 40, pins: 2 },
];

type Change = (scenario: Scenario) => Scenario;

/** Whole hand-overs, no chains, no exchanges, no clusters: so that joint programs tell of elastic tasks. */
const plain: Change = (scenario) => {
  const set = (id: string, enabled: boolean) => [id, { ...scenario.rules[id], enabled } as RuleSetting] as const;
  const { rules } = scenario;
  const told = [
    set("whole-hand-over", true),
    set("no-chains", true),
    set("exchanges", false),
    set("amv-cluster", false),
  ];
  return { ...scenario, rules: { ...rules, ...Object.fromEntries(told) } };
};

function rule(id: string, data: object): Change {
  return (scenario) => ({
    ...scenario,
    rules: { ...scenario.rules, [id]: { ...scenario.rules[id], ...data } as RuleSetting },
  });
}

function everybody(change: (one: Municipality, rank: number) => Partial<Municipality>): Change {
  return (scenario) => ({
    ...scenario,
    municipalities: scenario.municipalities.map((one, rank) => ({ ...one, ...change(one, rank) })),
  });
}

const firm = (one: Municipality, kind: "regular" | "amv", places: number): Partial<Municipality> => ({
  offers: [
    ...one.offers.filter((offer) => offer.kind !== kind),
    { kind, certainty: "reported" as const, places, provenance: { standing: "illustrative" as const } },
  ].toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === "regular" ? -1 : 1)),
});

/** A level that counts these measures. */
function counting(...measures: readonly string[]): Scenario["objective"][number] {
  return {
    name: { nl: measures.join(), en: measures.join() },
    terms: measures.map((measure) => ({ measure, weight: { numerator: 1, denominator: 1 }, options: {} })),
    tolerance: { numerator: 1, denominator: 10 },
  };
}

/** What is drawn, bent to a case that is rare by itself. */
const cases: Readonly<Record<string, readonly Change[]>> = {
  "of any kind": [],
  "of the default objective": [(scenario) => ({ ...scenario, objective: defaultObjective })],
  "of the weighted objective": [(scenario) => ({ ...scenario, objective: weightedObjective })],
  "with agreements of a least size": [rule("swap-partners", { enabled: true, minimum: 20 })],
  "with agreements of any size": [rule("swap-partners", { enabled: false })],
  "without relief": [
    rule("timely-swaps", { enabled: true }),
    everybody(({ offers }) => ({ offers: offers.map((offer) => ({ ...offer, availableFrom: "2025-09-01" })) })),
  ],
  "with places that are small at most": [rule("whole-hand-over", { enabled: true, small: { regular: 5, amv: 2 } })],
  "with sites that are always open": [
    everybody((one, rank) => (rank % 3 === 0 ? firm(one, "regular", one.indicative.regular + 12) : {})),
  ],
  "with hosts without guests": [rule("neighbourhood", { enabled: true, distance: 15 })],
  "with few who are relieved": [
    (scenario) => ({
      ...scenario,
      objective: [
        counting("relieved", "unviable"),
        counting("deviation.graded"),
        counting("municipalSwaps", "handOvers"),
      ],
    }),
  ],
  "with swaps of a least size": [rule("municipal-swaps", { enabled: true, minimum: 6 })],
  "short of one kind": [
    everybody((one, rank) => (rank % 2 === 0 ? firm(one, "regular", 3 * one.indicative.regular) : { offers: [] })),
  ],
};

function seenIn({ elastic, rows }: Model): string[] {
  const places = elastic?.places ?? [];
  const own = rows.slice(0, elastic?.rows);
  return [
    ...(places.some(({ relief, arcs }) => relief !== undefined && arcs.length > 0) ? ["relief"] : []),
    ...(places.every(({ relief }) => relief === undefined) ? ["no relief"] : []),
    ...(places.some(({ nothing }) => nothing !== undefined) ? ["nothing left"] : []),
    ...(places.some(({ site }) => site !== undefined && site.open === undefined) ? ["always open"] : []),
    ...(places.some(({ site, arcs }) => site?.open !== undefined && arcs.length === 0) ? ["host without guests"] : []),
    ...(own.some(({ lower, coefficients }) => lower === 0 && coefficients.some((c) => c < -1)) ? ["least size"] : []),
    ...(places.some(({ relief }) => relief?.when !== undefined) ? ["relieved or not"] : []),
  ];
}

describe("decomposition tells nothing that HiGHS refutes, at any time and level, of joint programs", () => {
  const seen = createCounts();

  it.each(Object.entries(cases))("%s", { timeout: 100_000_000 }, async (_, changes) => {
    const drawn = fc
      .constantFrom(...sizes)
      .chain((size) => fc.oneof({ weight: 3, arbitrary: eventful(size) }, { weight: 1, arbitrary: scenarios(size) }))
      .map((scenario) => jointModel([plain, ...changes].reduce((made, change) => change(made), scenario)))
      .filter((model) => model !== undefined);
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom<object>({}, {}, {}, { workLimit: 200 }), async (model, limits) => {
        divided.times = 0;
        const { wrong, outcome, bounds } = await watch(model, limits);
        expect(wrong).toEqual([]);
        const settled = ["optimal", "infeasible", ...("workLimit" in limits ? ["feasible", "unknown"] : [])];
        expect(settled).toContain(outcome.status);
        seen.add("joint", outcome.status);
        for (const what of seenIn(model)) seen.add("joint", what);
        if (divided.times > 0) seen.add("joint", "divided");
        if (divided.times > 1) seen.add("joint", "divided twice");
        if (bounds > 1) seen.add("joint", "bounds");
      }),
      runs(9),
    );
  });

  it("and saw all of it", () => {
    const branches = [
      "optimal",
      "relief",
      "nothing left",
      "always open",
      "host without guests",
      "least size",
      "divided",
      "relieved or not",
    ];
    expect(seen.seldom(6, ["joint"], branches)).toEqual([]);
  });
});
