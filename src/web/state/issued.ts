import type { Scenario } from "../../domain/index.ts";
import type { Issued } from "../../report/index.ts";
import { applied, groundOf, inForce } from "./apply.ts";
import { type ChangeLog, recordOf } from "./change.ts";
import { typedDecision } from "./typed-decision.ts";

/** The decisions that somebody typed in and that hold, with who, why and when; and those of files that somebody took away. */
export function issued(base: Scenario, log: ChangeLog): readonly Issued[] {
  const now = applied(base, log);
  const ground = groundOf(base, log);
  return inForce(base, log).flatMap((change) => {
    if (change.what.type !== "decided") return [];
    const { municipality } = change.what;
    const decision = typedDecision(now, municipality);
    if (decision === undefined && typedDecision(ground, municipality) === undefined) return [];
    return [{ municipality, ...(decision !== undefined && { decision }), ...recordOf(change) }];
  });
}
