import {
  type Compensation,
  geography,
  type Kind,
  kinds,
  type MunicipalityCode,
  perKind,
  type Plan,
  type ProvinceCode,
  type Scenario,
} from "../../domain/index.ts";
import { type Figure, type Figures, figures } from "./figure.ts";
import type { Standings } from "./standings.ts";

/** A municipality or province as people see it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

export interface SwapLine {
  readonly surplus: Named;
  readonly shortage: Named;
  readonly figures: Figures;
  /** Whole kilometres between the provincial centres. */
  readonly kilometres: number;
}

export interface GuestLine extends Named {
  readonly places: Figure;
  /** Whole kilometres between the label points. */
  readonly kilometres: number;
}

/** The guests of one host in one kind, largest first. */
export interface HostLine extends Named {
  readonly kind: Kind;
  readonly guests: readonly GuestLine[];
  /** Places of the guests together. */
  readonly places: Figure;
}

/** The mergers of one province, and how many places and hosts they are about. */
export interface MergerGroup extends Named {
  readonly hosts: readonly HostLine[];
  readonly count: number;
  readonly places: Figure;
}

export interface ExchangeLine {
  readonly province: Named;
  readonly kind: Kind;
  readonly giver: Named;
  readonly taker: Named;
  readonly places: Figure;
  readonly against: Compensation;
  readonly kilometres: number;
}

export interface MunicipalSwapLine {
  readonly kind: Kind;
  readonly surplus: Named & { readonly province: string };
  readonly shortage: Named & { readonly province: string };
  readonly places: Figure;
  readonly kilometres: number;
}

export interface AgreementLines {
  readonly swaps: readonly SwapLine[];
  readonly municipalSwaps: readonly MunicipalSwapLine[];
  readonly mergers: readonly MergerGroup[];
  readonly exchanges: readonly ExchangeLine[];
}

export function agreementLines(scenario: Scenario, plan: Plan, standings: Standings): AgreementLines {
  const places = geography(scenario);
  const towns = new Map(scenario.municipalities.map((m) => [m.code, m]));
  const provinces = new Map<ProvinceCode, Named>(scenario.provinces.map((p) => [p.code, p]));
  const town = (code: MunicipalityCode) => {
    const found = towns.get(code);
    if (found === undefined) throw new RangeError(`The municipality (${code}) is not in the scenario.`);
    return found;
  };
  const named = ({ code, name }: Named): Named => ({ code, name });
  const province = (code: ProvinceCode): Named => named(provinces.get(code) ?? { code, name: code });
  const resident = (code: MunicipalityCode) => ({ ...named(town(code)), province: province(town(code).province).name });
  const figure = (code: MunicipalityCode, kind: Kind, value: number): Figure => ({
    value,
    standing: standings.municipality(code, kind),
  });
  const apart = (a: MunicipalityCode, b: MunicipalityCode) => kilometres(places.between(a, b));

  const hosts = (of: ProvinceCode): HostLine[] => {
    const found = new Map<string, { host: MunicipalityCode; kind: Kind; guests: GuestLine[]; places: number }>();
    for (const { kind, guest, host, places } of plan.mergers) {
      if (town(guest).province !== of) continue;
      const line = found.get(`${kind} ${host}`) ?? { host, kind, guests: [], places: 0 };
      line.guests.push({ ...named(town(guest)), places: figure(guest, kind, places), kilometres: apart(guest, host) });
      line.places += places;
      found.set(`${kind} ${host}`, line);
    }
    return [...found.values()]
      .map(({ host, kind, guests, places }) => ({
        ...named(town(host)),
        kind,
        guests: guests.sort((a, b) => b.places.value - a.places.value || order(a.code, b.code)),
        places: figure(host, kind, places),
      }))
      .sort((a, b) => order(a.name, b.name) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || order(a.code, b.code));
  };

  return {
    swaps: plan.swaps.map(({ surplus, shortage, places: swapped }) => ({
      surplus: province(surplus),
      shortage: province(shortage),
      figures: figures(
        swapped,
        perKind((kind) => standings.outcome(kind, shortage)),
      ),
      kilometres: kilometres(places.betweenProvinces(surplus, shortage)),
    })),
    municipalSwaps: plan.municipalSwaps.map(({ kind, surplus, shortage, places: swapped }) => ({
      kind,
      surplus: resident(surplus),
      shortage: resident(shortage),
      places: figure(shortage, kind, swapped),
      kilometres: apart(surplus, shortage),
    })),
    mergers: scenario.provinces.flatMap(({ code, name }) => {
      const lines = hosts(code);
      if (lines.length === 0) return [];
      const all = lines.reduce((sum, line) => sum + line.places.value, 0);
      const count = lines.reduce((sum, line) => sum + line.guests.length, 0);
      const standing = standings.outcome(lines.some((line) => line.kind === "regular") ? "regular" : "amv", code);
      return [{ code, name, hosts: lines, count, places: { value: all, standing } }];
    }),
    exchanges: plan.exchanges.map(({ kind, giver, taker, places: moved, against }) => ({
      province: province(town(giver).province),
      kind,
      giver: named(town(giver)),
      taker: named(town(taker)),
      places: figure(giver, kind, moved),
      against,
      kilometres: apart(giver, taker),
    })),
  };
}

/** Whole kilometres, halves up. */
function kilometres(hectometres: number): number {
  return Math.floor((hectometres + 5) / 10);
}

/** Order of code units: the same on every machine, whatever its locale. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
