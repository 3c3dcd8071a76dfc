import type { LogFault } from "../log/index.ts";
import type { CliSay } from "./messages/index.ts";

/** What is wrong with the files of a log. */
export type PackageLogFault =
  | LogFault
  /** It is not the file that the manifest names, or is gone. */
  | { readonly type: "manifest" | "gone" }
  /** The file of names cannot be read. */
  | { readonly type: "names" };

/** What is wrong with a log, in a sentence. */
export function faultWords(say: CliSay, fault: PackageLogFault): string {
  switch (fault.type) {
    case "malformed":
    case "link":
      return say(`log.fault.${fault.type}`, { line: fault.line });
    case "order":
      return say("log.fault.order", { line: fault.line, says: fault.says });
    case "name":
      return say("log.fault.name", { line: fault.line, what: say(`log.${fault.field}`) });
    case "stray":
      return say("log.fault.stray", { commitment: fault.commitment.slice(0, 12) });
    case "head":
      return say("log.fault.head", { found: fault.found.lines, known: fault.known.lines });
    case "manifest":
    case "gone":
    case "names":
      return say(`log.fault.${fault.type}`);
  }
}
