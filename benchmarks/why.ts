/*
 * How long explanations take on the bundled scenario, in seconds of processor time on one thread. By hand:
 * `npx tsx benchmarks/why.ts`. Every answer is looked at before its time is printed.
 */
import { alternativePlans } from "../src/alternatives/index.ts";
import { conflictsOf } from "../src/conflict/index.ts";
import type { Pin, ProvinceCode, Scenario } from "../src/domain/index.ts";
import { paretoFront } from "../src/front/index.ts";
import { readBundled } from "../src/scenario/read-folder.ts";
import { createInlinePool } from "../workers/inline-pool.ts";

const options = {
  way: "stepwise",
  strategy: "facility-location",
  seed: 1,
  pool: createInlinePool(),
  signal: new AbortController().signal,
  clock: () => performance.now() / 1000,
  onProgress: () => undefined,
} as const;

async function timed(name: string, work: () => Promise<string>): Promise<void> {
  const before = process.cpuUsage();
  const told = await work();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${name.padEnd(44)} ${((user + system) / 1e6).toFixed(1).padStart(7)} s  ${told}\n`);
}

/** Three hundred pins that hold together, and three in one province that do not: two guests fill their host. */
function pinned(scenario: Scenario): Scenario {
  const pins = scenario.municipalities
    .slice(0, 300)
    .map((m): Pin => ({ type: "own-site", kind: "regular", municipality: m.code }));
  const [first] = pins;
  if (first?.type !== "own-site") throw new Error("There are no municipalities.");
  const own = scenario.municipalities.find((m) => m.code === first.municipality);
  const host = scenario.municipalities.find((m) => m.province === own?.province && m !== own);
  if (own === undefined || host === undefined) throw new Error("There is no such pair.");
  return { ...scenario, pins: [...pins, { type: "agreed-merger", kind: "regular", guest: own.code, host: host.code }] };
}

const read = readBundled("netherlands-2024");
if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
const { scenario } = read;

await timed("no conflict: every place asked once", async () => (await conflictsOf(scenario, options)).status);
await timed("a conflict among 301 pins, with repairs", async () => {
  const found = await conflictsOf(pinned(scenario), options);
  if (found.status !== "conflicts") throw new Error(`There is no conflict (${found.status}).`);
  return found.conflicts.map((c) => `${c.members.length} members, proven ${c.proven}`).join("; ");
});
for (const province of ["PV22", "PV26", "PV25"] as ProvinceCode[]) {
  await timed(`five alternatives, ${province}`, async () => {
    const request = { province, plans: 5, within: { numerator: 1, denominator: 100 }, distance: 3 };
    const found = await alternativePlans(scenario, request, options);
    return found.status === "alternatives" ? `${found.plans.length} plans, ${found.end}` : found.status;
  });
  await timed(`front of unviable against mergers, ${province}`, async () => {
    const request = { between: "unviable", and: "handOvers", province, most: 100 };
    const found = await paretoFront(scenario, request, { ...options, timeLimit: 20 });
    return found.status === "front" ? `${found.points.length} points, complete ${found.complete}` : found.status;
  });
}
