import { describe, expect, it } from "vitest";
import {
  ALONE,
  emptyAssignment,
  leaveAlone,
  openHost,
  take,
  type Assignment,
} from "../../../solver/facility-location/assignment.ts";
import { copyDomain } from "../../../solver/facility-location/domain.ts";
import { IN, OUT } from "../../../solver/state.ts";
import type { Instance } from "../../../solver/facility-location/instance.ts";
import { perturb } from "../../../solver/facility-location/perturb.ts";
import { createSearch } from "../../../solver/facility-location/search.ts";
import { byHand, faults, places } from "./assignments.ts";

/** Every customer where it is said to be: by the number of a host, or ALONE. */
function assigned(instance: Instance, where: readonly number[]): Assignment {
  const a = emptyAssignment(instance);
  for (const [g, h] of where.entries()) {
    if (h === ALONE) {
      leaveAlone(instance, a, g);
      continue;
    }
    if (a.open[h] === 0) openHost(instance, a, h);
    take(instance, a, g, (instance.arcsOf[g] as Int32Array)[h] as number);
  }
  return a;
}

/** The most that chance can say. */
const MOST = Infinity;

/** What is offered from a start, where chance says in each round what it is told to, and 0 after that. */
function offered(
  instance: Instance,
  where: readonly number[],
  said: readonly (readonly number[])[],
  { domain = instance.domain, ended = (): boolean => false } = {},
): string[] {
  const found: string[] = [];
  const rounds = said.values();
  let now = Array.of<number>().values();
  perturb(createSearch(instance, domain, new Float64Array(0)), assigned(instance, where), {
    rounds: said.length,
    random: (n) => {
      const value = now.next().value ?? 0;
      expect(value === MOST || value < n).toBe(true);
      return value === MOST ? n - 1 : value;
    },
    offer: (a) => {
      expect(faults(instance, a)).toEqual([]);
      found.push(places(instance, a));
    },
    // Asked at the beginning of every round.
    over: () => {
      const round = rounds.next();
      expect(round.done).toBe(false);
      now = (round.value ?? []).values();
      return ended();
    },
  });
  return found;
}

// What chance says in a round: an arc; whether a host is opened (0) or not (1); how many hosts are closed, less one; then
// for each of them a guest of the host, and an arc of that guest; in the end how much worse may be gone on from.
const open = 0;
const openNone = 1;
const [a, b, c] = [0, 1, 2];
/** A round that changes nothing: the host is closed already, and none is opened. */
const idle = [c, openNone, 0, 0, c, 0];

/** One customer. From A only C is better, and it is near B as well; with two hosts open it costs half as much again. */
const three = (b: number) =>
  byHand([1], undefined, [
    { open: 50_000, costs: [50_000], room: 1 },
    { open: 50_000, costs: [b], room: 1 },
    { open: 50_000, costs: [49_990], room: 1 },
  ]);
const fromAToB = [a, open, 0, 0, b, 99];
const fromAToBOnlyIfBetter = [a, open, 0, 0, b, 0];
const fromAToC = [a, open, 0, 0, c];
const fromBToC = [b, open, 0, 0, c];

describe("iterated local search", () => {
  it("goes on from what is hardly worse, now and then", () => {
    expect(offered(three(50_100), [0], [fromAToB, fromBToC])).toEqual(["2"]);
    expect(offered(three(50_100), [0], [fromAToBOnlyIfBetter, fromBToC])).toEqual([]);
  });

  it("does not go on from what is clearly worse, but from where it was", () => {
    expect(offered(three(50_300), [0], [fromAToB, fromBToC])).toEqual([]);
    expect(offered(three(50_300), [0], [fromAToB, fromAToC])).toEqual(["2"]);
  });

  it("goes back to the best when it has found nothing for long, and not at once", () => {
    const after = (rounds: number) =>
      offered(three(50_100), [0], [fromAToB, ...Array.from({ length: rounds }, () => idle), fromAToC]);
    expect(after(5)).toEqual([]);
    expect(after(60)).toEqual(["2"]);
  });

  it("goes on from the better that it has found, and offers only what is better than all before", () => {
    // Better than from A; C would be better still, but from B a way leads to it only where B is closed.
    expect(offered(three(49_995), [0], [fromAToB, fromBToC])).toEqual(["1", "2"]);
    expect(offered(three(49_995), [0], [fromAToB, idle, [b, open, 0, 0, a, 99], fromAToB])).toEqual(["1"]);
  });

  it("makes the most of what is better, and goes on from there", () => {
    // From A to B by chance; then D is better, which B leaves for by itself; E is near D, and too dear beside B.
    const [d, a, b, e] = [0, 1, 2, 3];
    const four = byHand(
      [1],
      undefined,
      [40, 50, 45, 30].map((cost) => ({ open: 50, costs: [cost], room: 1 })),
    );
    expect(
      offered(
        four,
        [a],
        [
          [a, open, 0, 0, b],
          [d, open, 0, 0, e],
        ],
      ),
    ).toEqual(["0", "3"]);
  });

  it("ends when it is over", () => {
    expect(offered(three(49_995), [0], [fromAToC], { ended: () => true })).toEqual([]);
    let rounds = 0;
    const ended = () => ++rounds > 1;
    expect(offered(three(50_100), [0], [fromAToB, fromBToC], { ended })).toEqual([]);
  });

  it.each([1, 2, 3])("closes up to three hosts at once, where no fewer would do (%i)", (count) => {
    const customers = Array.from({ length: count }, (_, g) => g);
    const small = { open: 100, costs: customers.map(() => 10), room: 1 };
    // As much as the small ones together, if all of them close.
    const large = { open: 100 * count - 50, costs: customers.map(() => 9), room: count };
    const instance = byHand(
      customers.map(() => 1),
      undefined,
      [...customers.map(() => small), large],
    );
    const steps = customers.flatMap((h) => [MOST, h + 1]);
    expect(offered(instance, customers, [[0, open, count === 3 ? MOST : count - 1, ...steps]])).toEqual([
      customers.map(() => count).join(","),
    ]);
  });

  it("leaves a host that it closed closed for the round", () => {
    const two = byHand([1], undefined, [
      { open: 50, costs: [50], room: 1 },
      { open: 50, costs: [40], room: 1 },
    ]);
    expect(offered(two, [0], [[a, openNone, 0, 0, a]])).toEqual(["1"]);
  });

  it("opens none where chance says so, and nothing where there is nothing to open", () => {
    // B instead of A would not be better, and alone is.
    const two = byHand(
      [1],
      [30],
      [
        { open: 10, costs: [25], room: 1 },
        { open: 10, costs: [22], room: 1 },
      ],
    );
    expect(offered(two, [0], [[a, openNone, 0, 0, b]])).toEqual(["-"]);
    expect(offered(byHand([1], [30], []), [ALONE], [[], []])).toEqual([]);
  });

  it("opens no host that it may not open, or that it has just closed", () => {
    const instance = three(49_995);
    const domain = copyDomain(instance.domain);
    domain.host[b] = OUT;
    expect(offered(instance, [0], [fromAToB], { domain })).toEqual(["2"]);
    const one = byHand([1], [30], [{ open: 10, costs: [25], room: 1 }]);
    expect(offered(one, [0], [[a, open, 0, 0, a]])).toEqual(["-"]);
  });

  it.each(["has no choice", "is decided"])("empties a host that stays open, since it %s", (why) => {
    // Two customers for one place that must be taken: only where both let go of it can they change places.
    const open = why === "is decided" ? 7 : undefined;
    const instance = byHand(
      [1, 1],
      [0, 0],
      [{ ...(open !== undefined && { open }), costs: [10, 5], need: 1, room: 1 }],
    );
    const domain = copyDomain(instance.domain);
    if (why === "is decided") domain.host[a] = IN;
    expect(offered(instance, [0, ALONE], [[a, openNone, 0, 0, a]], { domain })).toEqual(["-,0"]);
  });
});
