import type { Scenario } from "../../domain/index.ts";
import type { Problem } from "../../scenario/index.ts";
import { writeScenario } from "../../scenario/write.ts";
import type { ChangeLog, What } from "./change.ts";
import { discussed } from "./discussed.ts";

/** What would be wrong with a scenario once it is changed; none: it can be. */
export type Check = (before: Scenario, after: Scenario, log: ChangeLog) => readonly Problem[];

/** What reads pins and files, fetched when it is wanted. A part that cannot be fetched is a problem of every change. */
export async function fetchChecks(whats: readonly What[]): Promise<Check> {
  const decides = whats.some(({ type }) => type === "decided");
  try {
    const [{ withPins }, asFile] = await Promise.all([
      import("../../scenario/pins-file.ts"),
      decides ? fetchAsFile() : undefined,
    ]);
    return (before, after, log) => {
      // What is under discussion stands alone: it contradicts nothing.
      for (const pins of [after.pins, ...discussed(log).map((pin) => [pin])]) {
        const checked = withPins({ ...after, pins: [] }, "pins", JSON.stringify({ pins }));
        if (checked.status !== "ok") return checked.problems;
      }
      if (asFile === undefined) return [];
      // By the same road as any file. What was wrong before is no fault of this change.
      const known = new Set(asFile(before).map(({ message }) => message.nl));
      return asFile(after).filter(({ message }) => !known.has(message.nl));
    };
  } catch {
    return () => [unreachable];
  }
}

/** The problems of a scenario by the road of a file. */
async function fetchAsFile() {
  const { parseScenario } = await import("../../scenario/parse.ts");
  return (scenario: Scenario) => {
    const read = parseScenario({ "scenario.json": writeScenario(scenario) });
    return read.status === "ok" ? [] : read.problems;
  };
}

const unreachable: Problem = {
  file: "pins",
  code: "syntax",
  message: {
    nl: "Deze wijziging is niet gemaakt: een deel van de app kan niet worden opgehaald. Laad de pagina opnieuw, met netwerk; wat al vaststaat, blijft.",
    en: "This change was not made: a part of the app cannot be fetched. Load the page again, with network; what is settled already stays.",
  },
};
