import type { Options } from "../../app/index.ts";
import { conflictsOf } from "../../explain/conflicts/index.ts";
import type { Bilingual, Scenario } from "../../domain/index.ts";
import type { Language } from "../../report/index.ts";
import { conflictLines, openLine, repairLine, unknownLine } from "../../report/conflict.ts";
import type { Clashes } from "./api.ts";

/** What cannot hold together, told in both languages. */
export async function clashesOf(scenario: Scenario, options: Options): Promise<Clashes> {
  const found = await conflictsOf(scenario, options);
  if (found.status === "unknown")
    return { status: found.status, open: bilingual((l) => unknownLine(found, l, scenario.words)) };
  if (found.status !== "conflicts") return { status: found.status };
  const { open } = found;
  return {
    status: "conflicts",
    ...(open === undefined ? {} : { open: bilingual((l) => openLine(open, l, scenario.words)) }),
    clashes: found.conflicts.map((conflict) => {
      const lines = { nl: conflictLines(scenario, conflict, "nl"), en: conflictLines(scenario, conflict, "en") };
      return {
        where: { nl: lines.nl.where, en: lines.en.where },
        members: lines.nl.members.map((nl, i) => ({ nl, en: lines.en.members[i] ?? "" })),
        sure: { nl: lines.nl.sure, en: lines.en.sure },
        repairs: conflict.repairs.map((repair) => ({
          text: bilingual((language) => repairLine(scenario, repair, language)),
          gives: repair.gives,
          works: repair.works,
        })),
      };
    }),
  };
}

function bilingual(tell: (language: Language) => string): Bilingual {
  return { nl: tell("nl"), en: tell("en") };
}
