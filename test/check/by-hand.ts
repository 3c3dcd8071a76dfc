import { checkPackage } from "../../src/check/index.ts";
import { made, type Made } from "./handmade.ts";

type Claimed = readonly [terms: readonly object[], value: number, claim: object];

/** What the prices of the last level's claim reach, as the checker tells it; or what else it says. */
export async function reached(package_: Made, ...levels: readonly Claimed[]): Promise<number | string> {
  const answer = await checkPackage(
    made({
      ...package_,
      levels: levels.map(([terms, value, claim], l) => [
        terms,
        value,
        l < levels.length - 1 ? { bound: "-99", ...claim } : { bound: `${value}`, ...claim },
      ]),
    }),
  );
  if (answer.status === "accepted") return levels.at(-1)?.[1] ?? 0;
  const found = /its prices reach (-?\d+)$/.exec(answer.reason);
  return found === null ? answer.reason : Number(found[1]);
}
