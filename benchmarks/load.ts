/**
 * People at a service: so many who read, a request a second each, and so many who ask for a package, at the same time. `npx . serve FOLDER --requests 1000000`
 * first; then
 *
 *     npx tsx benchmarks/load.ts http://127.0.0.1:4180/ [--readers 200] [--searches 20] [--seconds 60]
 *
 * Prints how long reads took (median, 99th percentile, most), what was not answered, and whether searches began in the order in which
 * they were asked for. Exits with 1 where a read failed, a search was lost, or the order was another.
 */
import { setTimeout as after } from "node:timers/promises";
import { parseArgs } from "node:util";
import { writeScenario } from "../src/scenario/index.ts";
import { readBundled } from "../src/scenario/read-folder.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: "string", default: "200" },
    searches: { type: "string", default: "20" },
    seconds: { type: "string", default: "60" },
    scenario: { type: "string", default: "two-provinces" },
  },
});
const [address = "http://127.0.0.1:4180/"] = positionals;
const [readers, searches, seconds] = [Number(values.readers), Number(values.searches), Number(values.seconds)];
const read = readBundled(values.scenario);
if (read.status !== "ok") throw new Error("The scenario cannot be read.");
const scenario = JSON.parse(writeScenario(read.scenario)) as unknown;
const api = `${address}api/v1/packages`;

interface State {
  readonly key: string;
  readonly status: string;
  readonly ended?: string;
}

/** Seeds that nobody asked for before, so that each is a search of its own. */
const first = Math.floor(performance.timeOrigin / 1000) % 2_000_000_000;
const asked: string[] = [];
for (let n = 0; n < searches; n++) {
  const body = JSON.stringify({ scenario, how: { way: "stepwise", seed: first + n } });
  const response = await fetch(api, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!response.ok) throw new Error(`A search was refused: ${await response.text()}`);
  asked.push(((await response.json()) as State).key);
}

const [took, failed] = [[] as number[], [] as string[]];
const end = performance.now() + 1000 * seconds;

/** Looks at a package, then at the page, a second after one another, until the end. */
async function reader(n: number): Promise<void> {
  await after((1000 * n) / readers);
  for (let k = 0; performance.now() < end; k++) {
    const begin = performance.now();
    const path = k % 5 === 4 ? address : `${api}/${asked[(n + k) % asked.length] ?? ""}`;
    try {
      const response = await fetch(path);
      await response.arrayBuffer();
      if (!response.ok) failed.push(String(response.status));
    } catch (error) {
      failed.push((error as Error).message);
    }
    const ms = performance.now() - begin;
    took.push(ms);
    await after(Math.max(0, 1000 - ms));
  }
}

await Promise.all(Array.from({ length: readers }, (_, n) => reader(n)));
const states = await Promise.all(asked.map(async (key) => (await (await fetch(`${api}/${key}`)).json()) as State));
const sorted = took.toSorted((a, b) => a - b);
const at = (part: number) => (sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(1);
const ended = states.flatMap((state) => state.ended ?? []);
const isInOrder = ended.every((moment, n) => n === 0 || moment >= (ended[n - 1] ?? ""));
console.log(
  `${readers} readers, ${sorted.length} reads in ${seconds} s: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, most ${at(1)} ms`,
);
console.log(`not answered: ${failed.length}${failed.length > 0 ? ` (${[...new Set(failed)].join(", ")})` : ""}`);
console.log(
  `${searches} searches: ${states.filter(({ status }) => status === "found").length} found, ended in order: ${isInOrder}`,
);
process.exitCode = failed.length === 0 && states.every(({ status }) => status === "found") && isInOrder ? 0 : 1;
