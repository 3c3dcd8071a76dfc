import {
  decidedProvenance,
  type Kind,
  type Municipality,
  type MunicipalityCode,
  type Offer,
  type Province,
  type ProvinceCode,
  type Scenario,
  type Standing,
} from "../../domain/index.ts";
import { computed } from "./figure.ts";

/** How sure the facts of a scenario are, and what may be said of figures computed from them. */
export interface Standings {
  readonly need: Standing;
  /** Of the need of both kinds together. */
  readonly needTotal: Standing;
  readonly prices: Standing;
  /** The task of a province by the key. */
  readonly task: (province: ProvinceCode) => Standing;
  /** Offers of a kind in a province (absent: the nation), of one certainty or of both. */
  readonly offers: (kind: Kind, province?: ProvinceCode, certainty?: Offer["certainty"]) => Standing;
  /** What the decision or package makes of a kind in a province (absent: the nation): offers, task and key together. */
  readonly outcome: (kind: Kind, province?: ProvinceCode) => Standing;
  /** The same for one municipality: its share depends on the offers of the whole province. */
  readonly municipality: (code: MunicipalityCode, kind: Kind) => Standing;
  /** Everything together: measures of a plan. */
  readonly overall: Standing;
}

export function standingsOf(scenario: Scenario): Standings {
  const provinces = new Map(scenario.provinces.map((p) => [p.code, p]));
  const outcomes = new Map<string, Standing>();
  const within = (province?: ProvinceCode) =>
    province === undefined ? scenario.municipalities : scenario.municipalities.filter((m) => m.province === province);
  const task = (code: ProvinceCode): Standing => known(provinces.get(code), code).provenance.standing;
  const offers: Standings["offers"] = (kind, province, certainty) =>
    computed(within(province).flatMap((m) => offerStandings(m, kind, certainty)));
  const outcome: Standings["outcome"] = (kind, province) => {
    const key = `${province ?? ""} ${kind}`;
    let standing = outcomes.get(key);
    if (standing === undefined) {
      const keys = within(province).map((m) => m.indicativeProvenance.standing);
      const tasks = province === undefined ? [...provinces.keys()].map(task) : [task(province)];
      standing = computed([...keys, ...tasks, offers(kind, province)]);
      outcomes.set(key, standing);
    }
    return standing;
  };
  const home = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
  const overall = computed([outcome("regular"), outcome("amv")]);
  return {
    need: scenario.needProvenance.standing,
    needTotal: scenario.needTotal?.standing ?? computed([scenario.needProvenance.standing]),
    prices: scenario.prices.provenance.standing,
    task,
    offers,
    outcome,
    municipality: (code, kind) => outcome(kind, home.get(code)),
    overall,
  };
}

/** Of offers of one certainty; without one of what is taken over, where a published number says so too. */
export function offerStandings(municipality: Municipality, kind: Kind, certainty?: Offer["certainty"]): Standing[] {
  const issued = certainty === undefined ? decidedStanding(municipality, kind) : undefined;
  const published = issued === undefined ? [] : [issued];
  const offers = municipality.offers
    .filter((offer) => offer.kind === kind && (certainty === undefined || offer.certainty === certainty))
    .map((offer) => offer.provenance.standing);
  return [...offers, ...published];
}

/** Of the number in its decision; undefined: none was issued. */
export function decidedStanding({ decided }: Municipality, kind: Kind): Standing | undefined {
  return decided?.[kind] === undefined ? undefined : decidedProvenance(decided, kind).standing;
}

function known(province: Province | undefined, code: ProvinceCode): Province {
  if (province === undefined) throw new RangeError(`The province (${code}) is not in the scenario.`);
  return province;
}
