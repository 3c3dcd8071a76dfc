import type { Options } from "../../app/index.ts";
import { conflictsOf } from "../../explain/conflicts/index.ts";
import { inEach, ownOf, type Scenario } from "../../domain/index.ts";
import { conflictLines, openLine, repairFigures, repairLine, unknownLine } from "../../report/conflict.ts";
import type { Clashes } from "./api.ts";

/** What cannot hold together, told in every language. */
export async function clashesOf(scenario: Scenario, options: Options): Promise<Clashes> {
  const found = await conflictsOf(scenario, options);
  if (found.status === "unknown")
    return { status: found.status, open: inEach((language) => unknownLine(found, language, scenario.words)) };
  if (found.status !== "conflicts") return { status: found.status };
  const { open } = found;
  return {
    status: "conflicts",
    ...(open === undefined ? {} : { open: inEach((language) => openLine(open, language, scenario.words)) }),
    clashes: found.conflicts.map((conflict) => {
      const lines = inEach((language) => conflictLines(scenario, conflict, language));
      return {
        where: inEach((language) => ownOf(lines, language).where),
        members: lines.nl.members.map((_, i) => inEach((language) => ownOf(lines, language).members[i] ?? "")),
        sure: inEach((language) => ownOf(lines, language).sure),
        repairs: conflict.repairs.map((repair) => ({
          text: inEach((language) => repairLine(scenario, repair, language)),
          raw: inEach((language) => repairFigures(scenario, repair, language)),
          gives: repair.gives,
          works: repair.works,
        })),
      };
    }),
  };
}
