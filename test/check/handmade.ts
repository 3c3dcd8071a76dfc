import { type Answer, checkPackage, type Files } from "../../src/check/index.ts";
import { sealed } from "./seal.ts";
import type { Json } from "./tamperings.ts";

/** A municipality, with what the decision must give it by hand: places of one kind, regular. */
export interface Town {
  readonly code: string;
  readonly province?: string;
  readonly key: number;
  /** Places, reported and in time; others are told in `more`. */
  readonly offer?: number;
  /** A_g where it is not the offer, r_g, u_g and c_g. */
  readonly adopted?: number;
  readonly share?: number;
  readonly relief?: number;
  readonly reserve?: number;
  readonly longitude?: number;
  readonly more?: object;
}

export interface Made {
  readonly towns: readonly Town[];
  readonly swaps?: readonly (readonly [surplus: string, shortage: string, places: number])[];
  readonly names?: readonly (readonly [surplus: string, shortage: string, places: number])[];
  readonly mergers?: readonly (readonly [guest: string, host: string, places: number])[];
  readonly rules?: Readonly<Record<string, object>>;
  readonly pins?: readonly object[];
  /** What its levels weigh, and what each comes to. */
  readonly levels?: readonly (readonly [terms: readonly object[], value: number, claim?: object])[];
  readonly scope?: "joint" | "sites";
  readonly scenario?: (scenario: Json) => void;
  readonly plan?: (plan: Json) => void;
  readonly certificate?: (certificate: Json) => void;
}

const on = { enabled: true };
const allRules = {
  ...Object.fromEntries(["credits", "exchanges", "amv-cluster"].map((id) => [id, { enabled: false }])),
  ...Object.fromEntries(
    ["national-total", "provincial-closure", "eligibility", "indicative-cap", "remainder-shares"].map((id) => [id, on]),
  ),
  ...Object.fromEntries(["timely-swaps", "merge-offers", "no-chains", "pins"].map((id) => [id, on])),
  "adopted-places": { ...on, promising: true },
  reserve: { ...on, order: "largest-first" },
  "swap-partners": { ...on, minimum: 1 },
  "municipal-swaps": { ...on, minimum: 1 },
  "viable-site": { ...on, minimum: { regular: 10, amv: 10 } },
  "whole-hand-over": { ...on, small: { regular: 10, amv: 10 } },
  "host-capacity": { ...on, percent: 200 },
  neighbourhood: { ...on, distance: 1_000, ferries: true },
};

/** A package made by hand: accounts follow from what is told as section 4 says, and all sums are right. */
export function made({
  towns,
  swaps = [],
  names = [],
  mergers = [],
  rules = {},
  pins = [],
  levels = [[[handOvers], mergers.length]],
  scope = "joint",
  ...change
}: Made): Files {
  const both = (regular: number) => ({ regular, amv: 0 });
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const codes = [...new Set(towns.map(({ province = "P" }) => province))];
  const keyOf = (code: string) => sum(towns.filter(({ province = "P" }) => province === code).map(({ key }) => key));
  const scenario: Json = structuredClone({
    format: "verdeelwijzer-scenario",
    version: 1,
    id: "by hand",
    date: "2026-01-01",
    need: both(sum(towns.map(({ key }) => key))),
    provinces: codes.map((code) => ({ code, task: both(keyOf(code)) })),
    municipalities: towns.map(({ code, province = "P", key, offer = 0, longitude = 5, more = {} }) => ({
      code,
      province,
      indicative: both(key),
      latitude: 52,
      longitude,
      regions: {},
      offers: offer > 0 ? [{ kind: "regular", certainty: "reported", places: offer }] : [],
      ...more,
    })),
    borders: [],
    rules: Object.fromEntries(Object.entries(allRules).map(([id, rule]) => [id, { ...rule, ...rules[id] }])),
    rounding: { method: "largest-remainder", ties: { by: "index" }, twoWay: false },
    objective: levels.map(([terms]) => ({ name: { nl: "maat", en: "measure" }, tolerance: 0, terms })),
    pins,
  });
  const nothing = ["adopted", "share", "relief", "reserve", "given", "taken", "handedOver", "guests", "task", "hosted"];
  const plan: Json = {
    format: "verdeelwijzer-plan",
    version: 1,
    scenario: "by hand",
    swaps: swaps.map(([surplus, shortage, places]) => ({ surplus, shortage, places: both(places) })),
    municipalSwaps: names.map(([surplus, shortage, places]) => ({ kind: "regular", surplus, shortage, places })),
    mergers: mergers.map(([guest, host, places]) => ({ kind: "regular", guest, host, places })),
    exchanges: [],
    clusters: [],
    municipalities: towns.map(({ code, offer = 0, adopted = offer, share = 0, relief = 0, reserve = 0 }) => {
      const handedOver = sum(mergers.filter(([guest]) => guest === code).map(([, , places]) => places));
      const guests = sum(mergers.filter(([, host]) => host === code).map(([, , places]) => places));
      const task = adopted + share - relief - reserve;
      const figures = { adopted, share, relief, reserve, given: 0, taken: 0, handedOver, guests, task };
      const regular = { ...figures, hosted: task - handedOver + guests };
      return { code, accounts: { regular, amv: Object.fromEntries(nothing.map((name) => [name, 0])) } };
    }),
  };
  const certificate: Json = {
    format: "verdeelwijzer-certificate",
    version: 1,
    scenario: "",
    plan: "",
    scope,
    levels: levels.map(([, value, claim], l) => ({
      value: `${value}`,
      limits: levels.slice(0, l).map(([, before]) => `${before}`),
      ...(claim === undefined
        ? { bound: null }
        : { scale: "1", budgets: Array(l).fill("0"), links: {}, flows: {}, groups: {}, ...claim }),
    })),
  };
  change.scenario?.(scenario);
  change.plan?.(plan);
  change.certificate?.(certificate);
  return sealed({
    "scenario.json": JSON.stringify(scenario),
    "plan.json": JSON.stringify(plan),
    "certificate.json": JSON.stringify(certificate),
  });
}

/** A term of a level, of one measure. */
export function term(measure: string, options: object = {}, weight: number | string = 1): object {
  return { measure, weight, options };
}
export const handOvers = term("handOvers");

/** `accepted`, or why not. */
export async function answerTo(package_: Made): Promise<string> {
  return inWords(await checkPackage(made(package_)));
}

export function inWords(answer: Answer): string {
  return answer.status === "accepted" ? "accepted" : `${answer.status}: ${answer.reason}`;
}
