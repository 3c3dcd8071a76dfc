import {
  closeHost,
  copyAssignment,
  emptyAssignment,
  NOWHERE,
  openHost,
  setAssignment,
  take,
  type Assignment,
} from "./assignment.ts";
import { IN, OUT } from "../state.ts";
import type { Relaxed } from "./relax.ts";
import { exchange, relocate } from "./relocate.ts";
import { joining, openWith, settle } from "./settle.ts";
import { mayTake, worth, type Search } from "./search.ts";

/** Improves an assignment in place until no move helps: customers moved or exchanged, hosts opened, filled or closed. */
export function improve(search: Search, a: Assignment): void {
  polish(search, a);
  for (let improved = true; improved;) {
    improved = false;
    for (let h = 0; h < search.instance.hosts; h++) improved = rebuild(search, a, h) || improved;
  }
}

/** Moves of customers between open hosts only: what a small change calls for. */
export function polish(search: Search, a: Assignment): void {
  for (let improved = true; improved;) {
    improved = relocate(search, a);
    improved = exchange(search, a) || improved;
  }
}

/** Opens or closes a host, or chooses its guests anew, and keeps that if it is for the better. */
function rebuild(search: Search, a: Assignment, h: number): boolean {
  const { instance, domain } = search;
  const optional = (instance.columns.open[h] as number) >= 0 && domain.host[h] !== IN;
  const tries = a.open[h] === 1 ? [true, ...(optional ? [false] : [])] : domain.host[h] === OUT ? [] : [true];
  return tries.some((open) => {
    const tried = copyAssignment(a);
    const banned = new Uint8Array(instance.hosts);
    if (open) {
      if (!openWith(search, tried, h)) return false;
    } else {
      closeHost(instance, tried, h);
      banned[h] = 1;
    }
    if (!settle(search, tried, banned)) return false;
    polish(search, tried);
    if (!(worth(search, tried.spent) < worth(search, a.spent))) return false;
    setAssignment(a, tried);
    return true;
  });
}

/** A complete assignment from a relaxed solution, whose sets may overlap and leave gaps; or none. */
export function repair(search: Search, relaxed: Relaxed): Assignment | undefined {
  const { instance, domain } = search;
  const a = emptyAssignment(instance);
  for (let h = 0; h < instance.hosts; h++) {
    if (a.open[h] === 0 && (relaxed.open[h] === 1 || domain.host[h] === IN)) openHost(instance, a, h);
  }
  for (let g = 0; g < instance.customers; g++) {
    if (a.at[g] !== NOWHERE) continue;
    let least = Infinity;
    let where = NOWHERE;
    for (const arc of instance.arcsOf[g] as Int32Array) {
      if (relaxed.arc[arc] === 0 || !mayTake(search, a, arc)) continue;
      const cost = joining(search, a, arc);
      if (cost < least) [least, where] = [cost, arc];
    }
    if (where >= 0) take(instance, a, g, where);
  }
  return settle(search, a, new Uint8Array(instance.hosts)) ? a : undefined;
}
