import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALONE,
  copyAssignment,
  emptyAssignment,
  leaveAlone,
  NOWHERE,
  openHost,
  type Assignment,
} from "../../../solver/facility-location/assignment.ts";
import { copyDomain, propagate } from "../../../solver/facility-location/domain.ts";
import { IN, OUT } from "../../../solver/state.ts";
import { improve, polish } from "../../../solver/facility-location/improve.ts";
import type { Instance, Layer, Domain } from "../../../solver/facility-location/instance.ts";
import { createSearch, type Search } from "../../../solver/facility-location/search.ts";
import { settle } from "../../../solver/facility-location/settle.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbCycle, arbFacilityModel } from "./arbitraries.ts";
import { byHand, faults, loadsAfresh, places, spentAfresh } from "./assignments.ts";
import { arbHard } from "./hard.ts";
import { readLevel } from "./instances.ts";

/** What counts of an assignment, from who is where alone: what it costs, and what it is above its budgets. */
function value({ instance, steep }: Search, a: Pick<Assignment, "at" | "open">): number {
  const [cost, ...spent] = spentAfresh(instance, a) as [number, ...number[]];
  const above = spent.map((of, r) => Math.max(0, of - (instance.layers[r + 1] as Layer).budget));
  return above.reduce((sum, over, r) => sum + (over > 0 ? (steep[r] as number) * over : 0), cost);
}

/** Whether every open host has what it needs and no more than it holds, and nobody is at one that is closed. */
function holds({ instance }: Search, { at, open }: Pick<Assignment, "at" | "open">): boolean {
  return loadsAfresh(instance, at).every((load, h) =>
    open[h] === 1 ? load >= (instance.need[h] as number) && load <= (instance.room[h] as number) : load === 0,
  );
}

/** Every way to move one customer, or to let guests of two hosts change places, within what may be chosen. */
function* neighbours({ instance, domain }: Search, { at, open }: Assignment): Generator<Int32Array> {
  const { arcs, arcHost, arcCustomer, customers } = instance;
  const over = Array.from({ length: arcs }, (_, arc) => arc).filter(
    (arc) => domain.arc[arc] !== OUT && open[arcHost[arc] as number] === 1,
  );
  for (let g = 0; g < customers; g++) {
    if (at[g] === ALONE || (at[g] as number) >= 0) {
      if (domain.alone[g] !== OUT) yield at.with(g, ALONE);
      for (const arc of over) if (arcCustomer[arc] === g) yield at.with(g, arc);
    }
  }
  for (const to of over)
    for (const back of over) {
      const [g, other] = [arcCustomer[to] as number, arcCustomer[back] as number];
      const [from, there] = [at[g] as number, at[other] as number];
      if (from < 0 || there < 0 || arcHost[from] !== arcHost[back] || arcHost[there] !== arcHost[to]) continue;
      yield at.with(g, to).with(other, back);
    }
}

/** Choices of which some are out besides those of the program; undefined where nothing is left of it. */
function domainOf(instance: Instance, out: () => boolean): Domain | undefined {
  const domain = copyDomain(instance.domain);
  for (const [states, columns] of [
    [domain.arc, instance.columns.arc],
    [domain.host, instance.columns.open],
    [domain.alone, instance.columns.alone],
  ] as const)
    for (const [i, j] of columns.entries()) if (j >= 0 && out()) states[i] = OUT;
  return propagate(instance, domain) ? domain : undefined;
}

/** What is chosen that must not be. */
function forbidden({ instance, domain }: Search, { at, open }: Assignment, banned?: Uint8Array): string[] {
  const found: string[] = [];
  for (const [h, isOpen] of open.entries())
    if (isOpen === 1 && (domain.host[h] === OUT || banned?.[h] === 1)) found.push(`host ${h} is open`);
    else if (isOpen === 0 && (instance.columns.open[h] as number) < 0) found.push(`host ${h} is closed`);
  for (const [g, where] of at.entries())
    if (where === ALONE ? domain.alone[g] === OUT : domain.arc[where] === OUT) found.push(`customer ${g} at ${where}`);
  return found;
}

const arbStart = fc.record({
  model: fc.oneof(arbHard(8, 4), arbHard(8, 4, fc.constant(true)), arbFacilityModel({ customers: 7, hosts: 4 })),
  out: arbCycle(fc.nat(19).map((n) => n === 0)),
  opened: arbCycle(fc.boolean()),
  guide: fc.nat(4),
});
type Start = typeof arbStart extends fc.Arbitrary<infer T> ? T : never;

/** A search, and an assignment that has only just been completed: some hosts open, everybody where it was cheapest. */
function startOf({
  model,
  out,
  opened,
  guide,
}: Start): { search: Search; start: Assignment; settled: boolean; wrong: string[] } | undefined {
  const l = model.levels.length - 1;
  const read = readLevel(
    model,
    l,
    model.levels.slice(0, l).map(() => 60),
  );
  const domain = read === undefined ? undefined : domainOf(read.instance, out);
  if (read === undefined || domain === undefined) return undefined;
  const { instance } = read;
  const search = createSearch(instance, domain, new Float64Array(instance.layers.length - 1).fill(guide));
  const start = emptyAssignment(instance);
  const banned = new Uint8Array(instance.hosts);
  for (let h = 0; h < instance.hosts; h++) {
    const own = instance.own[h] as number;
    if (start.open[h] === 1 || domain.host[h] === OUT || !opened()) continue;
    if (own < 0 || start.at[own] === NOWHERE) openHost(instance, start, h);
    else banned[h] = 1;
  }
  const before = banned.slice();
  const settled = settle(search, start, banned);
  const wrong = settled ? [...faults(instance, start), ...forbidden(search, start, banned)] : [];
  if (before.some((b, h) => b > (banned[h] as number))) wrong.push("a host is no longer banned");
  return { search, start, settled, wrong };
}

describe("moves of local search", () => {
  it("end where no customer is better off elsewhere, and no two in each other's place", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(arbStart, fc.boolean(), (drawn, deep) => {
        const made = startOf(drawn);
        fc.pre(made !== undefined);
        seen.add("settled", made.settled ? "yes" : "no");
        expect(made.wrong).toEqual([]);
        if (!made.settled) return;
        const { search, start } = made;
        const a = copyAssignment(start);
        (deep ? improve : polish)(search, a);
        expect(faults(search.instance, a)).toEqual([]);
        expect(forbidden(search, a)).toEqual([]);
        const reached = value(search, a);
        expect(reached).toBeLessThanOrEqual(value(search, start));
        seen.add(deep ? "improve" : "polish", reached < value(search, start) ? "better" : "as good");
        for (const at of neighbours(search, a)) {
          const other = { at, open: a.open };
          if (!holds(search, other)) continue;
          seen.add("neighbour", "possible");
          expect(value(search, other)).toBeGreaterThanOrEqual(reached);
        }
        const again = copyAssignment(a);
        (deep ? improve : polish)(search, again);
        expect(again).toEqual(a);
      }),
      runs(600),
    );
    expect([
      ...seen.seldom(10, ["settled"], ["yes", "no"]),
      ...seen.seldom(20, ["improve", "polish"], ["better", "as good"]),
      ...seen.seldom(400, ["neighbour"], ["possible"]),
    ]).toEqual([]);
  });

  /** From everybody alone, with hosts open for nobody; `to` decides hosts in advance. */
  const improved = (instance: Instance, to: Readonly<Record<number, number>>, opened: readonly number[]) => {
    const domain = copyDomain(instance.domain);
    for (const [h, state] of Object.entries(to)) domain.host[Number(h)] = state;
    const a = emptyAssignment(instance);
    for (const h of opened) openHost(instance, a, h);
    for (let g = 0; g < instance.customers; g++) leaveAlone(instance, a, g);
    improve(createSearch(instance, domain, new Float64Array(0)), a);
    expect(faults(instance, a)).toEqual([]);
    return [places(instance, a), a.open.join(","), a.spent[0]];
  };

  it("open a host that pays for itself, and close one that does not", () => {
    const hosts = [
      { open: 25, costs: [1, 1, 1], room: 2 },
      { open: 10, costs: [4, 2, 3], room: 2 },
    ];
    const instance = byHand([1, 1, 1], [10, 10, 10], hosts);
    expect(improved(instance, {}, [])).toEqual(["-,1,1", "0,1", 25]);
    expect(improved(instance, {}, [0])).toEqual(["-,1,1", "0,1", 25]);
    expect(improved(instance, { 1: OUT }, [])).toEqual(["-,-,-", "0,0", 30]);
    expect(improved(instance, { 1: OUT }, [0])).toEqual(["-,-,-", "0,0", 30]);
    // It stays open whatever it costs, so it is used.
    expect(improved(instance, { 0: IN, 1: OUT }, [0])).toEqual(["0,0,-", "1,0", 37]);
  });
});

describe("settle", () => {
  const settled = (instance: Instance, open: readonly number[], banned = new Uint8Array(instance.hosts)) => {
    const a = emptyAssignment(instance);
    for (const h of open) openHost(instance, a, h);
    const ok = settle(createSearch(instance, instance.domain, new Float64Array(0)), a, banned);
    return ok ? places(instance, a) : "none";
  };

  it("gives the heaviest the first choice of where it is cheapest", () => {
    const hosts = [
      { open: 1, costs: [1, 1, 1], room: 3 },
      { open: 1, costs: [2, 2, 2], room: 9 },
    ];
    expect(settled(byHand([2, 3, 1], undefined, hosts), [0, 1])).toBe("1,0,1");
    expect(settled(byHand([2, 2, 1], undefined, hosts), [0, 1])).toBe("0,1,0");
    expect(settled(byHand([2, 3, 1], [0, 5, 5], hosts), [0, 1])).toBe("-,0,1");
  });

  it("closes a host that stays short, and opens one for whom nobody takes, unless it is banned", () => {
    const hosts = [
      { open: 1, costs: [1, 1], room: 9, need: 3 },
      { open: 1, costs: [2, 3], room: 1 },
      { open: 1, costs: [3, 2], room: 1 },
    ];
    const instance = byHand([1, 1], undefined, hosts);
    expect(settled(instance, [0])).toBe("1,2");
    expect(settled(instance, [])).toBe("1,2");
    expect(settled(instance, [1], new Uint8Array([0, 0, 1]))).toBe("none");
  });
});
