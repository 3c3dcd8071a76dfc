import { grouped, perKind, type MunicipalityCode, type PerKind } from "../domain/index.ts";
import { evaluate, type ExchangeOption, type Expression, type Program } from "../program/index.ts";
import { exchanges, rateOf, worth } from "../rules/exchanges.ts";
import { setting } from "../rules/index.ts";
import type { Agreements } from "./plan.ts";

/** Reads the agreements out of the columns' values. Binaries are not looked at: places decide (section 3). */
export function decode(program: Program, values: readonly number[]): Agreements {
  const places = (e: Expression) => evaluate(e, values);
  const relief = new Map<MunicipalityCode, PerKind>();
  const reserve = new Map<MunicipalityCode, PerKind>();
  for (const cells of grouped(program.cells, (cell) => cell.municipality.code).values()) {
    const { code } = cells[0].municipality;
    const of = (pick: "relief" | "reserve") =>
      perKind((kind) => {
        const cell = cells.find((c) => c.kind === kind);
        return cell === undefined ? 0 : places(cell[pick]);
      });
    relief.set(code, of("relief"));
    reserve.set(code, of("reserve"));
  }
  const clusters = grouped(
    program.clusterOptions.filter((k) => places(k.places) > 0),
    (k) => k.centre.code,
  );
  return {
    relief,
    reserve,
    swaps: program.flows
      .map((f) => ({
        surplus: f.surplus.code,
        shortage: f.shortage.code,
        places: perKind((kind) => places(f.places[kind])),
      }))
      .filter((s) => s.places.regular + s.places.amv > 0),
    municipalSwaps: program.municipalFlows
      .map((f) => ({ kind: f.kind, surplus: f.surplus.code, shortage: f.shortage.code, places: places(f.places) }))
      .filter((w) => w.places > 0),
    mergers: program.handOvers
      .map((x) => ({ kind: x.kind, guest: x.guest.code, host: x.host.code, places: places(x.places) }))
      .filter((m) => m.places > 0),
    exchanges: program.exchanges
      .map((e) => ({
        kind: e.kind,
        giver: e.giver.code,
        taker: e.taker.code,
        places: places(e.places),
        against: { type: e.against, places: returned(program, e, places(e.places)) },
      }))
      .filter((e) => e.places > 0),
    clusters: [...clusters.values()].map((options) => ({
      centre: options[0].centre.code,
      members: options.map((k) => k.member.code),
    })),
  };
}

/** What is given back for a number of places at the scenario's rate, rounded up. */
function returned({ scenario }: Program, { against, kind }: ExchangeOption, places: number): number {
  const rate = rateOf(setting(exchanges, scenario) ?? {}, against, kind);
  return rate === undefined ? 0 : worth(rate, places);
}
