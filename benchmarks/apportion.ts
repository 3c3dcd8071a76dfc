/**
 * How fast `apportion` is, by every method, with and without caps; and beside the plainest exact way to do the same,
 * in one run: largest remainder in bigint, one pass, no cleverness; for Webster one place at a time to the highest
 * w / d(s). The answers are compared before the clock counts. Prints the least and the middle of many runs: the least is what
 * the work takes, the rest is what else the machine was doing.
 *
 *     npm run bench:apportion
 */
import { cpus } from "node:os";
import { apportion, type MethodName, methods } from "../src/apportion/index.ts";

/** Claimants, and what the issue allows them. */
const sizes = [
  { claimants: 342, milliseconds: 1 },
  { claimants: 3_420, milliseconds: 20 },
  { claimants: 34_200, milliseconds: 20 },
] as const;

/** Small linear congruential generator (Numerical Recipes), so that every run divides the same. */
function weightsOf(count: number): number[] {
  let state = 20_241_223;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 15 + Math.floor((state / 2 ** 32) ** 3 * 5_000);
  });
}

/** Caps that hold about a third of the claimants. */
function capsOf(weights: readonly number[]): number[] {
  return weights.map((weight, i) => Math.floor((weight * (5 + ((i * 31) % 100))) / 1_000));
}

function plainLargestRemainder(weights: readonly number[], seats: number): number[] {
  const total = weights.reduce((sum, w) => sum + BigInt(w), 0n);
  const exact = weights.map((w) => BigInt(w) * BigInt(seats));
  const result = exact.map((q) => Number(q / total));
  const left = seats - result.reduce((sum, n) => sum + n, 0);
  const order = [...weights.keys()].sort((i, j) => {
    const difference = ((exact[j] as bigint) % total) - ((exact[i] as bigint) % total);
    return difference > 0n ? 1 : difference < 0n ? -1 : i - j;
  });
  for (const i of order.slice(0, left)) result[i] = (result[i] as number) + 1;
  return result;
}

function plainWebster(weights: readonly number[], seats: number): number[] {
  const result = weights.map(() => 0);
  for (let n = 0; n < seats; n++) {
    let best = 0;
    for (let i = 1; i < weights.length; i++) {
      const ahead =
        (weights[i] as number) * (2 * (result[best] as number) + 1) -
        (weights[best] as number) * (2 * (result[i] as number) + 1);
      if (ahead > 0) best = i;
    }
    result[best] = (result[best] as number) + 1;
  }
  return result;
}

/** Milliseconds of `times` runs, in rising order. */
function clocked(run: () => unknown, times: number): number[] {
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b);
}

/** The plainest way, where there is one and it ends within minutes: Webster one place at a time is quadratic. */
function rivalOf(method: MethodName, weights: readonly number[], seats: number): (() => number[]) | undefined {
  if (method === "largest-remainder") return () => plainLargestRemainder(weights, seats);
  return method === "webster" && weights.length < 10_000 ? () => plainWebster(weights, seats) : undefined;
}

const shown = (milliseconds: number) => `${milliseconds.toFixed(3).padStart(9)} ms`;

console.log(`apportion; ${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`);
let slow = 0;
for (const { claimants, milliseconds } of sizes) {
  const weights = weightsOf(claimants);
  const caps = capsOf(weights);
  const seats = Math.floor((10_507 * claimants) / 342);
  for (const { name: method } of methods) {
    for (const upper of [undefined, caps]) {
      const ours = () => apportion({ seats, weights, method, ...(upper && { upper }) });
      const result = ours();
      if (result.status !== "apportioned") throw new Error("The benchmark's own case has no answer.");
      const rival = upper ? undefined : rivalOf(method, weights, seats);
      const same = rival === undefined || rival().every((n, i) => n === result.seats[i]);
      if (!same) throw new Error(`(${method}) gives other places than the plainest way.`);
      const taken = clocked(ours, 61);
      const [least = 0, middle = 0] = [taken[0], taken[30]];
      if (least > milliseconds) slow += 1;
      const plain = rival && clocked(rival, claimants > 342 && method === "webster" ? 1 : 11)[0];
      const beside = plain === undefined ? "" : `   plain ${shown(plain)}  ${(plain / least).toFixed(1)} ×`;
      console.log(
        `${String(claimants).padStart(6)}  ${method.padEnd(18)} ${upper ? "capped" : "free  "}  least ${shown(least)}  middle ${shown(middle)}${beside}`,
      );
    }
  }
}
console.log(slow === 0 ? "All within what is allowed." : `Slower than what is allowed: ${slow}.`);
