import {
  both,
  en,
  nl,
  type Pin,
  type Provenance,
  type Province,
  type Scenario,
  withoutRecord,
} from "../domain/index.ts";
import { collector, type Problem, type Report } from "../scenario/index.ts";
import { changedMunicipality } from "./merge-municipality.ts";
import { withSources } from "./named-sources.ts";
import type { FigureChange, ChangedPin, Tally } from "./tally.ts";
import type { Claim, DecidedLine, ExemptionLine, Understood } from "./understood.ts";

export interface MergeOptions {
  /** Standing and source of figures that change and say nothing of it themselves. */
  readonly provenance: Provenance;
  /** Offers and pins of the scenario that the files do not name: out, instead of left as they are. */
  readonly replace: boolean;
}

export type Merged =
  | {
      readonly status: "merged";
      readonly scenario: Scenario;
      readonly changes: readonly FigureChange[];
      /** Facts in the files that the scenario had already. */
      readonly same: number;
      /** What the scenario has and a table of its kind does not name; it stays, unless it is to be replaced. */
      readonly left: { readonly offers: number; readonly pins: number };
    }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/**
 * The scenario with what the files say. A fact that the scenario has already stays as it is, its standing and source
 * included, so that importing what was exported changes nothing. Whether the whole still closes is for `parseScenario`.
 */
export function merge(scenario: Scenario, found: Understood, options: MergeOptions): Merged {
  const problems: Problem[] = [];
  const report = collector(problems);
  const claims = onceEach(found.claims, report);
  const tally: Tally = { changes: [], same: 0 };
  const offerTable = found.tables.some((table) => table.kind === "offers");
  const offersOf = grouped(found.offers);
  const exemptions = onceExempt(found.exemptions, report);
  const { lines, fresh } = withSources(found.decided, scenario, options.provenance.source, report);
  const decided = onceDecided(lines, report);
  const municipalities = scenario.municipalities.map((one) =>
    changedMunicipality(
      one,
      claims.get(one.code) ?? [],
      offersOf.get(one.code),
      exemptions.get(one.code),
      decided.get(one.code),
      offerTable && options.replace,
      options.provenance,
      tally,
      report,
    ),
  );
  const provinces = scenario.provinces.map((one) =>
    changedProvince(one, claims.get(one.code) ?? [], options.provenance, tally),
  );
  const pins = changedPins(scenario.pins, found, options.replace, tally);
  if (problems.length > 0) return { status: "problems", problems };
  const named = new Set(found.offers.map((line) => line.about));
  const keeping = scenario.municipalities.filter((one) => one.offers.length > 0 && !named.has(one.code)).length;
  return {
    status: "merged",
    scenario: { ...scenario, municipalities, provinces, pins: pins.all, sources: [...scenario.sources, ...fresh] },
    changes: tally.changes,
    same: tally.same,
    left: { offers: offerTable ? keeping : 0, pins: pins.left },
  };
}

/** Claims by whom they are about. The same figure may be stated twice; two figures for one thing may not. */
function onceEach(claims: readonly Claim[], report: Report): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const own = found.get(claim.about) ?? [];
    const before = own.find((one) => one.field === claim.field);
    if (before === undefined) found.set(claim.about, [...own, claim]);
    else if (before.value !== claim.value) {
      const where = [before.spot.file, before.spot.sheet, before.spot.cell]
        .filter((part) => part !== undefined)
        .join(" ");
      report(
        "contradiction",
        claim.spot,
        both(
          nl`Elders (${where}) staat hiervoor ${before.value}. Misschien is een van beide bladen oud.`,
          en`Elsewhere (${where}) this is ${before.value}. Maybe one of the two sheets is an old one.`,
        ),
        claim.value,
      );
    }
  }
  return found;
}

/** The same exemption may be stated twice; two that differ may not. */
function onceExempt(lines: readonly ExemptionLine[], report: Report): ReadonlyMap<string, ExemptionLine> {
  const said = ({ spot: _spot, ...line }: ExemptionLine) => JSON.stringify(line);
  return once(lines, said, report, {
    nl: "Elders staat iets anders over deze uitzondering. Misschien is een van beide bladen oud.",
    en: "Elsewhere something else is said of this exemption. Maybe one of the two sheets is an old one.",
  });
}

/** Rows that say where a decision comes from: the same twice, also of two municipalities that became one; two that differ may not. */
function onceDecided(lines: readonly DecidedLine[], report: Report): ReadonlyMap<string, DecidedLine> {
  const said = ({ standing, source, amv }: DecidedLine) => JSON.stringify([standing, source, amv]);
  return once(lines, said, report, {
    nl: "Elders staat een andere status of bron van dit besluit. Misschien is een van beide bladen oud.",
    en: "Elsewhere another standing or source of this decision is given. Maybe one of the two sheets is an old one.",
  });
}

/** One line for each that lines are about, the first; those after it that say otherwise are told. */
function once<Line extends Pick<ExemptionLine, "about" | "spot">>(
  lines: readonly Line[],
  said: (line: Line) => string,
  report: Report,
  otherwise: Parameters<Report>[2],
): ReadonlyMap<string, Line> {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const before = found.get(line.about);
    if (before === undefined) found.set(line.about, line);
    else if (said(before) !== said(line)) report("contradiction", line.spot, otherwise);
  }
  return found;
}

function changedProvince(one: Province, claims: readonly Claim[], provenance: Provenance, tally: Tally): Province {
  let changed = one;
  for (const kind of ["regular", "amv"] as const) {
    const claim = claims.find((given) => given.field === `task-${kind}`);
    if (claim === undefined) continue;
    if (claim.value === one.task[kind]) tally.same++;
    else {
      changed = { ...changed, task: { ...changed.task, [kind]: claim.value }, provenance };
      const { code: about, name } = one;
      tally.changes.push({
        about,
        name,
        what: claim.field,
        before: String(one.task[kind]),
        after: String(claim.value),
        spot: claim.spot,
      });
    }
  }
  return changed;
}

/** Two pins are the same when they settle the same; who wrote it down and why is not part of that. */
function changedPins(
  own: readonly Pin[],
  found: Understood,
  replace: boolean,
  tally: Tally,
): { readonly all: readonly Pin[]; readonly left: number } {
  const byKey = new Map(own.map((pin) => [keyOf(pin), pin]));
  const given = new Map(found.pins.map((line) => [keyOf(line.pin), line]));
  const all: Pin[] = [];
  let left = 0;
  const pinTable = found.tables.find((table) => table.kind === "pins");
  for (const [key, pin] of byKey) {
    const line = given.get(key);
    if (line !== undefined) {
      const same = pin.by === line.pin.by && pin.why === line.pin.why && pin.provided === line.pin.provided;
      if (same) tally.same++;
      else tally.changes.push(pinChange({ of: "pin", before: pin, after: line.pin }, line.spot));
      all.push(same ? pin : line.pin);
      continue;
    }
    if (pinTable === undefined || !replace) {
      if (pinTable !== undefined) left++;
      all.push(pin);
      continue;
    }
    const spot = { file: pinTable.file, ...(pinTable.sheet === undefined ? {} : { sheet: pinTable.sheet }) };
    tally.changes.push(pinChange({ of: "pin", before: pin }, spot));
  }
  for (const [key, { pin, spot }] of given) {
    if (byKey.has(key)) continue;
    tally.changes.push(pinChange({ of: "pin", after: pin }, spot));
    all.push(pin);
  }
  return { all, left };
}

function keyOf(pin: Pin): string {
  return JSON.stringify(Object.entries(withoutRecord(pin)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pinChange(facts: ChangedPin, spot: FigureChange["spot"]): FigureChange {
  const { before, after } = facts;
  return { about: "", name: "", what: "pin", before: told(before), after: told(after), spot, facts };
}

function told(pin: Pin | undefined): string {
  return Object.values(pin ?? {}).join(" ");
}

function grouped<T extends { readonly about: string }>(lines: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const line of lines) {
    const own = found.get(line.about);
    if (own === undefined) found.set(line.about, [line]);
    else own.push(line);
  }
  return found;
}
