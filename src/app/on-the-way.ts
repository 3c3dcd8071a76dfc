import type { Decision, Scenario } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import type { Formulation } from "../formulate/formulate.ts";
import { municipalStart } from "../formulate/municipal-start.ts";
import { levelValue } from "../model/index.ts";
import { offer } from "./concluded.ts";
import { namesAsked } from "./municipal.ts";
import type { Options } from "./options.ts";
import type { Package } from "./package.ts";
import type { Part } from "./part.ts";

/** Seconds between two packages that are shown on the way: a search may find many. */
const EVERY = 1;
/** Seconds that joint has for all levels but its last before the steps begin, and what part of the time there is. */
const OWN = 10;
const OWN_PART = 4;

/** Two searches side by side, and one screen: what each of them is to be asked with, and when nothing is shown any more. */
export interface OnTheWay {
  /** Of the steps: without a word, and idle where somebody stopped and joint has something. */
  readonly steps: Options;
  readonly joint: Options;
  /** Shows points of joint as packages, with names to their swaps that are the first to fit. */
  readonly pointsOf: (formulation: Formulation) => NonNullable<Part["onPoint"]>;
  /** Kept once joint is at its last level, has ended, or has taken its time. */
  readonly ahead: Promise<void>;
  /** Joint has ended: what the steps find from now on is not shown. */
  readonly close: () => void;
}

/**
 * What people see while joint and the steps both search: never a worse package after a better one, by the first level. Of the
 * steps what is better than all that joint has by then; of joint what is no worse than what was shown of the steps.
 */
export function onTheWay(scenario: Scenario, decision: Decision, options: Options, deadline: number): OnTheWay {
  const { onPackage: show, clock } = options;
  const begun = clock();
  const until = begun + Math.min(OWN, (deadline - begun) / OWN_PART);
  const lowest = Math.max(1, scenario.objective.length - 1);
  let goAhead = () => {};
  const ahead = new Promise<void>((resolve) => (goAhead = resolve));
  let closed = false;
  let found = false;
  // On the first level; at a later one that is settled, and nothing of the steps is better.
  let leastOfJoint = Infinity;
  let shownOfSteps = Infinity;
  const steps: Options = {
    ...options,
    idle: () => found && options.signal.aborted,
    // What is told of progress is joint's.
    onProgress: () => undefined,
    ...(show !== undefined && {
      onPackage(made: Package) {
        const value = made.verdict.levels[0]?.value ?? -Infinity;
        if (closed || value >= leastOfJoint) return;
        shownOfSteps = value;
        show(made);
      },
    }),
  };
  const joint: Options = {
    ...options,
    onProgress(event) {
      const { incumbent, rank } = event;
      if (incumbent !== undefined) {
        found = true;
        leastOfJoint = rank === 0 ? incumbent : -Infinity;
      }
      if ((rank ?? 0) >= lowest || clock() >= until) goAhead();
      options.onProgress(event);
    },
  };
  return {
    steps,
    joint,
    ahead,
    pointsOf({ program, model }) {
      let last = -Infinity;
      const [first] = model.levels;
      return (values) => {
        if (show === undefined || clock() - last < EVERY) return;
        if (first !== undefined && levelValue(first, values) > shownOfSteps) return;
        const agreements = decode(program, values);
        const municipalSwaps = namesAsked(scenario) ? municipalStart(scenario, agreements) : [];
        const made = { status: "agreed", agreements: { ...agreements, municipalSwaps }, proofs: [] } as const;
        offer(scenario, decision, made, options, "joint");
        last = clock();
      };
    },
    close() {
      closed = true;
      goAhead();
    },
  };
}
