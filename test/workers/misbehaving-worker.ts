import { strategies } from "../../solver/index.ts";
import type { Strategy } from "../../solver/strategy.ts";
import { serve } from "../../workers/serve.ts";

/** Reports one incumbent of level 0, the model's start, as an honest strategy would. */
function tell(...[model, control]: Parameters<Strategy["solve"]>): void {
  const values = model.start ?? [];
  control.report({ type: "incumbent", level: 0, value: 0, values });
}

/** Strategies that do what a thread may do at its worst, each after its first incumbent. */
export const misbehaving: readonly Strategy[] = [
  {
    name: "throws",
    proves: "never",
    solves: "any",
    counts: "nodes",
    async solve(model, control) {
      tell(model, control);
      throw new TypeError("The engine tripped.");
    },
  },
  {
    name: "exits",
    proves: "never",
    solves: "any",
    counts: "nodes",
    solve(model, control) {
      tell(model, control);
      return process.exit(7);
    },
  },
  {
    name: "throws later",
    proves: "never",
    solves: "any",
    counts: "nodes",
    solve(model, control) {
      tell(model, control);
      setTimeout(() => {
        throw new Error("Nobody waits for this.");
      });
      return new Promise(() => undefined);
    },
  },
  {
    name: "eats memory",
    proves: "never",
    solves: "any",
    counts: "nodes",
    async solve(model, control) {
      tell(model, control);
      const kept: number[][] = [];
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i + kept.length));
    },
  },
  {
    name: "deaf",
    proves: "never",
    solves: "any",
    counts: "nodes",
    async solve(model, control) {
      tell(model, control);
      for (;;);
    },
  },
  {
    name: "obeys the flag",
    proves: "never",
    solves: "any",
    counts: "nodes",
    async solve(model, control) {
      tell(model, control);
      while (!control.stopped());
      return { strategy: "obeys the flag", values: model.start ?? [], levels: [], ended: "stopped", statistics: {} };
    },
  },
];

export default serve([...strategies, ...misbehaving]);
