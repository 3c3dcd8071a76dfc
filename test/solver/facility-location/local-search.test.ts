import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAssignment, leaveAlone } from "../../../solver/facility-location/assignment.ts";
import { copyDomain, propagate } from "../../../solver/facility-location/domain.ts";
import { improve } from "../../../solver/facility-location/improve.ts";
import { perturb } from "../../../solver/facility-location/perturb.ts";
import { createRandom } from "../../../solver/facility-location/random.ts";
import { createSearch, worth } from "../../../solver/facility-location/search.ts";
import type { Model } from "../../../src/model/index.ts";
import { faults, places } from "./assignments.ts";
import { arbHard } from "./hard.ts";
import { readLevel } from "./instances.ts";

/** From everybody alone: what `improve` makes of it, and what `perturb` offers one after the other. */
function search(model: Model, seed: number): { readonly faults: string[]; readonly path: string } | undefined {
  // The second level, if there is one, within a budget that some of what is tried leaves.
  const read = readLevel(model, Math.min(1, model.levels.length - 1), [60].slice(0, model.levels.length - 1));
  if (read === undefined) return undefined;
  const { instance } = read;
  const domain = copyDomain(instance.domain);
  if (instance.columns.alone.some((j) => j < 0) || !propagate(instance, domain)) return undefined;
  const made = createSearch(
    instance,
    domain,
    Float64Array.from(instance.layers.slice(1), (_, r) => r + 1),
  );
  const a = emptyAssignment(instance);
  for (let g = 0; g < instance.customers; g++) leaveAlone(instance, a, g);
  const said: string[] = [];
  const values = [worth(made, a.spent)];
  // Of half of them, the first improvement is left to the perturbation.
  if (seed % 2 === 0) improve(made, a);
  values.push(worth(made, a.spent));
  const wrong = faults(instance, a);
  let drawn = 0;
  const next = createRandom(seed);
  perturb(made, a, {
    rounds: 120,
    random: (n) => {
      drawn += 1;
      return next(n);
    },
    offer: (better) => {
      values.push(worth(made, better.spent));
      wrong.push(...faults(instance, better));
      said.push(places(instance, better));
    },
    over: () => false,
  });
  for (const [i, value] of values.entries())
    if (value > (values[i - 1] ?? Infinity)) wrong.push(`${value} after ${values[i - 1]}`);
  return { faults: wrong, path: [drawn, ...values, ...said.slice(-1)].join(" ") };
}

const all = [
  { customers: 10, hosts: 5, numRuns: 16, seed: 31 },
  { customers: 24, hosts: 10, numRuns: 12, seed: 32 },
].flatMap(({ customers, hosts, ...run }) => fc.sample(arbHard(customers, hosts, fc.constant(true)), run));

describe("local search", () => {
  const found = all.flatMap((model, i) => search(model, i) ?? []);

  it("only offers what serves everybody once within what hosts hold, is counted right, and is better than before", () => {
    expect(found.length).toBeGreaterThan(15);
    expect(found.flatMap(({ faults: wrong }) => wrong)).toEqual([]);
  });

  it("goes the way it went", async () => {
    await expect(`${found.map(({ path }) => path).join("\n")}\n`).toMatchFileSnapshot("paths/local-search.txt");
  });

  it("draws the numbers of mulberry32, whole and below the number asked for", () => {
    // 0.627073…, 0.002735…, 0.527447…: what the generator is known to give from 1.
    const next = createRandom(1);
    expect([1, 2, 3].map(() => next(1_000_000))).toEqual([627_073, 2_735, 527_447]);
    const drawn = new Set(Array.from({ length: 100 }, () => next(3)));
    expect(drawn).toEqual(new Set([0, 1, 2]));
  });
});
