import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createHeap } from "../../../solver/decomposition/flows/heap.ts";
import { runs } from "../../arbitraries/runs.ts";

/** A bound to put in, or nothing: the lowest is taken out. */
const arbSteps = fc.array(
  fc.option(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(-Infinity), fc.constant(Infinity)), { freq: 3 }),
  { maxLength: 60 },
);

it("takes out the lowest of what is in it, whatever goes in between", () => {
  fc.assert(
    fc.property(arbSteps, (steps) => {
      const heap = createHeap<{ readonly bound: number; readonly step: number }>();
      let inside: number[] = [];
      for (const [step, bound] of [...steps, ...steps.map(() => null), null].entries()) {
        const taken = bound === null ? heap.take() : undefined;
        const lowest = bound === null && inside.length > 0 ? Math.min(...inside) : undefined;
        expect(taken?.bound).toBe(lowest);
        const at = lowest === undefined ? -1 : inside.indexOf(lowest);
        inside = inside.filter((_, i) => i !== at);
        if (bound !== null) {
          inside.push(bound);
          heap.push({ bound, step });
        }
        expect(heap.nodes.map((node) => node.bound).toSorted((a, b) => a - b)).toEqual(
          inside.toSorted((a, b) => a - b),
        );
        expect(new Set(heap.nodes).size).toBe(inside.length);
      }
      expect(heap.nodes).toHaveLength(0);
    }),
    runs(1_000),
  );
});

/** How often a bound is read. */
it("reads a few bounds at each step, not all", () => {
  let read = 0;
  const heap = createHeap<{ readonly bound: number }>();
  for (let i = 0; i < 1_024; i++)
    heap.push({
      get bound() {
        read += 1;
        return (i * 577) % 1_024;
      },
    });
  const taken = Array.from({ length: 1_024 }, () => heap.take()?.bound);
  expect(taken).toEqual(Array.from({ length: 1_024 }, (_, i) => i));
  expect(read).toBeLessThan(1_024 * 60);
});
