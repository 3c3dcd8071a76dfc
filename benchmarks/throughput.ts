/**
 * Searches a minute by one, two and more workers of a queue, beside a sweep without a queue with as many threads; each of them the same draws, so every
 * search is made anew (a seed of its own keeps what was found before out). One PostgreSQL, everything on this machine:
 *
 *     npx tsx benchmarks/throughput.ts postgres://… [--workers 1,2] [--packages 8] [--scenario netherlands-2024]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: "string", default: "1,2" },
    packages: { type: "string", default: "8" },
    scenario: { type: "string", default: "netherlands-2024" },
  },
});
const [address] = positionals;
if (address === undefined) throw new Error("The address of a PostgreSQL is missing.");
const program = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const { scenario, packages } = values;

/** Seconds that a sweep takes. */
async function sweep(seed: number, ...more: readonly string[]): Promise<number> {
  const args = [program, "sweep", scenario, "--packages", packages, "--seed", String(seed), ...more];
  const begin = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(child, "exit")) as [number];
  if (code !== 0) throw new Error(`The sweep ended with ${code}.`);
  return (performance.now() - begin) / 1000;
}

/** A worker with one thread, once it takes searches. */
async function worker(place: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, "worker", place, "--threads", "1", "--lang", "en"]);
  await once(createInterface({ input: child.stderr }), "line");
  return child;
}

const first = Math.floor(performance.timeOrigin / 1000) % 2_000_000_000;
for (const n of values.workers.split(",").map(Number)) {
  const here = await sweep(first + n, "--threads", String(n));
  const workers = await Promise.all(Array.from({ length: n }, () => worker(address)));
  const there = await sweep(first + n, "--queue", address);
  for (const one of workers) one.kill("SIGTERM");
  await Promise.all(workers.map((one) => once(one, "exit")));
  const rate = (seconds: number) => ((60 * Number(packages)) / seconds).toFixed(1);
  console.log(
    `${n}: without a queue, ${n} threads: ${here.toFixed(1)} s (${rate(here)} searches a minute); ${n} workers of a thread: ${there.toFixed(1)} s (${rate(there)})`,
  );
}
