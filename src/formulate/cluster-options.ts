import { geography, type Scenario } from "../domain/index.ts";
import { times, type ClusterOption } from "../program/index.ts";
import { amvCluster } from "../rules/amv-cluster.ts";
import { setting } from "../rules/index.ts";
import type { Columns } from "./columns.ts";
import type { CellFacts } from "./facts.ts";
import type { Left } from "./hand-overs.ts";
import { byProvince } from "./pairs.ts";

/** Small amv units of a province that may count together (3.13), none where the rule is off. */
export function makeClusters(
  scenario: Scenario,
  cells: readonly CellFacts[],
  leftOf: (cell: CellFacts) => Left,
  columns: Columns,
): ClusterOption[] {
  const data = setting(amvCluster, scenario);
  if (data === undefined) return [];
  const units = cells.filter(
    (c) => c.kind === "amv" && !c.hasAdoptedSite && leftOf(c).most > 0 && (leftOf(c).fixed ?? 0) <= data.size,
  );
  const found: ClusterOption[] = [];
  for (const group of byProvince(units).values()) {
    for (const centre of group) {
      for (const member of group) {
        const [at, unit] = [centre.municipality.code, member.municipality.code];
        if (geography(scenario).between(at, unit) > data.distance) continue;
        const joined = (plan: { clusters: readonly { centre: string; members: readonly string[] }[] }) =>
          plan.clusters.some((c) => c.centre === at && c.members.includes(unit));
        const chosen = columns.add({
          name: `k ${unit} ${at}`,
          lower: 0,
          upper: 1,
          value: ({ plan }) => Number(joined(plan)),
        });
        const left = leftOf(member);
        const places =
          left.fixed === undefined
            ? columns.add({
                name: `p ${unit} ${at}`,
                lower: 0,
                upper: Math.min(data.size, left.most),
                value: ({ plan, cell }) =>
                  joined(plan) && cell(unit, "amv").site === "clustered" ? Math.max(0, cell(unit, "amv").own) : 0,
              })
            : times(left.fixed, chosen);
        found.push({ centre: centre.municipality, member: member.municipality, chosen, places });
      }
    }
  }
  return found;
}
