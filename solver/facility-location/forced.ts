import { emptyAssignment, leaveAlone, openHost, take, type Assignment } from "./assignment.ts";
import { IN } from "../state.ts";
import type { Instance, Domain } from "./instance.ts";

/** The one assignment of a domain in which nothing is FREE. */
export function forcedAssignment(instance: Instance, domain: Domain): Assignment {
  const a = emptyAssignment(instance);
  for (let h = 0; h < instance.hosts; h++) if (domain.host[h] === IN && a.open[h] === 0) openHost(instance, a, h);
  for (let g = 0; g < instance.customers; g++) if (domain.alone[g] === IN) leaveAlone(instance, a, g);
  for (let arc = 0; arc < instance.arcs; arc++)
    if (domain.arc[arc] === IN) take(instance, a, instance.arcCustomer[arc] as number, arc);
  return a;
}
