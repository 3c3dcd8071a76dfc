import * as fc from "fast-check";
import {
  exemptionGrounds,
  kinds,
  perKind,
  roundingMethods,
  type Border,
  type Exemption,
  type Kind,
  type Municipality,
  type MunicipalityCode,
  type ObjectiveLevel,
  type Offer,
  type Pin,
  type ProvinceCode,
  type Rounding,
  type Scenario,
} from "../../src/domain/index.ts";
import { compact } from "../../src/scenario/draft.ts";
import { assumedPrices } from "../../src/scenario/index.ts";
import { objectives } from "./objective.ts";
import { clash, makePin, pinFacts, type PinFacts } from "./pins.ts";
import { ruled, settingsOf, type Ruled } from "./rule-settings.ts";

export interface Size {
  readonly municipalities: number;
  readonly provinces: number;
  /** Largest regular key; amv is about a quarter. */
  readonly key: number;
  /** Most pins, and of which types; absent: all. */
  readonly pins: number;
  readonly pinned?: readonly Pin["type"][];
  /** Whether decisions were issued in most scenarios; absent: in few. */
  readonly published?: "often" | "never";
}

export const small: Size = { municipalities: 10, provinces: 4, key: 30, pins: 0 };

interface MunicipalityFacts {
  readonly province: number;
  readonly key: readonly [number, number];
  readonly offers: readonly { kind: Kind; certainty: "reported" | "promising"; percent: number; late: boolean }[];
  readonly east: number;
  readonly north: number;
  readonly region: number;
  readonly exempt: boolean;
  readonly capacity?: readonly [number, number];
  readonly housing: number;
}

/** A decision that was issued: on whom, of which kinds, and how far from its key, or from what it offers. */
interface PublishedFacts {
  readonly rank: number;
  readonly of: readonly Kind[];
  readonly percent: number | "as offered";
}

function publishedFacts({ published }: Size): fc.Arbitrary<readonly PublishedFacts[]> {
  const one = fc.record({
    rank: fc.nat(39),
    of: fc.constantFrom<readonly Kind[]>(["regular"], ["amv"], kinds),
    percent: fc.constantFrom<PublishedFacts["percent"]>(100, "as offered", 50, 0, 130, 220),
  });
  const weight = published === "often" ? 24 : published === "never" ? 0 : 1;
  return fc.oneof(
    { weight: 16, arbitrary: fc.constant([]) },
    { weight, arbitrary: fc.array(one, { minLength: 1, maxLength: 6, size: "max" }) },
  );
}

/** What a scenario is made from: short, so that a counterexample can be read. */
interface Facts {
  readonly provinces: number;
  readonly shape: (facts: MunicipalityFacts, rank: number) => MunicipalityFacts;
  readonly municipalities: readonly MunicipalityFacts[];
  readonly borders: readonly (readonly [number, number, Border["kind"]])[];
  readonly ruled: Ruled;
  readonly rounding: Rounding;
  readonly objective: readonly ObjectiveLevel[];
  readonly pins: readonly PinFacts[];
  readonly published: readonly PublishedFacts[];
}

const seldom = fc.nat(9).map((n) => n === 9);

function municipality(size: Size): fc.Arbitrary<MunicipalityFacts> {
  const facts = {
    province: fc.nat(size.provinces - 1),
    key: fc.tuple(fc.nat(size.key), fc.nat(Math.ceil(size.key / 4))),
    offers: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        certainty: fc.constantFrom("reported", "promising"),
        percent: fc.constantFrom(40, 100, 10, 250, 180, 0),
        late: fc.nat(5).map((n) => n === 5),
      }),
      { maxLength: 3 },
    ),
    east: fc.nat(40),
    north: fc.nat(10),
    region: fc.nat(2),
    exempt: seldom,
    housing: fc.nat(20),
  };
  const capacity = fc.tuple(fc.nat(3 * size.key), fc.nat(size.key));
  return fc.oneof(
    { weight: 9, arbitrary: fc.record(facts) },
    { weight: 1, arbitrary: fc.record({ ...facts, capacity }) },
  );
}

const equalShape = (facts: MunicipalityFacts): MunicipalityFacts => ({ ...facts, key: [12, 3], offers: [] });

/** Fast-check leans towards the smallest and largest values; most countries lie between. */
function many(size: Size): fc.Arbitrary<MunicipalityFacts[]> {
  const leaning = fc.array(municipality(size), { minLength: 1, maxLength: size.municipalities, size: "max" });
  return fc.oneof({ weight: 1, arbitrary: leaning }, { weight: 3, arbitrary: fc.noBias(leaning) });
}

/** As told, or degenerate: no offers, no keys in a kind, all equal (ties everywhere), everything exempt, islands. */
const shapes: fc.Arbitrary<Facts["shape"]> = fc.oneof(
  { weight: 12, arbitrary: fc.constant((facts: MunicipalityFacts) => facts) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Facts["shape"]>(
      (facts) => ({ ...facts, offers: [] }),
      (facts) => ({ ...facts, key: [facts.key[0], 0] }),
      (facts) => ({ ...facts, key: [0, 0] }),
      equalShape,
      (facts, rank) => (rank === 0 ? { ...facts, key: [12, 3] } : equalShape(facts)),
      (facts) => ({ ...facts, exempt: true }),
      (facts, rank) => ({ ...facts, east: rank * 90 }),
      (facts) => ({ ...facts, offers: [{ kind: "regular", certainty: "reported", percent: 250, late: false }] }),
    ),
  },
);

const borderKinds = ["land", "water", "ferry", "tunnel"] as const;

/** Scenarios as `parseScenario` gives them, sorted and closed; that it does is a property of its own. */
export function scenarios(size: Size = small, ruling: fc.Arbitrary<Ruled> = ruled): fc.Arbitrary<Scenario> {
  return fc
    .record<Facts>({
      provinces: fc.oneof(fc.constant(Math.min(2, size.provinces)), fc.integer({ min: 1, max: size.provinces })),
      shape: shapes,
      municipalities: many(size),
      borders: fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom(...borderKinds)), { maxLength: 8 }),
      ruled: ruling,
      rounding: fc.record({
        method: fc.oneof(fc.constant("largest-remainder" as const), fc.constantFrom(...roundingMethods)),
        ties: fc.oneof(
          fc.constant({ by: "index" as const }),
          fc.record({ by: fc.constant("lot" as const), seed: fc.nat(99) }),
        ),
        twoWay: fc.constant(false),
      }),
      objective: objectives,
      pins: fc.oneof(fc.constant([]), fc.array(pinFacts(size.pinned), { maxLength: size.pins })),
      published: publishedFacts(size),
    })
    .map(build);
}

function build(facts: Facts): Scenario {
  const provinceCode = (rank: number) => `P${(rank % facts.provinces) + 1}` as ProvinceCode;
  const municipalities = facts.municipalities.map(facts.shape).map((one, rank): Municipality => {
    const [regular, amv] = one.key;
    const offers = offersOf(one);
    const offered = (kind: Kind) => offers.reduce((n, offer) => n + (offer.kind === kind ? offer.places : 0), 0);
    const issued = facts.published.find((p) => p.rank % facts.municipalities.length === rank);
    const number = (kind: Kind) => {
      if (issued?.of.includes(kind) !== true) return undefined;
      const { percent } = issued;
      return percent === "as offered" ? offered(kind) : Math.ceil(((kind === "amv" ? amv : regular) * percent) / 100);
    };
    const decided = compact({ regular: number("regular"), amv: number("amv"), standing: "illustrative" as const });
    // The border lets no capacity in that is below a municipality's own offer, or its decision.
    const room = (kind: Kind, most: number) => Math.max(most, offered(kind), number(kind) ?? 0);
    return {
      code: `M${String(rank + 1).padStart(2, "0")}` as MunicipalityCode,
      name: `Municipality ${rank + 1}`,
      province: provinceCode(one.province),
      latitude: 52 + one.north / 111,
      longitude: 5 + one.east / 68,
      regions: one.region === 0 ? {} : { corop: `region ${one.region}` },
      indicative: { regular, amv },
      indicativeProvenance: { standing: "illustrative" },
      offers,
      ...(issued === undefined ? {} : { decided }),
      ...claimedOf(one),
      ...(one.exempt ? { exempt: exemptionOf(one) } : {}),
      ...(one.capacity === undefined
        ? {}
        : { capacity: { regular: room("regular", one.capacity[0]), amv: room("amv", one.capacity[1]) } }),
      statusHolderHousing: one.housing,
      ukrainianPlaces: Math.floor(one.housing / 2),
      nationalPlaces: one.housing % 3,
    };
  });
  const provinces = [...new Set(municipalities.map((m) => m.province))].sort().map((code) => ({
    code,
    name: `Province ${code.slice(1)}`,
    task: perKind((kind) =>
      municipalities.filter((m) => m.province === code).reduce((n, m) => n + m.indicative[kind], 0),
    ),
    provenance: { standing: "derived" as const },
  }));
  const scenario: Scenario = {
    format: "verdeelwijzer-scenario",
    version: 1,
    id: "arbitrary",
    title: { nl: "willekeurig", en: "arbitrary" },
    description: { nl: "", en: "" },
    date: "2025-07-01",
    sources: [],
    need: perKind((kind) => provinces.reduce((n, p) => n + p.task[kind], 0)),
    needProvenance: { standing: "derived" },
    provinces,
    municipalities,
    borders: bordersOf(facts, municipalities),
    rounding: facts.rounding,
    rules: settingsOf(facts.ruled),
    objective: facts.objective,
    prices: assumedPrices,
    pins: [],
  };
  return { ...scenario, pins: pinsOf(scenario, facts.pins) };
}

/** Offers in the order of the border: regular first, reported first, the earliest first, the fewest places first. */
function offersOf({ key: [regular, amv], offers }: MunicipalityFacts): Offer[] {
  const key = { regular, amv };
  const rank = (offer: Offer) =>
    [
      kinds.indexOf(offer.kind),
      offer.certainty === "reported" ? 0 : 1,
      offer.availableFrom ?? "",
      String(offer.places).padStart(9, "0"),
    ].join(" ");
  return offers
    .map(({ kind, certainty, percent, late }): Offer => ({
      kind,
      certainty,
      places: Math.floor((key[kind] * percent) / 100) + (percent === 250 ? 4 : 0),
      ...(late ? { availableFrom: "2025-09-01" } : {}),
      provenance: { standing: "illustrative" },
    }))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * Offers that it claims, of no kind, of one or of both, above or below its key. From facts that are drawn for something else: what
 * counts for nothing may go with anything, and costs no draws.
 */
function claimedOf({ key, east, north, housing }: MunicipalityFacts): Pick<Municipality, "claimed"> {
  const claimed = kinds.flatMap((kind, i): Offer[] => {
    if (Math.floor(east / (1 + i)) % 2 === 1) return [];
    const late = north % 4 === 1 ? { availableFrom: "2025-09-01" } : {};
    const places = 1 + ((key[i] ?? 0) + 3 * housing) * (1 + (north % 3));
    return [{ kind, certainty: "reported", places, ...late, provenance: { standing: "illustrative" } }];
  });
  return claimed.length === 0 ? {} : { claimed };
}

/** On any ground, with more to say or without. */
function exemptionOf({ east, north, housing }: MunicipalityFacts): Exemption {
  const ground = exemptionGrounds[(east + housing) % exemptionGrounds.length] ?? "other";
  const reason = ground === "other" || north % 2 === 1 ? { reason: { nl: "reden", en: "reason" } } : {};
  return { standing: "illustrative", ground, ...reason };
}

function bordersOf(facts: Facts, municipalities: readonly Municipality[]): Border[] {
  const found = new Map<string, Border>();
  for (const [i, j, kind] of facts.borders) {
    const [a, b] = [i, j].map((rank) => municipalities[rank % municipalities.length]?.code as MunicipalityCode).sort();
    if (a !== undefined && b !== undefined && a !== b && !found.has(`${a} ${b}`))
      found.set(`${a} ${b}`, { a, b, kind });
  }
  return [...found.values()].sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

/** As many of the pins as make sense together. */
function pinsOf(scenario: Scenario, facts: readonly PinFacts[]): Pin[] {
  const kept: Pin[] = [];
  for (const one of facts) {
    const pin = makePin(one, scenario);
    if (pin !== undefined && !kept.some((other) => clash(pin, other))) kept.push(pin);
  }
  return kept;
}
