/*
 * How long explanations take on the frozen scenario, in seconds of processor time on one thread. By hand:
 * `npx tsx benchmarks/why.ts`. Every answer is looked at before its time is printed.
 */
import { alternativePlans } from "../src/explain/alternatives/index.ts";
import { conflictsOf } from "../src/explain/conflicts/index.ts";
import { decide } from "../src/decision/index.ts";
import { geography, type Pin, type ProvinceCode, type Scenario } from "../src/domain/index.ts";
import { paretoFront } from "../src/explain/front/index.ts";
import { frozenNetherlands } from "../test/fixtures/netherlands.ts";
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

/** Everybody near hands over to one small host in Utrecht, and two hundred others stay at home: only solving shows that. */
function crowded(scenario: Scenario): Scenario {
  const { between } = geography(scenario);
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is no decision.");
  const open = new Set(
    decided.decision.municipalities
      .filter((m) => m.cells.amv.adopted === 0 && m.cells.amv.share > 0)
      .map((m) => m.code),
  );
  const small = scenario.municipalities.filter((m) => open.has(m.code));
  const pins = scenario.provinces
    .filter((p) => p.code === "PV26")
    .flatMap(({ code }): Pin[] => {
      const own = small.filter((m) => m.province === code);
      const [host] = own.toSorted((a, b) => a.indicative.amv - b.indicative.amv);
      if (host === undefined) return [];
      const guests = own.filter((m) => m !== host && between(m.code, host.code) <= 300);
      return guests.map((m) => ({ type: "agreed-merger", kind: "amv", guest: m.code, host: host.code }));
    });
  const homes = scenario.municipalities.slice(0, 200);
  const own = homes.map((m): Pin => ({ type: "own-site", kind: "regular", municipality: m.code }));
  return { ...scenario, pins: [...own, ...pins] };
}

const scenario = frozenNetherlands();

await timed("no conflict: every place asked once", async () => (await conflictsOf(scenario, options)).status);
await timed("a conflict among 301 pins, with repairs", async () => {
  const found = await conflictsOf(pinned(scenario), options);
  if (found.status !== "conflicts") throw new Error(`There is no conflict (${found.status}).`);
  return found.conflicts.map((c) => `${c.members.length} members, proven ${c.proven}`).join("; ");
});
await timed("hosts that are too full, with repairs", async () => {
  const asked = crowded(scenario);
  const found = await conflictsOf(asked, options);
  if (found.status !== "conflicts") throw new Error(`There is no conflict (${found.status}).`);
  const { conflicts } = found;
  const solved = conflicts.filter((c) => c.place !== undefined);
  if (!conflicts.every((c) => c.proven && c.repairs.every((r) => r.works))) throw new Error("Something is not proven.");
  const members = solved.map((c) => c.members.length).join(", ");
  return `${asked.pins.length} pins, ${solved.length} conflicts of ${members} members`;
});
for (const province of ["PV22", "PV26", "PV25"] as ProvinceCode[]) {
  await timed(`five alternatives, ${province}`, async () => {
    const request = {
      province,
      plans: 5,
      within: { numerator: 1, denominator: 100 },
      distance: 3,
      by: "municipalities",
    } as const;
    const found = await alternativePlans(scenario, request, options);
    return found.status === "alternatives" ? `${found.plans.length} plans, ${found.end}` : found.status;
  });
  await timed(`front of unviable against mergers, ${province}`, async () => {
    const request = { between: "unviable", and: "handOvers", province, most: 1000 };
    const found = await paretoFront(scenario, request, { ...options, untilProven: true });
    return found.status === "front" ? `${found.points.length} points, complete ${found.complete}` : found.status;
  });
}
