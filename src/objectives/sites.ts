import { z } from "zod";
import type { Reading } from "../domain/index.ts";
import { type Expression, type Program } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";

/**
 * Σ y without an adopted viable site + Σ v (section 4): sites that the package opens. An unviable site counts here and
 * in `unviable.sites`; the units of one amv cluster (3.13) are one site.
 */
export const sites: Measure = {
  id: "sites",
  title: { nl: "nieuwe locaties", en: "new sites" },
  unit: { nl: "locaties", en: "sites" },
  description: {
    nl: "Aantal locaties dat er door het pakket bij komt. Kleine locaties die samen tellen zijn één locatie.",
    en: "Number of sites that the package adds. Small units that count together are one site.",
  },
  change: {
    more: { nl: "{n} nieuwe {n|locatie|locaties} meer", en: "{n} more new {n|site|sites}" },
    less: { nl: "{n} nieuwe {n|locatie|locaties} minder", en: "{n} fewer new {n|site|sites}" },
  },
  schema: z.strictObject({}),
  combine: "sum",
  measure: (_, { reading }) => {
    const opened = reading.cells.filter((cell) => cell.site === "viable" || cell.site === "unviable");
    return opened.length + countClusters(reading);
  },
  terms: (_, program) => {
    const opened = program.cells.flatMap((cell) => (cell.hasAdoptedSite ? [cell.small] : [cell.opens, cell.small]));
    return { expression: addUp([...opened, ...openedClusters(program)]), rows: [] };
  },
};

/** Clusters of the plan of which at least one member has its own amv unit in it. */
export function countClusters({ plan, cell }: Reading): number {
  return plan.clusters.filter(({ members }) => members.some((code) => cell(code, "amv").site === "clustered")).length;
}

/** One expression per possible centre: 1 where its cluster exists. */
export function openedClusters(program: Program): Expression[] {
  return program.clusterOptions
    .filter(({ centre, member }) => centre.code === member.code)
    .map((option) => option.chosen);
}
