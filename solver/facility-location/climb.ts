import { ascend, type Summit } from "./ascend.ts";
import type { Node } from "./branch.ts";
import { copyDomain, propagate } from "./domain.ts";
import { improve, polish, repair } from "./improve.ts";
import type { Incumbent } from "./incumbent.ts";
import type { Lagrangian } from "./lagrangian.ts";
import { firstMultipliers } from "./multipliers.ts";
import { perturb } from "./perturb.ts";
import { assignmentOf } from "./points.ts";
import { createRandom } from "./random.ts";
import { createSearch } from "./search.ts";

export interface Asked {
  readonly seed: number;
  readonly over: () => boolean;
  /** In grains. */
  readonly bound: (bound: number) => void;
}

/** Climbs, each gone on from the best point of the one before, with less left to choose. */
const CLIMBS = [
  { steps: 150, theta: 1.5, patience: 12, least: 0.05 },
  { steps: 150, theta: 1, patience: 12, least: 0.02 },
  { steps: 200, theta: 0.5, patience: 12, least: 0.002 },
];
/** Rounds of iterated local search after each climb but the last. */
const ROUNDS = 100;

/**
 * The root: ascents with repaired assignments on the way, fixing between them, and iterated local search guided by the
 * budgets' multipliers. Undefined: no point within the program is better than the incumbent, or there is none at all.
 */
export function climb(lagrangian: Lagrangian, incumbent: Incumbent, asked: Asked): Node | undefined {
  const { instance, grains } = lagrangian;
  const domain = copyDomain(instance.domain);
  if (!propagate(instance, domain)) return undefined;
  const random = createRandom(asked.seed);
  const most = () => (incumbent.value() - 1) * grains.scale;
  let search = createSearch(instance, domain, new Float64Array(instance.layers.length - 1));
  const start = incumbent.point();
  if (start !== undefined) {
    const a = assignmentOf(instance, start);
    improve(search, a);
    incumbent.offer(a);
  }
  let summit: Summit | undefined;
  for (const [round, setting] of CLIMBS.entries()) {
    let step = 0;
    const climbed: Summit = ascend(lagrangian, domain, summit?.at ?? firstMultipliers(instance, grains), {
      ...setting,
      target: () => (incumbent.value() < Infinity ? incumbent.value() * grains.scale : Infinity),
      visit: (relaxed, best) => {
        asked.bound(best.bound);
        if (step++ % 10 === 0) {
          const a = repair(search, relaxed);
          if (a !== undefined) {
            polish(search, a);
            incumbent.offer(a);
          }
        }
        return best.bound > most() || asked.over();
      },
    });
    summit = { ...climbed, bound: Math.max(climbed.bound, summit?.bound ?? -Infinity) };
    if (summit.bound > most() || summit.bound === Infinity) return undefined;
    if (asked.over()) break;
    const guide = summit.at.budget.map((lambda) => lambda / grains.scale);
    search = createSearch(instance, domain, guide);
    const best = incumbent.point();
    if (best !== undefined && round < 2) {
      const reached = summit.bound;
      const from = assignmentOf(instance, best);
      improve(search, from);
      incumbent.offer(from);
      perturb(search, from, {
        rounds: ROUNDS,
        random,
        offer: incumbent.offer,
        over: () => reached > most() || asked.over(),
      });
    }
    if (incumbent.value() < Infinity) {
      if (summit.bound > most()) return undefined;
      lagrangian.fix(domain, summit.at, most());
      if (!propagate(instance, domain)) return undefined;
    }
  }
  return { domain, summit: summit as Summit };
}
