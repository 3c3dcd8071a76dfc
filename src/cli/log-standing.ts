import { type Bilingual, inEach } from "../domain/index.ts";
import type { Context } from "./context.ts";
import { faultWords } from "./log-words.ts";
import { cliSay } from "./messages/index.ts";
import type { PackageLog } from "./package-log.ts";
import type { LogStanding } from "./results/index.ts";

/** How a log stands, for people. */
export function standingLines({ say }: Context, { head, removed, faults }: PackageLog): readonly string[] {
  const [first] = faults;
  return [
    first === undefined ? say("log.holds", { lines: head.lines, sum: head.sum }) : say("log.broken"),
    ...faults.map((fault) => `- ${faultWords(say, fault)}`),
    ...(removed > 0 && first === undefined ? [say("log.removed", { n: removed })] : []),
  ];
}

/** The same for machines. */
export function standingOf({ say }: Context, { head, removed, faults }: PackageLog): LogStanding {
  const problems = faults.map((fault) => ({ message: faultWords(say, fault) }));
  return { holds: faults.length === 0, head, removed, problems };
}

/** Why a package with this log is refused, in both languages; undefined: for nothing in its log. */
export function refusalOf({ faults: [fault] }: PackageLog): Bilingual | undefined {
  if (fault === undefined) return undefined;
  return inEach((language) => {
    const say = cliSay(language);
    return say("log.refused", { why: faultWords(say, fault) });
  });
}
