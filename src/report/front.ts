import type { Way } from "../app/index.ts";
import type { Front, FrontPoint } from "../explain/front/index.ts";
import { csv } from "./csv/csv.ts";

type Found = Front & { readonly status: "front" };

/** What is told of a front as a whole needs: the points, not their plans. */
interface Shown {
  /** Absent: stepwise. */
  readonly way?: Way;
  readonly points: readonly Pick<FrontPoint, "first" | "second" | "proven">[];
  readonly complete: boolean;
  readonly found: number;
}

/** What is known of a front as a whole. */
export function frontVerdict({
  way,
  complete,
  points,
  found,
}: Shown): "front.open" | `front.${"complete" | "some"}${"" | ".joint"}` {
  const held = way === "joint" ? ".joint" : "";
  if (complete) return `front.complete${held}`;
  return found > points.length && points.every((point) => point.proven) ? `front.some${held}` : "front.open";
}

/** One row a point: both values, how much lower each may be at most, and the verifier's measures of the whole plan. */
export function frontCsv({ points }: Found, [first, second]: readonly [string, string]): string {
  const ids = Object.keys(points[0]?.verdict.measures ?? {});
  const header = [first, second, `${first}_gap`, `${second}_gap`, "proven", ...ids.map((id) => `plan_${id}`)];
  return csv(
    header,
    points.map((p) => [
      p.first,
      p.second,
      p.gaps.first,
      p.gaps.second,
      p.proven ? "yes" : "no",
      ...ids.map((id) => p.verdict.measures[id] ?? 0),
    ]),
  );
}
