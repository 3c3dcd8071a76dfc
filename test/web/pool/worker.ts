import { expose } from "comlink";
import type { Strategy } from "../../../solver/strategy.ts";
import { exhaustive } from "../../../solver/exhaustive.ts";
import { holdForLife } from "../../../workers/alive.ts";
import { serve } from "../../../workers/serve.ts";

/** Reports one incumbent of level 0, the model's start, as an honest strategy would. */
function tell(...[model, control]: Parameters<Strategy["solve"]>): void {
  control.report({ type: "incumbent", level: 0, value: 0, values: model.start ?? [] });
}

/** What a worker may do at its worst, each after its first incumbent. */
const misbehaving: readonly Strategy[] = [
  {
    name: "closes",
    proves: "never",
    solves: "any",
    counts: "nodes",
    solve(model, control) {
      tell(model, control);
      self.close();
      return new Promise(() => undefined);
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

expose({ begin: holdForLife, run: serve([exhaustive, ...misbehaving]) });
