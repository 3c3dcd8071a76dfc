import type { Scenario } from "../domain/index.ts";
import { decide } from "../decision/index.ts";
import { agree } from "./agree.ts";
import { concluded } from "./concluded.ts";
import { deadlineOf, overBefore } from "./limits.ts";
import type { Options } from "./options.ts";
import { withOwnPins } from "./own-pins.ts";
import type { NoPackage, Package } from "./package.ts";

/**
 * The whole road: scenario → decision → program → worker → conclusion → plan → verification. A package of a part is one of
 * the scenario with that part's pins alone.
 */
export async function makePackage(whole: Scenario, options: Options): Promise<Package | NoPackage> {
  // One of many questions costs time before its first job: what comes after the end is not begun.
  const over = overBefore(options);
  if (over !== undefined) return { status: "unknown", phase: "decision", part: "", ended: over };
  const scenario = withOwnPins(whole, options);
  const deadline = deadlineOf(options);
  options.onProgress({ phase: "decision", part: "", done: 0, of: 1 });
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const { way, agreed } = await agree(scenario, decision, options, deadline);
  if (agreed.status !== "agreed") return agreed;
  return concluded(scenario, decision, agreed, { ...options, way });
}
