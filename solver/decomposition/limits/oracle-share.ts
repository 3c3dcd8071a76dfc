import { startStopwatch } from "../../clock.ts";
import type { GroupBound, GroupPlan, Oracle, Prices } from "./oracle.ts";

/** What one group is asked. */
export interface GroupAsked {
  readonly group: number;
  readonly prices: Prices;
  readonly from: number;
  readonly to: number;
}

/** What one group may spend on an answer: simplex iterations, and seconds of all answers together. */
export interface Allowance {
  readonly work: number;
  readonly seconds: number;
}

/** Asked of some groups together; plain data, which may come from another thread. */
export type ShareQuestion =
  | { readonly type: "tell"; readonly asked: readonly GroupAsked[]; readonly allowance: Allowance }
  /** By group of the share. */
  | { readonly type: "at"; readonly relief: readonly number[] };

export interface ShareAnswer {
  readonly told: readonly GroupBound[];
  readonly at: readonly (readonly GroupPlan[])[];
  /** By group of the share: plans that came up since the last answer. */
  readonly added: readonly (readonly GroupPlan[])[];
  /** Of all groups of the share, so far. */
  readonly iterations: number;
}

/** Some groups' oracles, one question at a time. */
export type Share = (question: ShareQuestion) => ShareAnswer | Promise<ShareAnswer>;

/** `make` makes a group's oracle, which asks now and then whether it should end. */
export function createShare(
  groups: readonly number[],
  make: (group: number, over: () => boolean) => Oracle,
  stopped: () => boolean,
): { readonly share: Share; readonly oracles: readonly Oracle[]; readonly dispose: () => void } {
  let over = stopped;
  const oracles = groups.map((group) => make(group, () => over()));
  const known = oracles.map(() => 0);
  const position = new Map(groups.map((group, n) => [group, n] as const));
  return {
    oracles,
    dispose: () => oracles.forEach((oracle) => oracle.dispose()),
    share(question) {
      let told: readonly GroupBound[] = [];
      let at: readonly (readonly GroupPlan[])[] = [];
      if (question.type === "tell") {
        const { work, seconds } = question.allowance;
        const watch = startStopwatch(seconds);
        told = question.asked.map(({ group, prices, from, to }) => {
          const oracle = oracles[position.get(group) as number] as Oracle;
          const before = oracle.iterations();
          over = () => stopped() || watch.left() <= 0 || oracle.iterations() - before >= work;
          return oracle.tell(prices, from, to);
        });
        over = stopped;
      } else at = oracles.map((oracle, n) => oracle.at(question.relief[n] as number));
      const added = oracles.map(({ plans }, n) => plans.slice(known[n]));
      for (const [n, { plans }] of oracles.entries()) known[n] = plans.length;
      return { told, at, added, iterations: oracles.reduce((sum, oracle) => sum + oracle.iterations(), 0) };
    },
  };
}
