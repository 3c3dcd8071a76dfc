import { type CreditOf, creditsIn } from "./credits.ts";
import { byCode, type Centre, distanceOf } from "./distances.ts";
import { notTheNeed, ruleIs } from "./told.ts";
import {
  add,
  type Fields,
  fields,
  format,
  fraction,
  type Kind,
  kindOf,
  kinds,
  list,
  NotJudged,
  own,
  type PerKind,
  perKind,
  refuse,
  text,
  whole,
} from "./reader.ts";

/** Section 2: what is read of a scenario. */
export interface Facts {
  readonly id: string;
  readonly need: PerKind;
  readonly provinces: readonly { readonly code: string; readonly task: PerKind }[];
  readonly municipalities: readonly Municipality[];
  readonly rules: Rules;
  readonly objective: readonly unknown[];
  readonly pins: readonly Fields[];
  /** What provinces and municipalities are called, by code; for people, where the scenario says so. */
  readonly names: ReadonlyMap<string, string>;
  /** d_gh, whole hectometres; between municipalities, and between centres of provinces. */
  readonly between: (a: string, b: string) => bigint;
  readonly betweenProvinces: (a: string, b: string) => bigint;
  /** Fewest borders to cross, at most `most`. */
  readonly reaches: (a: string, b: string, most: bigint, ferries: boolean) => boolean;
}

export interface Municipality {
  readonly code: string;
  readonly province: string;
  readonly indicative: PerKind;
  /** o_g, and e_g of it in time. */
  readonly offered: PerKind;
  readonly early: PerKind;
  readonly decided: Readonly<Partial<Record<Kind, bigint>>>;
  /** z_g: what counts towards its key besides. */
  readonly credit: PerKind;
  readonly capacity: PerKind | undefined;
  readonly exempt: boolean;
  readonly regions: Fields;
  readonly at: Centre;
}

/** The data of the rules, as this page describes them. */
export interface Rules {
  /** Whether rule `indicative-cap` is on. */
  readonly capped: boolean;
  readonly mergeOffers: boolean;
  readonly minimum: PerKind;
  readonly small: PerKind;
  readonly largestFirst: boolean;
  readonly leastSwap: bigint;
  readonly leastMunicipalSwap: bigint;
  readonly percent: bigint;
  readonly distance: bigint;
  readonly region: string | undefined;
  readonly borders: bigint | undefined;
  readonly ferries: boolean;
}

const on = [
  "national-total",
  "provincial-closure",
  "adopted-places",
  "eligibility",
  "remainder-shares",
  "reserve",
  "swap-partners",
  "timely-swaps",
  "municipal-swaps",
  "viable-site",
  "whole-hand-over",
  "no-chains",
  "host-capacity",
  "neighbourhood",
  "pins",
];

const off = ["exchanges", "amv-cluster"];
const LEVELS = 20;
/** Either will do. */
const either = ["merge-offers", "indicative-cap", "credits"];

export function readFacts(found: Fields): Facts {
  format(found, "verdeelwijzer-scenario", "scenario.json");
  const given = fields(own(found, "rules"), "rules");
  judged(found, given);
  const promising = data(given, "adopted-places")["promising"] !== false;
  const date = text(own(found, "date"), "date");
  const creditOf = creditsIn(data(given, "credits"));
  const provinces = list(own(found, "provinces"), "provinces").map((value, i) => {
    const province = fields(value, `provinces[${i}]`);
    const code = text(own(province, "code"), `provinces[${i}].code`);
    return { code, task: perKind(own(province, "task"), `task of ${code}`) };
  });
  const known = new Set(provinces.map(({ code }) => code));
  const municipalities = list(own(found, "municipalities"), "municipalities").map((value, i) =>
    readMunicipality(fields(value, `municipalities[${i}]`), known, date, promising, creditOf),
  );
  if (known.size !== provinces.length) refuse("a province stands twice in the scenario");
  if (new Set(municipalities.map(({ code }) => code)).size !== municipalities.length)
    refuse("a municipality stands twice in the scenario");
  const need = perKind(own(found, "need"), "need");
  closes(need, provinces, municipalities);
  return {
    id: text(own(found, "id"), "id"),
    need,
    provinces,
    municipalities,
    rules: readRules(given),
    objective: levelsIn(list(own(found, "objective"), "objective")),
    pins: list(own(found, "pins"), "pins").map((pin, i) => fields(pin, `pins[${i}]`)),
    names: new Map(["provinces", "municipalities"].flatMap((name) => named(own(found, name)))),
    ...geography(found, provinces, municipalities),
  };
}

/** Each level is a claim of its own: a checker has to end. */
function levelsIn(levels: readonly unknown[]): readonly unknown[] {
  if (levels.length > LEVELS)
    throw new NotJudged(`${levels.length} levels`, {
      nl: `meer dan ${LEVELS} doelen na elkaar`,
      en: `more than ${LEVELS} ranked objectives`,
    });
  return levels;
}

/** Codes with the names beside them; what has none goes by its code. */
function named(places: unknown): [string, string][] {
  return list(places, "places").flatMap((value): [string, string][] => {
    const { code, name } = fields(value, "a place");
    return typeof code === "string" && typeof name === "string" && name !== "" ? [[code, name]] : [];
  });
}

function readMunicipality(
  found: Fields,
  provinces: ReadonlySet<string>,
  date: string,
  promising: boolean,
  creditOf: CreditOf,
): Municipality {
  const code = text(own(found, "code"), "code of a municipality");
  const province = text(own(found, "province"), `province of ${code}`);
  if (!provinces.has(province)) refuse(`${code} lies in an unknown province (${province})`);
  const offered = { regular: 0n, amv: 0n };
  const early = { regular: 0n, amv: 0n };
  for (const value of list(own(found, "offers"), `offers of ${code}`)) {
    const offer = fields(value, `an offer of ${code}`);
    const kind = kindOf(own(offer, "kind"), `kind of an offer of ${code}`);
    const certainty = text(own(offer, "certainty"), `certainty of an offer of ${code}`);
    if (certainty !== "reported" && certainty !== "promising") refuse(`an offer of ${code} is ${certainty}`);
    if (certainty === "promising" && !promising) continue;
    const places = whole(own(offer, "places"), `places of an offer of ${code}`);
    const from = own(offer, "availableFrom");
    offered[kind] += places;
    if (from === undefined || text(from, `availableFrom of ${code}`) <= date) early[kind] += places;
  }
  const numbers = own(found, "decided") === undefined ? {} : fields(own(found, "decided"), `decided of ${code}`);
  const decided: Partial<Record<Kind, bigint>> = {};
  for (const kind of kinds) {
    const number = own(numbers, kind);
    if (number !== undefined) decided[kind] = whole(number, `decided.${kind} of ${code}`);
  }
  const capacity = own(found, "capacity");
  return {
    code,
    province,
    indicative: perKind(own(found, "indicative"), `indicative of ${code}`),
    offered,
    early,
    decided,
    credit: creditOf(found, code),
    capacity: capacity === undefined ? undefined : perKind(capacity, `capacity of ${code}`),
    exempt: own(found, "exempt") !== undefined,
    regions: fields(own(found, "regions") ?? {}, `regions of ${code}`),
    at: {
      latitude: fraction(own(found, "latitude"), `latitude of ${code}`),
      longitude: fraction(own(found, "longitude"), `longitude of ${code}`),
    },
  };
}

/** Whether the page describes what the scenario asks for. */
function judged(found: Fields, rules: Fields): void {
  const rounding = fields(own(found, "rounding"), "rounding");
  const ties = fields(own(rounding, "ties"), "rounding.ties");
  if (rounding["method"] !== "largest-remainder" || ties["by"] !== "index" || rounding["twoWay"] !== false)
    throw new NotJudged("another rounding than by largest remainder, ties by code", {
      nl: "een andere afronding dan naar de grootste resten, waarbij bij een gelijke stand de laagste code voorgaat",
      en: "another rounding than by largest remainders, where the lowest code goes first in a tie",
    });
  for (const id of Object.keys(rules)) {
    const enabled = data(rules, id)["enabled"];
    if (typeof enabled !== "boolean") refuse(`rule ${id} is neither on nor off`);
    if (!either.includes(id) && enabled !== on.includes(id))
      throw new NotJudged(`rule ${id} is ${enabled ? "on" : "off"}`, ruleIs(id, enabled ? "on" : "off"));
  }
  const missing = [...on, ...off, ...either].find((id) => own(rules, id) === undefined);
  if (missing !== undefined) throw new NotJudged(`rule ${missing} is not told`, ruleIs(missing, "missing"));
}

function readRules(rules: Fields): Rules {
  const minimum = perKind(data(rules, "viable-site")["minimum"], "minimum of viable-site");
  const small = data(rules, "whole-hand-over")["small"];
  const near = data(rules, "neighbourhood");
  const order = data(rules, "reserve")["order"];
  if (order !== "largest-first" && order !== "optimised")
    throw new NotJudged("another order of reserve", {
      nl: "een andere volgorde voor de reserve",
      en: "another order of the reserve",
    });
  return {
    capped: data(rules, "indicative-cap")["enabled"] === true,
    mergeOffers: data(rules, "merge-offers")["enabled"] === true,
    minimum,
    small: small === undefined ? minimum : perKind(small, "small of whole-hand-over"),
    largestFirst: order === "largest-first",
    leastSwap: whole(data(rules, "swap-partners")["minimum"], "minimum of swap-partners"),
    leastMunicipalSwap: whole(data(rules, "municipal-swaps")["minimum"], "minimum of municipal-swaps"),
    percent: whole(data(rules, "host-capacity")["percent"], "percent of host-capacity"),
    distance: whole(near["distance"], "distance of neighbourhood"),
    region: near["region"] === undefined ? undefined : text(near["region"], "region of neighbourhood"),
    borders: near["borders"] === undefined ? undefined : whole(near["borders"], "borders of neighbourhood"),
    ferries: near["ferries"] !== false,
  };
}

function data(rules: Fields, id: string): Fields {
  return fields(own(rules, id) ?? {}, `rule ${id}`);
}

/** (1.1) and (1.2). */
function closes(need: PerKind, provinces: Facts["provinces"], municipalities: readonly Municipality[]): void {
  for (const kind of kinds) {
    if (add(provinces.map(({ task }) => task[kind])) !== need[kind])
      refuse(`the ${kind} tasks are not the need`, notTheNeed(kind));
    for (const { code, task } of provinces) {
      const members = municipalities.filter(({ province }) => province === code);
      if (add(members.map(({ indicative }) => indicative[kind])) !== task[kind])
        refuse(`the ${kind} keys of ${code} are not its task`);
    }
  }
}

function geography(
  found: Fields,
  provinces: Facts["provinces"],
  municipalities: readonly Municipality[],
): Pick<Facts, "between" | "betweenProvinces" | "reaches"> {
  const places = new Map(municipalities.map(({ code, at }) => [code, at]));
  const centres = new Map(
    provinces.map(({ code }) => [code, centreOf(municipalities.filter((m) => m.province === code))]),
  );
  const borders = list(own(found, "borders"), "borders").map((value) => {
    const border = fields(value, "a border");
    const [a, b] = [text(own(border, "a"), "a of a border"), text(own(border, "b"), "b of a border")];
    return { a, b, ferry: text(own(border, "kind"), "kind of a border") === "ferry" };
  });
  return {
    between: byCode(places, distanceOf),
    betweenProvinces: byCode(centres, distanceOf),
    reaches: (from, to, most, ferries) => {
      const open = borders.filter(({ ferry }) => ferries || !ferry);
      const reached = new Set([from]);
      for (let steps = 0n; steps < most && !reached.has(to); steps++) {
        const crossed = open.filter(({ a, b }) => reached.has(a) !== reached.has(b));
        if (crossed.length === 0) break;
        for (const { a, b } of crossed) reached.add(a).add(b);
      }
      return reached.has(to);
    },
  };
}

function centreOf(members: readonly Municipality[]): Centre {
  let [latitude, longitude] = [0, 0];
  for (const { at } of members) {
    latitude += at.latitude;
    longitude += at.longitude;
  }
  return { latitude: latitude / members.length, longitude: longitude / members.length };
}
