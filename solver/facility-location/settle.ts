import {
  ALONE,
  AT_HOME,
  closeHost,
  isComplete,
  leaveAlone,
  NOWHERE,
  openHost,
  release,
  take,
  type Assignment,
} from "./assignment.ts";
import { FREE, IN, OUT } from "../state.ts";
import { mayTake, type Search } from "./search.ts";

/** Worth of a customer that has no place, in the eyes of a host that could take it. */
const WAITING = 2 ** 40;

/**
 * Makes an assignment complete, in place: whoever is nowhere goes where it is cheapest, hosts that stay short of their
 * need are closed for good (`banned`), and for who is left over then the host is opened that likes it best.
 */
export function settle(search: Search, a: Assignment, banned: Uint8Array): boolean {
  const { instance } = search;
  for (let round = 0; round < 2 * instance.hosts; round++) {
    insertAll(search, a);
    const short = shortHost(search, a);
    if (short >= 0) {
      if (search.domain.host[short] === IN || (instance.columns.open[short] as number) < 0) {
        if (!openWith(search, a, short)) return false;
        continue;
      }
      closeHost(instance, a, short);
      banned[short] = 1;
      continue;
    }
    const left = a.at.indexOf(NOWHERE);
    if (left < 0) return isComplete(instance, a);
    if (!openFor(search, a, left, banned)) return false;
  }
  return false;
}

/** Heaviest first, each where it costs least now. */
function insertAll(search: Search, a: Assignment): void {
  const { instance } = search;
  const waiting: number[] = [];
  for (let g = 0; g < instance.customers; g++) if (a.at[g] === NOWHERE) waiting.push(g);
  waiting.sort((x, y) => weightOf(search, y) - weightOf(search, x) || x - y);
  for (const g of waiting) {
    const { where } = cheapest(search, a, g, -1);
    if (where === ALONE) leaveAlone(instance, a, g);
    else if (where >= 0) take(instance, a, g, where);
  }
}

/** The place that costs least now, at the guide's prices, at any host but one; NOWHERE at Infinity if there is none. */
function cheapest(search: Search, a: Assignment, g: number, not: number): { where: number; cost: number } {
  const { instance, domain, prices } = search;
  const found = { where: NOWHERE, cost: Infinity };
  if (domain.alone[g] !== OUT) {
    found.where = ALONE;
    found.cost = prices.alone[g] as number;
  }
  for (const arc of instance.arcsOf[g] as Int32Array) {
    if (instance.arcHost[arc] === not || !mayTake(search, a, arc)) continue;
    const cost = joining(search, a, arc);
    if (cost < found.cost) {
      found.where = arc;
      found.cost = cost;
    }
  }
  return found;
}

function weightOf({ instance }: Search, g: number): number {
  const arc = instance.arcsOf[g]?.[0];
  return arc === undefined ? 0 : (instance.arcWeight[arc] as number);
}

/** What taking a customer by an arc adds, at the guide's prices. */
export function joining({ instance, prices }: Search, a: Assignment, arc: number): number {
  const h = instance.arcHost[arc] as number;
  const load = a.load[h] as number;
  const table = prices.load(h);
  return (
    (prices.arc[arc] as number) +
    (table[load + (instance.arcWeight[arc] as number)] as number) -
    (table[load] as number)
  );
}

/** What is saved when host `to` takes a customer: what it costs where it is, or would cost if `to` sent it away. */
function leaving(search: Search, a: Assignment, g: number, to: number): number {
  const { instance, prices } = search;
  const arc = a.at[g] as number;
  if (arc === NOWHERE) return WAITING;
  if (arc === ALONE) return prices.alone[g] as number;
  const h = instance.arcHost[arc] as number;
  if (h === to) return Math.min(WAITING, cheapest(search, a, g, to).cost);
  const load = a.load[h] as number;
  const table = prices.load(h);
  return (
    (prices.arc[arc] as number) +
    (table[load] as number) -
    (table[load - (instance.arcWeight[arc] as number)] as number)
  );
}

function shortHost({ instance }: Search, a: Assignment): number {
  for (let h = 0; h < instance.hosts; h++)
    if (a.open[h] === 1 && (a.load[h] as number) < (instance.need[h] as number)) return h;
  return -1;
}

/**
 * Opens a host, or fills one that is open, with the set that its knapsack likes best, taking customers from where they
 * are: not from home, nor from a host that would be left short. False where it cannot reach its need.
 */
export function openWith(search: Search, a: Assignment, h: number): boolean {
  const { instance, prices, price, state, taken } = search;
  const { first, arcCustomer, arcWeight, arcHost, need } = instance;
  for (let arc = first[h] as number; arc < (first[h + 1] as number); arc++) {
    const g = arcCustomer[arc] as number;
    const at = a.at[g] as number;
    const from = at >= 0 ? (arcHost[at] as number) : -1;
    const missed =
      from >= 0 && from !== h && (a.load[from] as number) - (arcWeight[at] as number) < (need[from] as number);
    state[arc] = search.domain.arc[arc] === OUT || at === AT_HOME || missed || g === instance.own[h] ? OUT : FREE;
    price[arc] = state[arc] === OUT ? 0 : (prices.arc[arc] as number) - leaving(search, a, g, h);
  }
  if (search.knapsack.best(h, price, prices.load(h), state, taken) === Infinity) return false;
  if (a.open[h] === 0) openHost(instance, a, h);
  for (let arc = first[h] as number; arc < (first[h + 1] as number); arc++) {
    const g = arcCustomer[arc] as number;
    if (taken[arc] === 0 || a.at[g] === arc) continue;
    release(instance, a, g);
    take(instance, a, g, arc);
  }
  // Guests it would rather not have leave, where it was open already.
  for (let arc = first[h] as number; arc < (first[h + 1] as number); arc++)
    if (taken[arc] === 0 && a.at[arcCustomer[arc] as number] === arc) release(instance, a, arcCustomer[arc] as number);
  return true;
}

/** Opens the first host that takes this customer, its own before others. */
function openFor(search: Search, a: Assignment, g: number, banned: Uint8Array): boolean {
  const { instance, domain } = search;
  const mayOpen = (h: number) => a.open[h] === 0 && banned[h] === 0 && domain.host[h] !== OUT;
  for (const h of instance.ownersOf[g] as Int32Array) if (mayOpen(h) && openWith(search, a, h)) return true;
  for (const arc of instance.arcsOf[g] as Int32Array) {
    const h = instance.arcHost[arc] as number;
    if (domain.arc[arc] !== OUT && mayOpen(h) && openWith(search, a, h) && a.at[g] === arc) return true;
  }
  return false;
}
