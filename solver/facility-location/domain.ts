import { FREE, IN, OUT } from "../state.ts";
import type { Domain, Instance } from "./instance.ts";

export function copyDomain({ arc, host, alone }: Domain): Domain {
  return { arc: arc.slice(), host: host.slice(), alone: alone.slice() };
}

/**
 * Draws what follows from what is decided, in place, until nothing follows: every customer is served exactly once, a
 * closed host serves nobody, an open one its own customer, need ≤ load ≤ room. False: nothing is left.
 * Cuts off nothing that is feasible.
 */
export function propagate(instance: Instance, domain: Domain): boolean {
  for (;;) {
    const before = decided(domain);
    for (let h = 0; h < instance.hosts; h++) if (!hostFollows(instance, domain, h)) return false;
    for (let g = 0; g < instance.customers; g++) if (!customerFollows(instance, domain, g)) return false;
    // Decisions are only added, so their number tells whether anything followed.
    if (decided(domain) === before) return true;
  }
}

export function decided({ arc, host, alone }: Domain): number {
  let count = 0;
  for (let i = 0; i < arc.length; i++) if (arc[i] !== FREE) count += 1;
  for (let i = 0; i < host.length; i++) if (host[i] !== FREE) count += 1;
  for (let i = 0; i < alone.length; i++) if (alone[i] !== FREE) count += 1;
  return count;
}

function hostFollows(instance: Instance, { arc, host }: Domain, h: number): boolean {
  const { first, arcWeight, room, need } = instance;
  let sure = 0;
  let most = 0;
  for (let a = first[h] as number; a < (first[h + 1] as number); a++) {
    if (arc[a] === OUT) continue;
    most += arcWeight[a] as number;
    if (arc[a] === IN) {
      sure += arcWeight[a] as number;
      if (host[h] === OUT) return false;
      host[h] = IN;
    }
  }
  if (sure > (room[h] as number) || most < (need[h] as number)) {
    if (host[h] === IN) return false;
    host[h] = OUT;
  }
  for (let a = first[h] as number; a < (first[h + 1] as number); a++) {
    if (arc[a] !== FREE) continue;
    const weight = arcWeight[a] as number;
    if (host[h] === OUT || sure + weight > (room[h] as number)) arc[a] = OUT;
    else if (host[h] === IN && most - weight < (need[h] as number)) {
      arc[a] = IN;
      sure += weight;
    }
  }
  return sure <= (room[h] as number);
}

function customerFollows(instance: Instance, { arc, host, alone }: Domain, g: number): boolean {
  const arcs = instance.arcsOf[g] as Int32Array;
  const owners = instance.ownersOf[g] as Int32Array;
  let ways = 0;
  let sure = 0;
  for (const a of arcs) {
    if (arc[a] !== OUT) ways += 1;
    if (arc[a] === IN) sure += 1;
  }
  for (const h of owners) {
    if (host[h] !== OUT) ways += 1;
    if (host[h] === IN) sure += 1;
  }
  if (alone[g] !== OUT) ways += 1;
  if (alone[g] === IN) sure += 1;
  if (ways === 0 || sure > 1) return false;
  if (sure === 1 && ways > 1) {
    for (const a of arcs) if (arc[a] === FREE) arc[a] = OUT;
    for (const h of owners) if (host[h] === FREE) host[h] = OUT;
    if (alone[g] === FREE) alone[g] = OUT;
  } else if (sure === 0 && ways === 1) {
    for (const a of arcs) if (arc[a] === FREE) arc[a] = IN;
    for (const h of owners) if (host[h] === FREE) host[h] = IN;
    if (alone[g] === FREE) alone[g] = IN;
  }
  return true;
}
