import { ALONE, leaveAlone, loadPrice, release, take, type Assignment } from "./assignment.ts";
import { OUT } from "../state.ts";
import type { Layer } from "./instance.ts";
import { mayTake, worth, type Search } from "./search.ts";

/** Moves customers one at a time to a better place, each to its best, until none has one. True: something moved. */
export function relocate(search: Search, a: Assignment): boolean {
  const { instance, domain } = search;
  const after = new Float64Array(instance.layers.length);
  let moved = false;
  for (let g = 0; g < instance.customers; g++) {
    const from = a.at[g] as number;
    if ((from < 0 && from !== ALONE) || leavesShort(search, a, from)) continue;
    let least = worth(search, a.spent);
    let where = from;
    const offer = (to: number) => {
      moveCost(search, a, g, from, to, after);
      const value = worth(search, after);
      if (value < least) [least, where] = [value, to];
    };
    if (from !== ALONE && domain.alone[g] !== OUT) offer(ALONE);
    const host = from >= 0 ? instance.arcHost[from] : -1;
    for (const arc of instance.arcsOf[g] as Int32Array)
      if (instance.arcHost[arc] !== host && mayTake(search, a, arc)) offer(arc);
    if (where === from) continue;
    release(instance, a, g);
    if (where === ALONE) leaveAlone(instance, a, g);
    else take(instance, a, g, where);
    moved = true;
  }
  return moved;
}

/** Two guests of two hosts change places where that is better. True: some did. */
export function exchange(search: Search, a: Assignment): boolean {
  const { instance } = search;
  const after = new Float64Array(instance.layers.length);
  let moved = false;
  for (let g = 0; g < instance.customers; g++) {
    if ((a.at[g] as number) < 0) continue;
    for (const to of instance.arcsOf[g] as Int32Array) moved = exchangeOver(search, a, g, to, after) || moved;
  }
  return moved;
}

/** Customer g goes over arc `to`, and the first guest there with whom that pays goes to where g was. */
function exchangeOver(search: Search, a: Assignment, g: number, to: number, after: Float64Array): boolean {
  const { instance, domain } = search;
  const { arcHost, arcWeight, arcCustomer, first, need, room } = instance;
  const from = a.at[g] as number;
  const target = arcHost[to] as number;
  if (domain.arc[to] === OUT || arcHost[from] === target || a.open[target] === 0) return false;
  const now = worth(search, a.spent);
  const source = arcHost[from] as number;
  for (let back = first[source] as number; back < (first[source + 1] as number); back++) {
    const other = arcCustomer[back] as number;
    const at = a.at[other] as number;
    if (at < 0 || arcHost[at] !== target || domain.arc[back] === OUT) continue;
    const shift = (arcWeight[to] as number) - (arcWeight[at] as number);
    const there = (a.load[target] as number) + shift;
    const here = (a.load[source] as number) - shift;
    if (there < (need[target] as number) || there > (room[target] as number)) continue;
    if (here < (need[source] as number) || here > (room[source] as number)) continue;
    exchangeCost(search, a, [to, back], [from, at], after);
    if (!(worth(search, after) < now)) continue;
    release(instance, a, g);
    release(instance, a, other);
    take(instance, a, g, to);
    take(instance, a, other, back);
    return true;
  }
  return false;
}

/** Costs by layer after arcs `on` have taken the places of arcs `off`, of the same two hosts. */
function exchangeCost(
  { instance }: Search,
  a: Assignment,
  on: readonly [number, number],
  off: readonly [number, number],
  after: Float64Array,
): void {
  const { arcHost, arcWeight } = instance;
  const shift = (arcWeight[on[0]] as number) - (arcWeight[off[1]] as number);
  const target = arcHost[on[0]] as number;
  const source = arcHost[on[1]] as number;
  const there = a.load[target] as number;
  const here = a.load[source] as number;
  for (let r = 0; r < after.length; r++) {
    const layer = instance.layers[r] as Layer;
    const { arc } = layer;
    after[r] =
      (a.spent[r] as number) +
      ((arc[on[0]] as number) + (arc[on[1]] as number) - (arc[off[0]] as number) - (arc[off[1]] as number)) +
      (loadPrice(layer, target, there + shift) - loadPrice(layer, target, there)) +
      (loadPrice(layer, source, here - shift) - loadPrice(layer, source, here));
  }
}

function leavesShort({ instance }: Search, a: Assignment, from: number): boolean {
  if (from < 0) return false;
  const h = instance.arcHost[from] as number;
  return (a.load[h] as number) - (instance.arcWeight[from] as number) < (instance.need[h] as number);
}

/** Costs by layer after g has gone from one place to another; each an arc or ALONE. */
function moveCost({ instance }: Search, a: Assignment, g: number, from: number, to: number, after: Float64Array): void {
  for (let r = 0; r < after.length; r++) {
    const layer = instance.layers[r] as Layer;
    after[r] = (a.spent[r] as number) + side(instance, layer, a, g, to, 1) + side(instance, layer, a, g, from, -1);
  }
}

function side(
  instance: Search["instance"],
  layer: Layer,
  a: Assignment,
  g: number,
  place: number,
  sign: 1 | -1,
): number {
  if (place === ALONE) return sign * (layer.alone[g] as number);
  const h = instance.arcHost[place] as number;
  const load = a.load[h] as number;
  const moved = load + sign * (instance.arcWeight[place] as number);
  return sign * (layer.arc[place] as number) + loadPrice(layer, h, moved) - loadPrice(layer, h, load);
}
