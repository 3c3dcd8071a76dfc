import type {
  Account,
  Exchange,
  Municipality,
  MunicipalityCode,
  MunicipalSwap,
  PerKind,
  Pin,
  Plan,
  ProvinceCode,
  RuleSetting,
  Scenario,
  SiteCluster,
  SwapAgreement,
  TaskMerger,
} from "../domain/index.ts";
import { kinds, perKind } from "../domain/index.ts";

/** One municipality of an example; figures are [regular, amv] or regular alone. */
export interface ExampleMunicipality {
  readonly key: Figures;
  readonly adopted?: Figures;
  readonly share?: Figures;
  readonly relief?: Figures;
  readonly reserve?: Figures;
  /** Kilometres east of the origin of the example's line. */
  readonly at?: number;
  readonly region?: string;
  readonly exempt?: true;
  readonly capacity?: number;
  readonly housing?: number;
  readonly ukrainians?: number;
  readonly national?: number;
  readonly availableFrom?: string;
  /** Published number of regular places. */
  readonly published?: number;
}

type Figures = number | readonly [number, number];

/** Agreements of an example's plan; municipalities and provinces by their names in the example. */
export interface ExamplePlan {
  readonly swaps?: readonly { readonly from: string; readonly to: string; readonly places: Figures }[];
  readonly municipalSwaps?: readonly (readonly [surplus: string, shortage: string, places: number])[];
  readonly exchanges?: readonly (readonly [giver: string, taker: string, places: number, homes: number])[];
  readonly mergers?: readonly (readonly [guest: string, host: string, places: number])[];
  readonly amvMergers?: readonly (readonly [guest: string, host: string, places: number])[];
  readonly clusters?: readonly (readonly [centre: string, ...members: string[]])[];
}

/**
 * A tiny scenario and plan for a rule's examples: provinces are the first letters of the municipalities' names, keys
 * sum to tasks and need, and the plan's accounts follow from its agreements.
 */
export function example(
  municipalities: Readonly<Record<string, ExampleMunicipality>>,
  agreements: ExamplePlan = {},
  rules: Readonly<Record<string, RuleSetting>> = {},
  pins: readonly Pin[] = [],
): { readonly scenario: Scenario; readonly plan: Plan } {
  const names = Object.keys(municipalities).sort();
  const made = names.map((name) => municipality(name, municipalities[name] as ExampleMunicipality));
  const letters = [...new Set(names.map((name) => name.slice(0, 1)))];
  const provinces = letters.map((letter) => ({
    code: letter as ProvinceCode,
    name: letter,
    task: perKind((kind) => addUp(made.filter((m) => m.province === letter).map((m) => m.indicative[kind]))),
    provenance: { standing: "illustrative" as const },
  }));
  const scenario: Scenario = {
    format: "verdeelwijzer-scenario",
    version: 1,
    id: "example",
    title: { nl: "voorbeeld", en: "example" },
    description: { nl: "voorbeeld bij een regel", en: "example of a rule" },
    date: "2025-07-01",
    sources: [],
    need: perKind((kind) => addUp(provinces.map((p) => p.task[kind]))),
    needProvenance: { standing: "illustrative" },
    provinces,
    municipalities: made,
    borders: [],
    rounding: { method: "largest-remainder", ties: { by: "index" }, twoWay: false },
    rules,
    objective: [],
    prices: {
      provenance: { standing: "assumed" },
      viableSite: perKind(() => 1_000_000),
      unviableSite: perKind(() => 800_000),
      placeInViableSite: perKind(() => 30_000),
      placeInUnviableSite: perKind(() => 45_000),
      grantPerPlaceAboveKey: 1_500,
    },
    pins,
  };
  return { scenario, plan: plan(scenario, municipalities, agreements) };
}

function municipality(name: string, told: ExampleMunicipality): Municipality {
  const offered = pair(told.adopted ?? 0);
  return {
    code: name as MunicipalityCode,
    name,
    province: name.slice(0, 1) as ProvinceCode,
    latitude: 52,
    // One degree of longitude at 52° north is 68.46 km on the model's sphere.
    longitude: 5 + (told.at ?? 0) / 68.46,
    regions: told.region === undefined ? {} : { corop: told.region },
    indicative: pair(told.key),
    indicativeProvenance: { standing: "illustrative" },
    offers: kinds
      .filter((kind) => offered[kind] > 0)
      .map((kind) => ({
        kind,
        certainty: "reported" as const,
        places: offered[kind],
        ...(told.availableFrom === undefined ? {} : { availableFrom: told.availableFrom }),
        provenance: { standing: "illustrative" as const },
      })),
    ...(told.published === undefined ? {} : { decided: { regular: told.published, standing: "illustrative" } }),
    ...(told.exempt
      ? {
          exempt: {
            standing: "illustrative" as const,
            ground: "other" as const,
            reason: { nl: "voorbeeld", en: "example" },
          },
        }
      : {}),
    ...(told.capacity === undefined ? {} : { capacity: perKind(() => told.capacity as number) }),
    ...(told.housing === undefined ? {} : { statusHolderHousing: told.housing }),
    ...(told.ukrainians === undefined ? {} : { ukrainianPlaces: told.ukrainians }),
    ...(told.national === undefined ? {} : { nationalPlaces: told.national }),
  };
}

function plan(scenario: Scenario, told: Readonly<Record<string, ExampleMunicipality>>, agreed: ExamplePlan): Plan {
  const swaps: SwapAgreement[] = (agreed.swaps ?? []).map((s) => ({
    surplus: s.from as ProvinceCode,
    shortage: s.to as ProvinceCode,
    places: pair(s.places),
  }));
  const municipalSwaps: MunicipalSwap[] = (agreed.municipalSwaps ?? []).map(([surplus, shortage, places]) => ({
    kind: "regular",
    surplus: surplus as MunicipalityCode,
    shortage: shortage as MunicipalityCode,
    places,
  }));
  const exchanges: Exchange[] = (agreed.exchanges ?? []).map(([giver, taker, places, homes]) => ({
    kind: "regular",
    giver: giver as MunicipalityCode,
    taker: taker as MunicipalityCode,
    places,
    against: { type: "statusHolderHousing", places: homes },
  }));
  const merger =
    (kind: "regular" | "amv") =>
    ([guest, host, places]: readonly [string, string, number]): TaskMerger => ({
      kind,
      guest: guest as MunicipalityCode,
      host: host as MunicipalityCode,
      places,
    });
  const mergers = [...(agreed.mergers ?? []).map(merger("regular")), ...(agreed.amvMergers ?? []).map(merger("amv"))];
  const clusters: SiteCluster[] = (agreed.clusters ?? []).map(([centre, ...members]) => ({
    centre: centre as MunicipalityCode,
    members: members as MunicipalityCode[],
  }));
  const municipalities = scenario.municipalities.map((m) => ({
    code: m.code,
    accounts: perKind((kind): Account => {
      const facts = told[m.name] as ExampleMunicipality;
      const of = (figures: Figures | undefined) => pair(figures ?? 0)[kind];
      const [adopted, share, relief, reserve] = [
        of(facts.adopted),
        of(facts.share),
        of(facts.relief),
        of(facts.reserve),
      ];
      const places = (list: readonly { kind: string; places: number }[], mine: (item: never) => string) =>
        addUp(list.filter((i) => i.kind === kind && mine(i as never) === m.code).map((i) => i.places));
      const given = places(exchanges, (e: Exchange) => e.giver);
      const taken = places(exchanges, (e: Exchange) => e.taker);
      const handedOver = places(mergers, (x: TaskMerger) => x.guest);
      const guests = places(mergers, (x: TaskMerger) => x.host);
      const task = adopted + share - relief - reserve - given + taken;
      return {
        adopted,
        share,
        relief,
        reserve,
        given,
        taken,
        handedOver,
        guests,
        task,
        hosted: task - handedOver + guests,
      };
    }),
  }));
  return {
    format: "verdeelwijzer-plan",
    version: 1,
    scenario: scenario.id,
    swaps,
    municipalSwaps,
    exchanges,
    mergers,
    clusters,
    municipalities,
  };
}

function pair(figures: Figures): PerKind {
  return typeof figures === "number" ? { regular: figures, amv: 0 } : { regular: figures[0], amv: figures[1] };
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
