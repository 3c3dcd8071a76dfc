import type { Package } from "../../app/index.ts";
import type { TaskMerger } from "../../domain/index.ts";
import { caseFrom, withoutMerger } from "../../explain/why/index.ts";
import type { ReportData } from "../../report/index.ts";
import { townMap } from "../../report/data/map.ts";
import type { Effect } from "./api.ts";

/** What can be asked of a package, each answered when somebody asks. */
export function mapOf({ scenario, plan, baseline, verdict }: Package): ReportData["map"] {
  return townMap(scenario, plan, baseline, verdict);
}

export function effectOf(made: Package, { kind, guest, host }: TaskMerger): Effect {
  const { changes, host: hostLeft } = withoutMerger(caseFrom(made), guest, kind);
  return { kind, guest, host, without: changes, ...(hostLeft && { hostLeft }) };
}
