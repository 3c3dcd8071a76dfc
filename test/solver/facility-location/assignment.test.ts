import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  ALONE,
  AT_HOME,
  closeHost,
  copyAssignment,
  emptyAssignment,
  isComplete,
  leaveAlone,
  NOWHERE,
  openHost,
  release,
  setAssignment,
  take,
  type Assignment,
} from "../../../solver/facility-location/assignment.ts";
import type { Instance } from "../../../solver/facility-location/instance.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbCycle, arbFacilityModel } from "./arbitraries.ts";
import { loadsAfresh, miscounted, misplaced, spentAfresh } from "./assignments.ts";
import { readLevel } from "./instances.ts";

type Changed = readonly [name: string, asPromised: boolean];

/** One change of those that there are, if it may be made: of host `n` or of customer `n`, or over arc `n`. */
function change(instance: Instance, a: Assignment, kind: string, n: number): Changed {
  const { hosts, customers, arcs, arcHost, arcCustomer, own, columns } = instance;
  const nothing: Changed = ["nothing", true];
  const h = n % hosts;
  const g = n % customers;
  if (kind === "open") {
    // Whose own customer is at home elsewhere cannot be opened beside it.
    const taken = (own[h] as number) >= 0 && a.at[own[h] as number] === AT_HOME;
    if (a.open[h] === 1 || taken) return nothing;
    openHost(instance, a, h);
    return [kind, a.open[h] === 1];
  }
  if (kind === "close") {
    if (a.open[h] === 0 || (columns.open[h] as number) < 0) return nothing;
    closeHost(instance, a, h);
    return [kind, a.open[h] === 0 && loadsAfresh(instance, a.at)[h] === 0];
  }
  if (kind === "release") {
    const before = a.at[g] as number;
    release(instance, a, g);
    return [before === NOWHERE ? "nothing" : kind, a.at[g] === (before === AT_HOME ? AT_HOME : NOWHERE)];
  }
  if (kind === "alone") {
    if (a.at[g] !== NOWHERE) return nothing;
    leaveAlone(instance, a, g);
    return [kind, a.at.at(g) === ALONE];
  }
  if (arcs === 0) return nothing;
  const arc = n % arcs;
  const guest = arcCustomer[arc] as number;
  if (a.at[guest] !== NOWHERE || a.open[arcHost[arc] as number] === 0) return nothing;
  take(instance, a, guest, arc);
  return [kind, a.at[guest] === arc];
}

const kinds = ["open", "open", "close", "release", "alone", "alone", "take", "take", "take", "take"];

it("counts loads and costs exactly through any changes, also where a host had more than it can hold", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(
      arbFacilityModel({ customers: 6, hosts: 3 }),
      arbCycle(fc.constantFrom(...kinds)),
      arbCycle(fc.nat(1000)),
      (model, kind, numbers) => {
        const l = model.levels.length - 1;
        const read = readLevel(
          model,
          l,
          model.levels.slice(0, l).map(() => 40),
        );
        fc.pre(read !== undefined);
        const { instance } = read;
        const a = emptyAssignment(instance);
        for (let i = 0; i < 60; i++) {
          const before = copyAssignment(a);
          const [name, asPromised] = change(instance, a, kind(), numbers());
          expect(asPromised).toBe(true);
          const complete = misplaced(instance, a).length === 0;
          expect(isComplete(instance, a)).toBe(complete);
          // What cannot be had at all costs more than all that can; later steps have to count right all the same.
          const above = spentAfresh(instance, a).includes(Infinity);
          expect(above ? Math.max(...a.spent) > 2 ** 30 : miscounted(instance, a)).toEqual(above ? true : []);
          if (above && i % 2 === 0) setAssignment(a, before);
          seen.add("change", name);
          seen.add("complete", complete ? "yes" : "no");
          seen.add("load", above ? "above" : "within");
        }
      },
    ),
    runs(300),
  );
  expect([
    ...seen.seldom(100, ["change"], ["open", "close", "release", "alone", "take"]),
    ...seen.seldom(100, ["complete"], ["yes", "no"]),
    ...seen.seldom(100, ["load"], ["above", "within"]),
  ]).toEqual([]);
});
