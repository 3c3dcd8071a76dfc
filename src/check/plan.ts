import { called, otherFigure } from "./told.ts";
import type { Decision, Given } from "./decision.ts";
import type { Facts } from "./facts.ts";
import {
  above,
  add,
  type Fields,
  fields,
  format,
  type Kind,
  kindOf,
  list,
  own,
  type PerKind,
  perKind,
  refuse,
  text,
  whole,
} from "./reader.ts";

export interface Swap {
  readonly surplus: string;
  readonly shortage: string;
  readonly places: PerKind;
}

export interface MunicipalSwap {
  readonly kind: Kind;
  readonly surplus: string;
  readonly shortage: string;
  readonly places: bigint;
}

export interface Merger {
  readonly kind: Kind;
  readonly guest: string;
  readonly host: string;
  readonly places: bigint;
}

/** A municipality and kind of a plan, read as section 4 says: what follows from the agreements, not what the plan says follows. */
export interface Cell extends Given {
  readonly relief: bigint;
  readonly reserve: bigint;
  readonly handedOver: bigint;
  readonly guests: bigint;
  readonly hosts: bigint;
  readonly task: bigint;
  readonly hosted: bigint;
  /** L_g, own_g, base_g. */
  readonly open: bigint;
  readonly own: bigint;
  readonly base: bigint;
  readonly site: "adopted" | "viable" | "too small" | "none";
}

export interface Plan {
  readonly swaps: readonly Swap[];
  readonly municipalSwaps: readonly MunicipalSwap[];
  readonly mergers: readonly Merger[];
  readonly cells: readonly Cell[];
  readonly cell: (code: string, kind: Kind) => Cell;
}

/** Whether a municipality has a viable site by its offers alone. */
export function hasAdoptedSite({ rules }: Facts, { adopted, kind }: Given): boolean {
  return adopted > 0n && adopted >= rules.minimum[kind];
}

/** L_g before any agreement. */
export function openTask(facts: Facts, given: Given): bigint {
  return given.share + (facts.rules.mergeOffers && !hasAdoptedSite(facts, given) ? given.adopted : 0n);
}

export function readPlan(found: Fields, facts: Facts, decision: Decision): Plan {
  format(found, "verdeelwijzer-plan", "plan.json");
  if (found["scenario"] !== facts.id)
    refuse("the plan is of another scenario", {
      nl: "het plan hoort bij een ander scenario.",
      en: "the plan is of another scenario.",
    });
  for (const name of ["exchanges", "clusters"])
    if (list(own(found, name), name).length > 0) refuse(`the plan has ${name}, and their rules are off`);
  const towns = new Set(facts.municipalities.map(({ code }) => code));
  const provinces = new Set(facts.provinces.map(({ code }) => code));
  const rows = (name: string) =>
    list(own(found, name), name).map((value, i) => [fields(value, `${name}[${i}]`), `${name}[${i}]`] as const);
  const pair = (row: Fields, names: readonly [string, string], known: ReadonlySet<string>, where: string) => {
    const [a, b] = names.map((name) => text(own(row, name), `${name} of ${where}`)) as [string, string];
    if (!known.has(a) || !known.has(b)) refuse(`${where} names an unknown code`);
    if (a === b) refuse(`${where} is of ${a} with itself`);
    return [a, b] as const;
  };
  const places = (row: Fields, where: string) => {
    const amount = whole(own(row, "places"), `places of ${where}`);
    return amount > 0n ? amount : refuse(`${where} has no places`);
  };
  const swaps = rows("swaps").map(([row, where]): Swap => {
    const [surplus, shortage] = pair(row, ["surplus", "shortage"], provinces, where);
    const both = perKind(own(row, "places"), `places of ${where}`);
    return both.regular + both.amv > 0n ? { surplus, shortage, places: both } : refuse(`${where} has no places`);
  });
  const municipalSwaps = rows("municipalSwaps").map(([row, where]): MunicipalSwap => {
    const [surplus, shortage] = pair(row, ["surplus", "shortage"], towns, where);
    return { kind: kindOf(own(row, "kind"), where), surplus, shortage, places: places(row, where) };
  });
  const mergers = rows("mergers").map(([row, where]): Merger => {
    const [guest, host] = pair(row, ["guest", "host"], towns, where);
    return { kind: kindOf(own(row, "kind"), where), guest, host, places: places(row, where) };
  });
  once(swaps, ({ surplus, shortage }) => ["swap", surplus, shortage]);
  once(municipalSwaps, (w) => [`${w.kind} swap`, w.surplus, w.shortage]);
  once(mergers, (m) => [`${m.kind} merger`, m.guest, m.host]);
  const accounts = new Map(
    rows("municipalities").map(([row, where]) => [
      text(own(row, "code"), where),
      fields(own(row, "accounts"), `accounts of ${where}`),
    ]),
  );
  if (accounts.size !== towns.size || rows("municipalities").length !== towns.size)
    refuse("the plan has not one account of every municipality");
  const cells = decision.cells.map((given) => {
    const { code } = given.municipality;
    const account = accounts.get(code) ?? refuse(`the plan has no account of ${code}`);
    return readCell(facts, given, mergers, fields(own(account, given.kind), `${given.kind} account of ${code}`));
  });
  const index = new Map(cells.map((cell) => [`${cell.municipality.code} ${cell.kind}`, cell]));
  const cell = (code: string, kind: Kind) => index.get(`${code} ${kind}`) ?? refuse(`${code} is unknown`);
  return { swaps, municipalSwaps, mergers, cells, cell };
}

function readCell(facts: Facts, given: Given, mergers: readonly Merger[], account: Fields): Cell {
  const { municipality, kind, adopted, share } = given;
  const { code } = municipality;
  const figure = (name: string) => whole(own(account, name), `${name} of ${code} ${kind}`);
  const [relief, reserve] = [figure("relief"), figure("reserve")];
  const leaving = mergers.filter((m) => m.kind === kind && m.guest === code).map((m) => m.places);
  const guests = add(mergers.filter((m) => m.kind === kind && m.host === code).map((m) => m.places));
  const handedOver = add(leaving);
  const task = adopted + share - relief - reserve;
  const hosted = task - handedOver + guests;
  const expected = { adopted, share, given: 0n, taken: 0n, handedOver, guests, task, hosted };
  for (const [name, value] of Object.entries(expected))
    if (figure(name) !== value)
      refuse(
        `${name} of ${code} ${kind} is ${figure(name)} and must be ${value}`,
        otherFigure(called(facts, code), name, kind, figure(name), value),
      );
  const { minimum, mergeOffers } = facts.rules;
  const small = adopted < minimum[kind];
  const open = openTask(facts, given);
  const left = open - relief - (small && mergeOffers ? reserve : 0n);
  const ownPlaces = left - handedOver;
  const base = small && !mergeOffers ? adopted - reserve : 0n;
  const alone = ownPlaces <= 0n ? "none" : ownPlaces + base >= minimum[kind] ? "viable" : "too small";
  const site = hasAdoptedSite(facts, given) ? "adopted" : guests > 0n ? "viable" : alone;
  const hosts = BigInt(leaving.length);
  return { ...given, relief, reserve, handedOver, guests, hosts, task, hosted, open, own: ownPlaces, base, site };
}

function once<Row>(rows: readonly Row[], name: (row: Row) => readonly [what: string, a: string, b: string]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const [what, a, b] = name(row);
    const key = JSON.stringify([what, a, b]);
    if (seen.has(key)) refuse(`the ${what} of ${a} and ${b} stands twice`);
    seen.add(key);
  }
}

/** base_g + (own_g)⁺ + guests: what a viable site holds. */
export function sizeOf({ base, own: stays, guests }: Cell): bigint {
  return base + above(stays) + guests;
}

/** Places between two provinces, by kind. */
export function swapped({ swaps }: Plan, surplus: string, shortage: string): PerKind {
  const found = swaps.find((swap) => swap.surplus === surplus && swap.shortage === shortage);
  return found?.places ?? { regular: 0n, amv: 0n };
}
