import type {
  Decision,
  Exemption,
  Kind,
  MunicipalityCode,
  PerKind,
  Plan,
  Provenance,
  Scenario,
  Standing,
} from "../../domain/index.ts";
import { kinds, perKind } from "../../domain/index.ts";
import type { Verdict } from "../../verify/verdict.ts";
import type { Named } from "./agreements.ts";
import { claimedFigure, type ClaimedFigure } from "./claimed.ts";
import { computed, type Figure } from "./figure.ts";
import { publishedFigures, type PublishedFigures } from "./published.ts";
import { decidedStanding, offerStandings, type Standings } from "./standings.ts";

/** One municipality and kind: facts, decision and package, in places. */
export interface MunicipalCell extends PublishedFigures, ClaimedFigure {
  readonly indicative: Figure;
  readonly adopted: Figure;
  readonly share: Figure;
  /** By the verifier on the decision alone. */
  readonly decided: Figure;
  readonly relief: Figure;
  readonly reserve: Figure;
  readonly given: Figure;
  readonly taken: Figure;
  readonly handedOver: Figure;
  readonly guests: Figure;
  readonly task: Figure;
  readonly hosted: Figure;
  /** What becomes of its own site, before and after (see `Site` of a reading). */
  readonly siteBefore: string;
  readonly siteAfter: string;
}

/** What the package agrees for a municipality, for people. */
export interface Note {
  readonly type: "handsOver" | "receives" | "relieved" | "reserve" | "small";
  readonly kind: Kind;
  readonly places: Figure;
  readonly other?: string;
}

export interface MunicipalityLine extends Named {
  readonly province: Named;
  readonly exempt?: Exemption;
  readonly cells: PerKind<MunicipalCell>;
  readonly notes: readonly Note[];
  /** Where the key and the offers come from: ids of sources, empty where none is named. */
  readonly keySource: string;
  /** Of the key of both kinds together, where that is surer than its parts. */
  readonly keyTotal?: Provenance;
  readonly offerSources: readonly string[];
}

/**
 * Task, hosted and sites are the verifier's; adopted, share, relief and reserve are the plan's accounts, which the
 * verifier has checked; given, taken, handed over and guests are sums of its agreements.
 */
export function municipalityLines(
  scenario: Scenario,
  decision: Decision,
  plan: Plan,
  baseline: Verdict,
  verdict: Verdict,
  standings: Standings,
): MunicipalityLine[] {
  const provinces = new Map(scenario.provinces.map((p) => [p.code, p.name]));
  const names = new Map(scenario.municipalities.map((m) => [m.code, m.name]));
  const decided = new Map(decision.municipalities.map((m) => [m.code, m.cells]));
  const accounts = new Map(plan.municipalities.map((m) => [m.code, m.accounts]));
  const before = new Map(baseline.municipalities.map((m) => [m.code, m]));
  const after = new Map(verdict.municipalities.map((m) => [m.code, m]));
  return scenario.municipalities.map((m) => {
    const [account, was, is] = [accounts.get(m.code), before.get(m.code), after.get(m.code)];
    if (account === undefined || was === undefined || is === undefined) {
      throw new RangeError(`The municipality (${m.code}) is missing in the plan or its verdict.`);
    }
    const cells = perKind((kind): MunicipalCell => {
      const soft = standings.municipality(m.code, kind);
      const of = (value: number, standing: Standing = soft): Figure => ({ value, standing });
      const step = decided.get(m.code)?.[kind];
      const { adopted, share, relief, reserve, given, taken, handedOver, guests } = account[kind];
      return {
        indicative: of(m.indicative[kind], m.indicativeProvenance.standing),
        adopted: of(adopted, computed(offerStandings(m, kind))),
        share: of(share),
        decided: of(was.task[kind], decidedStanding(m, kind) ?? soft),
        relief: of(relief),
        reserve: of(reserve),
        given: of(given),
        taken: of(taken),
        handedOver: of(handedOver),
        guests: of(guests),
        task: of(is.task[kind]),
        hosted: of(is.hosted[kind]),
        siteBefore: was.site[kind],
        siteAfter: is.site[kind],
        ...(step !== undefined && publishedFigures(m, kind, step, soft)),
        ...claimedFigure(m, kind),
      };
    });
    return {
      code: m.code,
      name: m.name,
      province: { code: m.province, name: provinces.get(m.province) ?? m.province },
      ...(m.exempt === undefined ? {} : { exempt: m.exempt }),
      cells,
      notes: kinds.flatMap((kind) => notes(plan, m.code, kind, cells[kind], names)),
      keySource: m.indicativeProvenance.source ?? "",
      ...(m.indicativeTotal !== undefined && { keyTotal: m.indicativeTotal }),
      offerSources: [...new Set(m.offers.flatMap((offer) => offer.provenance.source ?? []))].sort(),
    };
  });
}

function notes(
  plan: Plan,
  code: MunicipalityCode,
  kind: Kind,
  cell: MunicipalCell,
  names: ReadonlyMap<MunicipalityCode, string>,
): Note[] {
  const found: Note[] = [];
  const { standing } = cell.task;
  const other = (of: MunicipalityCode) => names.get(of) ?? of;
  if (cell.relief.value > 0) found.push({ type: "relieved", kind, places: cell.relief });
  if (cell.reserve.value > 0) found.push({ type: "reserve", kind, places: cell.reserve });
  for (const merger of plan.mergers) {
    if (merger.kind !== kind) continue;
    const places = { value: merger.places, standing };
    if (merger.guest === code) found.push({ type: "handsOver", kind, places, other: other(merger.host) });
    if (merger.host === code) found.push({ type: "receives", kind, places, other: other(merger.guest) });
  }
  for (const exchange of plan.exchanges) {
    if (exchange.kind !== kind) continue;
    const places = { value: exchange.places, standing };
    if (exchange.giver === code) found.push({ type: "handsOver", kind, places, other: other(exchange.taker) });
    if (exchange.taker === code) found.push({ type: "receives", kind, places, other: other(exchange.giver) });
  }
  if (cell.siteAfter === "unviable") found.push({ type: "small", kind, places: cell.hosted });
  return found;
}
