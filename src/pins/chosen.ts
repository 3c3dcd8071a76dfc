import type { Kind } from "../domain/index.ts";
import { type Expression, type Program, sum } from "../program/index.ts";

/** Whether a program is about a municipality and kind. */
export function covers(program: Program, code: string, kind: Kind): boolean {
  return program.cells.some((c) => c.municipality.code === code && c.kind === kind);
}

/** 1 where guest hands over to host; without a host: to anybody. */
export function handOver(program: Program, kind: Kind, guest: string, host?: string): Expression {
  return sum(
    ...program.handOvers
      .filter((x) => x.guest.code === guest && (host === undefined || x.host.code === host) && x.kind === kind)
      .map((x) => x.chosen),
  );
}

/** Places that the taker takes over from the giver. */
export function exchange(program: Program, kind: Kind, giver: string, taker: string): Expression {
  return sum(
    ...program.exchanges
      .filter((x) => x.giver.code === giver && x.taker.code === taker && x.kind === kind)
      .map((x) => x.places),
  );
}

/** Places swapped between two provinces. */
export function flow(program: Program, kind: Kind, surplus: string, shortage: string): Expression {
  return sum(
    ...program.flows
      .filter((f) => f.surplus.code === surplus && f.shortage.code === shortage)
      .map((f) => f.places[kind]),
  );
}

/** Places swapped between two municipalities. */
export function municipalFlow(program: Program, kind: Kind, surplus: string, shortage: string): Expression {
  return sum(
    ...program.municipalFlows
      .filter((f) => f.surplus.code === surplus && f.shortage.code === shortage && f.kind === kind)
      .map((f) => f.places),
  );
}
