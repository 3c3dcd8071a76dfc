import type { NoPackage, PartProof } from "./package.ts";

/**
 * Whether a limit in seconds or somebody's stop ended it before its proof. What is proven was not cut short, whatever the clock
 * said when its proof came in; a counted limit cuts nothing short, since it is the same every time.
 */
export function isCutShort(found: Pick<PartProof, "status" | "ended"> | NoPackage): boolean {
  if (found.status !== "feasible" && found.status !== "unknown") return false;
  return found.ended === "stopped" || found.ended === "time";
}
