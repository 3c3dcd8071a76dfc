import type { Municipality, Province, Scenario } from "../domain/index.ts";
import { plain } from "./plain.ts";
import type { Reorganisation } from "./reorganisations.ts";
import { unspoiled } from "./spoiled.ts";

/** Names that people use beside the official one, by plain text. Both ways: whichever the scenario has, is found. */
const sameNames: readonly (readonly string[])[] = [
  ["'s-Gravenhage", "Den Haag", "The Hague", "s Gravenhage", "sGravenhage"],
  ["'s-Hertogenbosch", "Den Bosch", "s Hertogenbosch", "sHertogenbosch"],
  ["Súdwest-Fryslân", "Súdwest Fryslân", "Zuidwest-Friesland", "Sudwest Friesland"],
  ["Noardeast-Fryslân", "Noordoost-Friesland"],
  ["De Fryske Marren", "De Friese Meren"],
  ["Tytsjerksteradiel", "Tietjerksteradeel"],
  ["Nuenen, Gerwen en Nederwetten", "Nuenen", "Nuenen c.a.", "Nuenen ca"],
  ["Hengelo (O.)", "Hengelo", "Hengelo (Ov.)", "Hengelo (Overijssel)"],
  ["Bergen (NH.)", "Bergen NH", "Bergen (N-H)", "Bergen Noord-Holland"],
  ["Bergen (L.)", "Bergen L", "Bergen (Lb.)", "Bergen Limburg"],
  ["Laren (NH.)", "Laren"],
  ["Rijswijk (ZH.)", "Rijswijk"],
  ["Middelburg (Z.)", "Middelburg"],
  ["Beek (L.)", "Beek"],
  ["Stein (L.)", "Stein"],
  ["Krimpen aan den IJssel", "Krimpen a/d IJssel", "Krimpen aan de IJssel", "Krimpen a.d. IJssel"],
  ["Capelle aan den IJssel", "Capelle a/d IJssel", "Capelle aan de IJssel", "Capelle a.d. IJssel"],
  ["Alphen aan den Rijn", "Alphen a/d Rijn", "Alphen a.d. Rijn", "Alphen aan de Rijn"],
  ["Loon op Zand", "Loon o/z"],
  ["Bergen op Zoom", "Bergen o/z"],
];

const provinceNames: readonly (readonly string[])[] = [
  ["Fryslân", "Friesland"],
  ["Noord-Brabant", "Brabant", "N-Brabant"],
  ["Noord-Holland", "N-Holland"],
  ["Zuid-Holland", "Z-Holland"],
];

/** What a text in a cell stands for. `old`: a municipality that is now part of another; `divided`: parts of it went to several, named here. */
export type Found<T> =
  | { readonly status: "found"; readonly one: T }
  | { readonly status: "old"; readonly one: T; readonly by: Reorganisation }
  | { readonly status: "divided"; readonly names: readonly string[]; readonly by: Reorganisation }
  | { readonly status: "several"; readonly names: readonly string[] }
  | { readonly status: "unknown" };

export interface Names {
  readonly municipality: (text: string, within?: Province) => Found<Municipality>;
  readonly province: (text: string) => Found<Province>;
  /** Official names, to show what may be meant. */
  readonly known: readonly string[];
  readonly provinces: readonly string[];
  readonly reorganisations: readonly Reorganisation[];
}

/**
 * Finds municipalities and provinces by code or name: exactly, but for accents, capitals, punctuation and known variants.
 * A slip of the finger is never corrected here: it is told, with what may be meant. Lookups in tables, no patterns.
 */
export function namesOf(scenario: Scenario, reorganisations: readonly Reorganisation[]): Names {
  const municipalities = index(scenario.municipalities, sameNames);
  for (const one of scenario.municipalities) {
    // Two of one name are told apart by what stands between brackets; without it, both are meant.
    const bare = plain(one.name.replace(/\([^()]*\)\s*$/, ""));
    if (bare !== plain(one.name)) add(municipalities, bare, one);
  }
  const byCode = new Map(scenario.municipalities.map((one) => [one.code as string, one]));
  const old = new Map<string, Reorganisation[]>();
  for (const one of reorganisations) {
    // Who takes others in and keeps its code is itself still.
    if (one.oldCode === one.newCode) continue;
    for (const text of new Set([key(one.oldCode), key(one.oldName)])) old.set(text, [...(old.get(text) ?? []), one]);
  }
  const provinces = index(scenario.provinces, provinceNames);
  return {
    municipality: (text, within) => asWritten(text, (one) => municipality(one, within)),
    province: (text) => asWritten(text, (one) => pick(provinces.get(key(one)) ?? [])),
    known: scenario.municipalities.map((one) => one.name),
    provinces: scenario.provinces.map((one) => one.name),
    reorganisations,
  };

  function municipality(text: string, within: Province | undefined): Found<Municipality> {
    const wanted = key(text);
    const all = municipalities.get(wanted) ?? [];
    const here = within === undefined ? all : all.filter((one) => one.province === within.code);
    const found = pick(here.length === 0 ? all : here);
    return found.status === "unknown" ? followed(old, byCode, wanted) : found;
  }
}

/** What a text names; where that is nothing, what it named before its accents were spoiled. */
function asWritten<T>(text: string, named: (text: string) => Found<T>): Found<T> {
  const found = named(text);
  const before = found.status === "unknown" ? unspoiled(text) : undefined;
  return before === undefined ? found : named(before);
}

/** The municipality that an old one is part of now, from one reorganisation to the next; or those that it was divided over. */
function followed(
  old: ReadonlyMap<string, readonly Reorganisation[]>,
  byCode: ReadonlyMap<string, Municipality>,
  wanted: string,
): Found<Municipality> {
  const [by] = old.get(wanted) ?? [];
  if (by === undefined) return { status: "unknown" };
  const ends = new Set<Municipality>();
  const seen = new Set<string>();
  const open = [wanted];
  // Never round in a circle: each name is followed once.
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { newCode } of old.get(at) ?? []) {
      const one = byCode.get(newCode);
      if (one === undefined) open.push(key(newCode));
      else ends.add(one);
    }
  }
  const [one, ...more] = ends;
  if (one === undefined) return { status: "unknown" };
  if (more.length === 0) return { status: "old", one, by };
  return { status: "divided", names: [one, ...more].map(({ name, code }) => `${name} (${code})`), by };
}

function pick<T extends { readonly name: string; readonly code: string }>(found: readonly T[]): Found<T> {
  const [one, ...more] = found;
  if (one === undefined) return { status: "unknown" };
  if (more.length === 0) return { status: "found", one };
  return { status: "several", names: found.map(({ name, code }) => `${name} (${code})`) };
}

function index<T extends { readonly code: string; readonly name: string }>(
  all: readonly T[],
  groups: readonly (readonly string[])[],
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) for (const text of [one.code, one.name]) add(found, key(text), one);
  for (const group of groups) {
    const own = group.flatMap((text) => found.get(key(text)) ?? []);
    const [one] = own;
    if (one !== undefined && own.every((other) => other === one)) for (const text of group) add(found, key(text), one);
  }
  return found;
}

function add<T>(found: Map<string, T[]>, text: string, one: T): void {
  const list = found.get(text) ?? [];
  if (!list.includes(one)) found.set(text, [...list, one]);
}

/** `GM0344`, `gm 344`, `0344` and `344` are one code; `Gemeente Utrecht` is Utrecht. */
function key(text: string): string {
  const bare = plain(text).replace(/^(?:gemeente|municipality of|provincie|province of) (?=\p{L})/u, "");
  const number = /^(?:gm ?)?0*(\d{1,4})$/.exec(bare)?.[1];
  return number === undefined ? bare : `gm${number.padStart(4, "0")}`;
}
