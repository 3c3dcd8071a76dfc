import type { Municipality, MunicipalityCode, Province, Scenario } from "../domain/index.ts";
import { type Found, namesOf, type Reorganisation } from "../intake/index.ts";
import { dayWords, type Language, wrap } from "../report/index.ts";
import { lookalikes } from "../scenario/problem.ts";
import type { Context } from "./context.ts";
import type { CliKey } from "./messages/index.ts";
import { either, type Raw, type Reader } from "./options.ts";

/** Reads places that may be taken for another than was typed: `notes` says of each which was taken. */
export interface PlaceReader extends Reader {
  readonly language: Language;
  readonly notes: string[];
  /** Municipalities that are part of others now. */
  readonly reorganisations: readonly Reorganisation[];
}

interface Place {
  readonly code: string;
  readonly name: string;
}

/** A province as `import` reads one: by code or name, in any case, with or without marks, or as people call it. */
export function province(reader: Reader, found: Raw[string], scenario: Scenario): Province | undefined {
  if (typeof found !== "string") return undefined;
  const { provinces } = scenario;
  const names = namesOf(scenario, []);
  const meant = isCalled(found) === "municipality" ? unknown : orSpelled(names.province(found), found, provinces);
  if (meant.status === "unknown" && isCalled(found) !== "province") {
    // Of a name that several have, the province of each.
    const around = provinces.filter((one) => {
      const town = names.municipality(found, one);
      return town.status === "found" && town.one.province === one.code;
    });
    if (around.length > 0) {
      const named = either(
        around.map((one) => one.name),
        reader.say,
      );
      reader.complaints.push(reader.say("error.isMunicipality", { found, province: named }));
      return undefined;
    }
  }
  return taken(reader, "error.province", found, meant, provinces, () =>
    reader.say("error.provinces", {
      names: either(
        provinces.map((one) => one.name),
        reader.say,
      ),
    }),
  );
}

/** A municipality in the same way, also by the name that it had before it became part of another. */
export function municipality(reader: PlaceReader, found: string, scenario: Scenario): Municipality | undefined {
  const { municipalities } = scenario;
  const names = namesOf(scenario, reader.reorganisations);
  const meant = isCalled(found) === "province" ? unknown : orSpelled(names.municipality(found), found, municipalities);
  if (meant.status === "unknown") {
    const around = isCalled(found) === "municipality" ? unknown : names.province(found);
    const inside =
      around.status === "found" ? municipalities.find((one) => one.province === around.one.code) : undefined;
    if (inside !== undefined) {
      reader.complaints.push(reader.say("error.isProvince", { found, example: inside.name }));
      return undefined;
    }
  }
  noteOld(reader, found, meant);
  return taken(reader, "error.municipality", found, meant, municipalities, () => reader.say("error.maybe.help"));
}

/**
 * The municipalities of "Zutphen,GM0197,Drenthe": each by name or code, or all of a province by its own. Of a name that is
 * both, the municipality.
 */
export function chosenTowns(
  reader: PlaceReader,
  found: Raw[string],
  scenario: Scenario,
): readonly MunicipalityCode[] | undefined {
  if (typeof found !== "string") return undefined;
  const { provinces, municipalities } = scenario;
  const names = namesOf(scenario, reader.reorganisations);
  // Where a province is its one municipality under the same code, neither is in doubt.
  const wider = provinces.filter((one) => hasOthers(one, one, municipalities));
  const places: readonly Place[] = [...municipalities, ...wider];
  const codes = new Set<string>();
  for (const name of listed(found, municipalities)) {
    const called = isCalled(name);
    const town: Found<Municipality> = called === "province" ? unknown : names.municipality(name);
    const around: Found<Province> = called === "municipality" ? unknown : names.province(name);
    if (town.status === "found" && around.status === "found") noteTown(reader, town.one, around.one, municipalities);
    noteOld(reader, name, town);
    const meant = orSpelled<Place>(town.status === "unknown" ? around : town, name, places);
    const one = taken(reader, "error.letters", name, meant, places, () => reader.say("error.maybe.help"));
    if (one === undefined) continue;
    codes.add(one.code);
    if (town.status === "unknown")
      for (const { code, province: of } of municipalities) if (of === one.code) codes.add(code);
  }
  return municipalities.filter(({ code }) => codes.has(code)).map(({ code }) => code);
}

/** Says on standard error which places were taken for what was typed. */
export function tellNotes({ io }: Context, notes: readonly string[]): void {
  for (const note of notes) io.err(`${wrap(note, io.width).join("\n")}\n`);
}

const unknown = { status: "unknown" } as const;

/** What a text says itself of the kind of place that it names: “provincie Utrecht”, “gemeente Utrecht”. */
function isCalled(found: string): "province" | "municipality" | undefined {
  const [, kind] = /^\s*(gemeente|municipality of|provincie|province of)\s/i.exec(found) ?? [];
  if (kind === undefined) return undefined;
  return kind.toLowerCase().startsWith("provinc") ? "province" : "municipality";
}

/** What was found; where that is nothing, the places whose letters and digits are the same. */
function orSpelled<One extends Place>(found: Found<One>, text: string, places: readonly One[]): Found<One> {
  if (found.status !== "unknown") return found;
  const meant = places.filter((one) => simple(one.code) === simple(text) || simple(one.name) === simple(text));
  const [one, ...more] = meant;
  if (one === undefined) return unknown;
  if (more.length === 0) return { status: "found", one };
  return { status: "several", names: meant.map(({ name, code }) => `${name} (${code})`) };
}

/** The one place that is meant; else a complaint with those that may be. */
function taken<One extends Place>(
  { say, complaints }: Reader,
  key: Extract<CliKey, "error.province" | "error.municipality" | "error.letters">,
  found: string,
  meant: Found<One>,
  places: readonly One[],
  otherwise: () => string,
): One | undefined {
  if (meant.status === "found" || meant.status === "old") return meant.one;
  if (meant.status === "divided") {
    const { by, names } = meant;
    complaints.push(say("error.divided", { old: by.oldName, year: by.date.slice(0, 4), names: either(names, say) }));
    return undefined;
  }
  if (meant.status === "several") {
    complaints.push(say("error.several", { found, names: either(meant.names, say) }));
    return undefined;
  }
  const near = lookalikes(
    simple(found),
    places.map((one) => simple(one.name)),
  );
  const maybe = new Set(
    places.filter((one) => near.includes(simple(one.name)) || begins(one.name, found)).map((one) => one.name),
  );
  complaints.push(
    say(key, { found, maybe: maybe.size > 0 ? say("error.maybe", { names: either([...maybe], say) }) : otherwise() }),
  );
  return undefined;
}

function noteOld({ say, language, notes }: PlaceReader, found: string, meant: Found<Municipality>): void {
  if (meant.status !== "old") return;
  const { date, oldName, newName } = meant.by;
  const values = { date: dayWords(date, language), new: newName, taken: meant.one.name };
  notes.push(say("note.old", { ...values, old: /\d/.test(found) ? `${found} (${oldName})` : oldName }));
}

/** Of one name the municipality was taken; nothing is said where it is all of the province. */
function noteTown(
  { say, notes }: PlaceReader,
  town: Municipality,
  around: Province,
  municipalities: readonly Municipality[],
): void {
  if (hasOthers(around, town, municipalities)) notes.push(say("note.town", { name: town.name, code: around.code }));
}

/** Whether a province has municipalities of another code than that of this place. */
function hasOthers(around: Province, { code }: Place, municipalities: readonly Municipality[]): boolean {
  return municipalities.some((one) => one.province === around.code && one.code !== code);
}

/** The names between commas; one that has a comma itself (“Nuenen, Gerwen en Nederwetten”) stays whole. */
function listed(found: string, municipalities: readonly Municipality[]): readonly string[] {
  const whole = municipalities.map(({ name }) => name).filter((name) => name.includes(","));
  const most = Math.max(1, ...whole.map((name) => name.split(",").length));
  const known = new Set(whole.map(simple));
  const parts = found.split(",");
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    let n = Math.min(most, parts.length - at);
    while (n > 1 && !known.has(simple(parts.slice(at, at + n).join(",")))) n -= 1;
    names.push(
      parts
        .slice(at, at + n)
        .join(",")
        .trim(),
    );
    at += n;
  }
  return names;
}

function begins(name: string, found: string): boolean {
  const start = simple(found);
  return start.length >= 3 && (simple(name).startsWith(start) || simple(name).endsWith(start));
}

/** Letters and digits only, lower case, without marks: "Fryslân" and "fryslan" are one. */
function simple(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, "");
}
