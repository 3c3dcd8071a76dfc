import { ALONE, AT_HOME, type Assignment } from "../../../solver/facility-location/assignment.ts";
import type { Instance } from "../../../solver/facility-location/instance.ts";
import { readLevel } from "./instances.ts";
import { write } from "./arbitraries.ts";

/** What an assignment spends in each layer, added up afresh from who is where and who is open. */
export function spentAfresh(instance: Instance, { at, open }: Pick<Assignment, "at" | "open">): number[] {
  const loads = loadsAfresh(instance, at);
  return instance.layers.map((layer) => {
    let sum = 0;
    for (const [h, isOpen] of open.entries())
      if (isOpen === 1) sum += (layer.open[h] as number) + (layer.load[h]?.[loads[h] as number] ?? Infinity);
    for (const [g, where] of at.entries())
      sum += where >= 0 ? (layer.arc[where] as number) : where === ALONE ? (layer.alone[g] as number) : 0;
    return sum;
  });
}

export function loadsAfresh({ hosts, arcHost, arcWeight }: Instance, at: Int32Array): number[] {
  const loads = Array.from({ length: hosts }, () => 0);
  for (const arc of at) {
    if (arc < 0) continue;
    const h = arcHost[arc] as number;
    loads[h] = (loads[h] as number) + (arcWeight[arc] as number);
  }
  return loads;
}

/** What is said of an assignment that is not so: its loads, and what it spends. */
export function miscounted(instance: Instance, a: Assignment): string[] {
  const found: string[] = [];
  for (const [h, load] of loadsAfresh(instance, a.at).entries())
    if (load !== a.load[h]) found.push(`host ${h} has ${load}, said to be ${a.load[h]}`);
  const spent = spentAfresh(instance, a).join();
  if (spent !== Array.from(a.spent).join()) found.push(`spent ${spent}, said to be ${a.spent.join()}`);
  return found;
}

/** What is wrong with an assignment that is said to be complete, and counted right. */
export function faults(instance: Instance, a: Assignment): string[] {
  return [...miscounted(instance, a), ...misplaced(instance, a)];
}

/** Who is nowhere or at a closed host, and which open host has less than it needs or more than it holds. */
export function misplaced(instance: Instance, a: Assignment): string[] {
  const { arcCustomer, arcHost, need, room, own, ownersOf } = instance;
  const found: string[] = [];
  for (const [h, load] of loadsAfresh(instance, a.at).entries()) {
    if (a.open[h] !== 1) continue;
    if (load < (need[h] as number) || load > (room[h] as number)) found.push(`host ${h} has ${load}`);
    if ((own[h] as number) >= 0 && a.at[own[h] as number] !== AT_HOME) found.push(`host ${h} without its own customer`);
  }
  for (const [g, where] of a.at.entries()) {
    const home = ownersOf[g]?.some((h) => a.open[h] === 1) ?? false;
    if (where >= 0 && arcCustomer[where] !== g) found.push(`customer ${g} over the arc of another`);
    if (where >= 0 && a.open[arcHost[where] as number] !== 1) found.push(`customer ${g} at a closed host`);
    if (where < 0 && where !== ALONE && !(where === AT_HOME && home)) found.push(`customer ${g} nowhere`);
  }
  return found;
}

/** Where everybody is: the number of the host, "-" alone, "=" at home. */
export function places({ arcHost }: Instance, { at }: Assignment): string {
  return Array.from(at, (arc) => (arc >= 0 ? arcHost[arc] : arc === ALONE ? "-" : "=")).join(",");
}

/** A host by hand: what it costs to be open (left out: always open), and what each customer costs there. */
export interface ByHand {
  readonly open?: number;
  readonly costs: readonly number[];
  readonly need?: number;
  readonly room: number;
}

/** Customers by their weights, alone at a price if at all, and hosts that can take every one of them. */
export function byHand(weights: number[], alone: readonly number[] | undefined, hosts: readonly ByHand[]): Instance {
  // In the order in which columns are written.
  const prices = [
    ...(alone ?? []),
    ...hosts.flatMap(({ open, costs }) => (open === undefined ? costs : [open, ...costs])),
  ];
  const model = write({
    weights,
    alone: weights.map(() => alone !== undefined),
    hosts: hosts.map(({ open, need = 0, room }) => ({
      optional: open !== undefined,
      own: undefined,
      reach: weights.map(() => true),
      need,
      room,
      free: 0,
      widths: [],
    })),
    levels: 1,
    prices: () => prices.shift() as number,
    tolerance: 0,
    stranger: false,
  });
  const read = readLevel(model, 0, []);
  if (read === undefined) throw new Error("By hand, and not read.");
  return read.instance;
}
