import type { Bilingual, Kind, PerKind, Scenario, Standing } from "../domain/index.ts";
import { offeredPlaces, perKind, standings } from "../domain/index.ts";
import { presetOf } from "./preset.ts";
import { type Registry, registry } from "./registry.ts";
import { fingerprint } from "./write.ts";

/** How many figures of one sort have which standing, and how many places they are together. */
export interface StandingCount {
  readonly figures:
    | "need"
    | "needTotal"
    | "tasks"
    | "indicative"
    | "indicativeTotals"
    | "offers"
    | "decided"
    | "decidedTotals"
    | "exemptions"
    | "prices";
  readonly standing: Standing;
  readonly count: number;
  /** Places by kind; absent where the figures are no places. */
  readonly places?: PerKind;
}

/** A scenario in short, as data; faces print it. */
export interface Description {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly date: string;
  readonly fingerprint: string;
  readonly provinces: number;
  readonly municipalities: number;
  readonly borders: number;
  readonly pins: number;
  readonly exempt: number;
  readonly inhabitants: number;
  readonly totals: Readonly<Record<"need" | "reported" | "promising" | "adopted" | "indicative", PerKind>>;
  /** In the order of `standings`; combinations that do not occur are left out. */
  readonly standings: readonly StandingCount[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly enabled: boolean;
    readonly sentence: Bilingual;
  }[];
  /** The preset that it ranks by; absent: levels of its own. */
  readonly preset?: { readonly id: string; readonly title: Bilingual };
  readonly objective: readonly { readonly name: Bilingual; readonly measures: readonly string[] }[];
}

export function describe(scenario: Scenario, lists: Registry = registry): Description {
  const sum = (count: (m: Scenario["municipalities"][number], kind: Kind) => number) =>
    perKind((kind) => scenario.municipalities.reduce((all, m) => all + count(m, kind), 0));
  const adopted = sum((m, kind) => offeredPlaces(m, kind));
  const reported = sum((m, kind) => offeredPlaces(m, kind, false));
  const preset = presetOf(scenario);
  return {
    id: scenario.id,
    title: scenario.title,
    description: scenario.description,
    date: scenario.date,
    fingerprint: fingerprint(scenario),
    provinces: scenario.provinces.length,
    municipalities: scenario.municipalities.length,
    borders: scenario.borders.length,
    pins: scenario.pins.length,
    exempt: scenario.municipalities.filter((m) => m.exempt !== undefined).length,
    inhabitants: scenario.municipalities.reduce((all, m) => all + (m.inhabitants ?? 0), 0),
    totals: {
      need: scenario.need,
      reported,
      promising: perKind((kind) => adopted[kind] - reported[kind]),
      adopted,
      indicative: sum((m, kind) => m.indicative[kind]),
    },
    standings: standingCounts(scenario),
    rules: lists.rules.map((rule) => {
      const { enabled = false, ...data } = scenario.rules[rule.id] ?? {};
      return { id: rule.id, title: rule.title, enabled, sentence: rule.sentence(data) };
    }),
    ...(preset === undefined ? {} : { preset: { id: preset.id, title: preset.title } }),
    objective: scenario.objective.map((level) => ({
      name: level.name,
      measures: level.terms.map((term) => term.measure),
    })),
  };
}

type Figure = readonly [StandingCount["figures"], Standing, PerKind | undefined];

function standingCounts(scenario: Scenario): StandingCount[] {
  const none = perKind(() => 0);
  const figures: Figure[] = [
    ["need", scenario.needProvenance.standing, scenario.need],
    ...(scenario.needTotal === undefined ? [] : [["needTotal", scenario.needTotal.standing, scenario.need] as const]),
    ...scenario.provinces.map((p): Figure => ["tasks", p.provenance.standing, p.task]),
    ...scenario.municipalities.map((m): Figure => ["indicative", m.indicativeProvenance.standing, m.indicative]),
    ...scenario.municipalities.flatMap((m): Figure[] =>
      m.indicativeTotal === undefined ? [] : [["indicativeTotals", m.indicativeTotal.standing, m.indicative]],
    ),
    ...scenario.municipalities.flatMap((m) =>
      m.offers.map((o): Figure => ["offers", o.provenance.standing, { ...none, [o.kind]: o.places }]),
    ),
    ...scenario.municipalities.flatMap(({ decided }): Figure[] => {
      if (decided === undefined) return [];
      const { standing, amvProvenance, regular = 0, amv = 0 } = decided;
      if (amvProvenance === undefined) return [["decided", standing, { regular, amv }]];
      return [
        ["decided", standing, { ...none, regular }],
        ["decided", amvProvenance.standing, { ...none, amv }],
      ];
    }),
    ...scenario.municipalities.flatMap(({ decided }): Figure[] => {
      if (decided?.totalProvenance === undefined) return [];
      const { totalProvenance, regular = 0, amv = 0 } = decided;
      return [["decidedTotals", totalProvenance.standing, { regular, amv }]];
    }),
    ...scenario.municipalities.flatMap((m): Figure[] =>
      m.exempt ? [["exemptions", m.exempt.standing, undefined]] : [],
    ),
    ["prices", scenario.prices.provenance.standing, undefined],
  ];
  const sorts = [
    "need",
    "needTotal",
    "tasks",
    "indicative",
    "indicativeTotals",
    "offers",
    "decided",
    "decidedTotals",
    "exemptions",
    "prices",
  ] as const;
  return sorts.flatMap((sort) =>
    standings.flatMap((standing): StandingCount[] => {
      const those = figures.filter(([figure, its]) => figure === sort && its === standing);
      if (those.length === 0) return [];
      const counted = { figures: sort, standing, count: those.length };
      if (those[0]?.[2] === undefined) return [counted];
      const places = perKind((kind) => those.reduce((all, [, , one]) => all + (one?.[kind] ?? 0), 0));
      return [{ ...counted, places }];
    }),
  );
}
