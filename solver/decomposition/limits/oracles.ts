import type { GroupBound, GroupPlan } from "./oracle.ts";
import type { Allowance, GroupAsked, Share, ShareAnswer } from "./oracle-share.ts";

/** The oracles of all groups, wherever they run. What one says depends on what it was asked itself, and on nothing else. */
export interface Oracles {
  /** Asks several groups at once, each once; what they say in the order in which they were asked. */
  readonly tell: (asked: readonly GroupAsked[]) => Promise<readonly GroupBound[]>;
  /** Every plan so far that can be run with so much relief, run so; by group. */
  readonly at: (relief: readonly number[]) => Promise<readonly (readonly GroupPlan[])[]>;
  /** By group: every plan so far, at every relief where its curve bends. */
  readonly plans: readonly (readonly GroupPlan[])[];
  readonly iterations: () => number;
}

/** Some of the groups, and who speaks for them. */
export interface Speaker {
  readonly groups: readonly number[];
  readonly share: Share;
}

/**
 * All groups by those who speak for some of them each, at the same time. What is left is told once a round: how much a group may
 * spend does not depend on what others spend beside it, nor on how many speak.
 */
export function createOracles(groups: number, speakers: readonly Speaker[], left: () => Allowance): Oracles {
  const plans: GroupPlan[][] = Array.from({ length: groups }, () => []);
  const spent = speakers.map(() => 0);
  const speaker = new Int32Array(groups);
  for (const [s, of] of speakers.entries()) for (const g of of.groups) speaker[g] = s;
  const heard = (s: number, { added, iterations }: ShareAnswer) => {
    spent[s] = iterations;
    for (const [n, more] of added.entries()) plans[speakers[s]?.groups[n] as number]?.push(...more);
  };
  return {
    plans,
    iterations: () => spent.reduce((sum, n) => sum + n, 0),
    async tell(asked) {
      const told: GroupBound[] = [];
      const allowance = left();
      await Promise.all(
        speakers.map(async ({ share }, s) => {
          const own = [...asked.keys()].filter((i) => speaker[(asked[i] as GroupAsked).group] === s);
          if (own.length === 0) return;
          const answer = await share({ type: "tell", asked: own.map((i) => asked[i] as GroupAsked), allowance });
          for (const [n, i] of own.entries()) told[i] = answer.told[n] as GroupBound;
          heard(s, answer);
        }),
      );
      return told;
    },
    async at(relief) {
      const found: (readonly GroupPlan[])[] = [];
      await Promise.all(
        speakers.map(async ({ groups: own, share }, s) => {
          const answer = await share({ type: "at", relief: own.map((g) => relief[g] as number) });
          for (const [n, g] of own.entries()) found[g] = answer.at[n] as readonly GroupPlan[];
          heard(s, answer);
        }),
      );
      return found;
    },
  };
}
