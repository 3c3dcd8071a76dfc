/**
 * How fast `apportion` is beside the plainest exact way to do the same, in one run: largest remainder in bigint, one
 * pass, no cleverness; and for divisor methods one place at a time to the highest w / d(s). Prints medians and their
 * ratio; the answers are compared before the clock counts.
 *
 *     npm run bench:apportion
 */
import { cpus } from "node:os";
import { apportion } from "../src/apportion/index.ts";

interface Case {
  readonly claimants: number;
  readonly seats: number;
  readonly method: "largest-remainder" | "webster";
}

const cases: readonly Case[] = [
  { claimants: 342, seats: 10_507, method: "largest-remainder" },
  { claimants: 342, seats: 10_507, method: "webster" },
  { claimants: 3_420, seats: 105_070, method: "largest-remainder" },
  { claimants: 3_420, seats: 105_070, method: "webster" },
  { claimants: 34_200, seats: 1_050_700, method: "largest-remainder" },
  { claimants: 34_200, seats: 1_050_700, method: "webster" },
];

/** Small linear congruential generator (Numerical Recipes), so that every run divides the same. */
function weightsOf(count: number): number[] {
  let state = 20_241_223;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 15 + Math.floor((state / 2 ** 32) ** 3 * 5_000);
  });
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

function median(run: () => unknown, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] as number;
}

console.log(
  `apportion beside the plainest exact way; ${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
);
for (const { claimants, seats, method } of cases) {
  const weights = weightsOf(claimants);
  const ours = () => apportion({ seats, weights, method });
  const plain = () => (method === "webster" ? plainWebster(weights, seats) : plainLargestRemainder(weights, seats));
  // One place at a time over all claimants is quadratic: at 34,200 it would take hours.
  const rival = method === "webster" && claimants > 3_420 ? undefined : plain;
  const result = ours();
  if (result.status !== "apportioned") throw new Error("The benchmark's own case has no answer.");
  const same =
    rival === undefined ? "not compared" : rival().every((n, i) => n === result.seats[i]) ? "same answer" : "DIFFERENT";
  for (let i = 0; i < 20; i++) ours();
  const own = median(ours, 31);
  const other = rival === undefined ? undefined : median(rival, claimants > 342 && method === "webster" ? 1 : 11);
  const ratio = other === undefined ? "–" : `${(other / own).toFixed(1)} ×`;
  console.log(
    `${String(claimants).padStart(6)}  ${method.padEnd(18)} ${own.toFixed(3).padStart(9)} ms   plain ${other === undefined ? "–".padStart(11) : `${other.toFixed(3).padStart(9)} ms`}   ${ratio.padStart(9)}   ${same}`,
  );
}
