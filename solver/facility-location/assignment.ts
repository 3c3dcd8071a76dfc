import type { Instance, Layer } from "./instance.ts";

/** Where a customer is when it is at no arc: nowhere yet, alone, or with the host that owns it. */
export const NOWHERE = -1;
export const ALONE = -2;
export const AT_HOME = -3;

/** Who serves whom, with loads and costs kept up to date by the changes below. */
export interface Assignment {
  /** Per customer its arc, NOWHERE, ALONE or AT_HOME. */
  readonly at: Int32Array;
  readonly open: Uint8Array;
  readonly load: Int32Array;
  /** What is spent in each layer. */
  readonly spent: Float64Array;
}

/** Nobody served, only hosts without a column open. */
export function emptyAssignment(instance: Instance): Assignment {
  const a: Assignment = {
    at: new Int32Array(instance.customers).fill(NOWHERE),
    open: new Uint8Array(instance.hosts),
    load: new Int32Array(instance.hosts),
    spent: new Float64Array(instance.layers.length),
  };
  for (let h = 0; h < instance.hosts; h++) if ((instance.columns.open[h] as number) < 0) openHost(instance, a, h);
  return a;
}

export function copyAssignment({ at, open, load, spent }: Assignment): Assignment {
  return { at: at.slice(), open: open.slice(), load: load.slice(), spent: spent.slice() };
}

export function setAssignment(into: Assignment, from: Assignment): void {
  into.at.set(from.at);
  into.open.set(from.open);
  into.load.set(from.load);
  into.spent.set(from.spent);
}

/** What nobody pays, yet small enough to be added and taken off again without a trace. */
const FORBIDDEN = 2 ** 45;

/** Price of a load in a layer. */
export function loadPrice(layer: Layer, h: number, load: number): number {
  const price = layer.load[h]?.[load] ?? FORBIDDEN;
  return price < FORBIDDEN ? price : FORBIDDEN;
}

/** Serves a customer that is nowhere by an arc of an open host. The load may leave what the host may hold. */
export function take(instance: Instance, a: Assignment, g: number, arc: number): void {
  move(instance, a, g, arc, 1);
}

/** Takes a customer away from its arc, or from being alone. One that is at home stays. */
export function release(instance: Instance, a: Assignment, g: number): void {
  const arc = a.at[g] as number;
  if (arc >= 0) move(instance, a, g, arc, -1);
  else if (arc === ALONE) {
    for (const [r, layer] of instance.layers.entries())
      a.spent[r] = (a.spent[r] as number) - (layer.alone[g] as number);
    a.at[g] = NOWHERE;
  }
}

function move(instance: Instance, a: Assignment, g: number, arc: number, sign: 1 | -1): void {
  const h = instance.arcHost[arc] as number;
  const before = a.load[h] as number;
  const after = before + sign * (instance.arcWeight[arc] as number);
  for (let r = 0; r < instance.layers.length; r++) {
    const layer = instance.layers[r] as Layer;
    a.spent[r] =
      (a.spent[r] as number) +
      sign * (layer.arc[arc] as number) +
      (loadPrice(layer, h, after) - loadPrice(layer, h, before));
  }
  a.load[h] = after;
  a.at[g] = sign > 0 ? arc : NOWHERE;
}

export function leaveAlone(instance: Instance, a: Assignment, g: number): void {
  for (const [r, layer] of instance.layers.entries()) a.spent[r] = (a.spent[r] as number) + (layer.alone[g] as number);
  a.at[g] = ALONE;
}

/** Opens a closed host; its own customer goes home from wherever it is. */
export function openHost(instance: Instance, a: Assignment, h: number): void {
  const own = instance.own[h] as number;
  if (own >= 0) {
    release(instance, a, own);
    a.at[own] = AT_HOME;
  }
  a.open[h] = 1;
  for (const [r, layer] of instance.layers.entries())
    a.spent[r] = (a.spent[r] as number) + (layer.open[h] as number) + loadPrice(layer, h, 0);
}

/** Closes an open host; whom it served is nowhere. */
export function closeHost(instance: Instance, a: Assignment, h: number): void {
  for (let arc = instance.first[h] as number; arc < (instance.first[h + 1] as number); arc++) {
    const g = instance.arcCustomer[arc] as number;
    if (a.at[g] === arc) release(instance, a, g);
  }
  for (const [r, layer] of instance.layers.entries())
    a.spent[r] = (a.spent[r] as number) - (layer.open[h] as number) - loadPrice(layer, h, 0);
  a.open[h] = 0;
  const own = instance.own[h] as number;
  if (own >= 0) a.at[own] = NOWHERE;
}

/** Whether everybody is served and every open host has what it needs and no more than it holds. */
export function isComplete({ hosts, need, room }: Instance, { at, open, load }: Assignment): boolean {
  for (let h = 0; h < hosts; h++) {
    const here = load[h] as number;
    if (open[h] === 1 ? here < (need[h] as number) || here > (room[h] as number) : here > 0) return false;
  }
  return at.every((where) => where !== NOWHERE);
}
