import { closeHost, copyAssignment, release, setAssignment, type Assignment } from "./assignment.ts";
import { IN, OUT } from "../state.ts";
import { improve, polish } from "./improve.ts";
import { worth, type Search } from "./search.ts";
import { openWith, settle } from "./settle.ts";

/** How often to try, and when to stop trying. */
export interface Rounds {
  readonly rounds: number;
  readonly random: (n: number) => number;
  /** Takes what is better than anything before. */
  readonly offer: (a: Assignment) => void;
  readonly over: () => boolean;
}

/** A round may end this share worse than where it started and still be gone on from. */
const SLACK = 1 / 1000;

/**
 * Iterated local search from a complete assignment: close or empty one to three hosts near each other, open one or
 * none, settle, polish; go on from there unless that is clearly worse, and from the best again now and then.
 */
export function perturb(search: Search, start: Assignment, { rounds, random, offer, over }: Rounds): void {
  const best = copyAssignment(start);
  const current = copyAssignment(start);
  const tried = copyAssignment(start);
  let idle = 0;
  for (let round = 0; round < rounds && !over(); round++) {
    setAssignment(tried, current);
    const banned = new Uint8Array(search.instance.hosts);
    shake(search, tried, banned, random);
    idle += 1;
    if (settle(search, tried, banned)) {
      polish(search, tried);
      const value = worth(search, tried.spent);
      const now = worth(search, current.spent);
      if (value < now || value - now < SLACK * Math.abs(now) * random(100) * 0.02) setAssignment(current, tried);
      if (value < worth(search, best.spent)) {
        improve(search, tried);
        setAssignment(best, tried);
        setAssignment(current, tried);
        offer(best);
        idle = 0;
      }
    }
    if (idle % 40 === 39) setAssignment(current, best);
  }
}

/** Closes a host and a few that share customers with it, and perhaps opens another nearby. */
function shake(search: Search, a: Assignment, banned: Uint8Array, random: (n: number) => number): void {
  const { instance } = search;
  if (instance.arcs === 0) return;
  let arc = random(instance.arcs);
  const opens = random(2) === 0;
  for (let more = 1 + random(3); more > 0; more--) {
    close(search, a, instance.arcHost[arc] as number, banned);
    arc = nearby(search, arc, random);
  }
  const h = instance.arcHost[arc] as number;
  if (opens && a.open[h] === 0 && banned[h] === 0 && search.domain.host[h] !== OUT) openWith(search, a, h);
}

/** Closes a host; one that has to stay open is emptied. */
function close({ instance, domain }: Search, a: Assignment, h: number, banned: Uint8Array): void {
  if (a.open[h] === 0) return;
  if ((instance.columns.open[h] as number) >= 0 && domain.host[h] !== IN) {
    closeHost(instance, a, h);
    banned[h] = 1;
    return;
  }
  for (let arc = instance.first[h] as number; arc < (instance.first[h + 1] as number); arc++)
    if (a.at[instance.arcCustomer[arc] as number] === arc) release(instance, a, instance.arcCustomer[arc] as number);
}

/** Another arc of a customer of the same host. */
function nearby({ instance }: Search, arc: number, random: (n: number) => number): number {
  const h = instance.arcHost[arc] as number;
  const start = instance.first[h] as number;
  const next = start + random((instance.first[h + 1] as number) - start);
  const arcs = instance.arcsOf[instance.arcCustomer[next] as number] as Int32Array;
  return arcs[random(arcs.length)] as number;
}
