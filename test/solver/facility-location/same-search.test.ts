import * as fc from "fast-check";
import { expect, it } from "vitest";
import { facilityLocation } from "../../../solver/facility-location/index.ts";
import type { Model } from "../../../src/model/index.ts";
import { arbHard } from "./hard.ts";

/** What a search does on the way, in the order in which it tells of it, and the work that it counts. */
async function pathOf(model: Model, workLimit: number): Promise<string> {
  const told: string[] = [];
  const claim = await facilityLocation.solve(model, {
    seed: 3,
    workLimit,
    stopped: () => false,
    report: (found) =>
      told.push(found.type === "bound" ? `${found.level}:>=${found.bound}` : `${found.level}:${found.value}`),
  });
  // How HiGHS goes its way is for HiGHS to say.
  const byHighs = "1 iterations" in claim.statistics || "2 iterations" in claim.statistics;
  const ours = byHighs ? /(steps|evaluations)$/ : /(steps|nodes|evaluations)$/;
  const counted = Object.entries(claim.statistics).filter(([name]) => ours.test(name));
  const way = byHighs ? ["with HiGHS", ...claim.levels.map(({ bound }) => `>=${bound}`)] : told;
  return [claim.ended, ...counted.map(([name, value]) => `${name} ${value}`), ...way].join(" ");
}

const sizes = [
  { customers: 7, hosts: 4, numRuns: 40, seed: 21 },
  { customers: 12, hosts: 7, numRuns: 16, seed: 22 },
  { customers: 20, hosts: 10, numRuns: 10, seed: 23 },
];

/**
 * A search that ends after counted work gives everybody the same package only while it goes the same way. Whoever changes
 * it on purpose looks at what became of the work, and keeps the new path.
 */
it.each(sizes)(
  "a search goes the way it went, and counts the same work ($customers customers)",
  async ({ customers, hosts, ...run }) => {
    const paths: string[] = [];
    for (const [i, model] of fc.sample(arbHard(customers, hosts), run).entries())
      paths.push(await pathOf(model, i % 3 === 2 ? 30 : 400));
    await expect(`${paths.join("\n")}\n`).toMatchFileSnapshot(`paths/${customers}-customers.txt`);
  },
);
