import type { Messages } from "../../report/index.ts";
import type { monitorNl } from "./monitor-nl.ts";

/** English texts about a monitor held against a package. */
export const monitorEn: Messages<keyof typeof monitorNl> = {
  "error.monitor.early":
    "The monitor says nothing of ({found}) yet; its first day is {first}. Maybe a later day was meant: --on {first}",
  "error.next":
    "The scenario from which to go on ({found}) is not in order: {n} {n|problem|problems}. It was not written. Maybe the monitor contradicts the scenario.",
  "error.next.there":
    "The file ({found}) is there already, and is not written over. Maybe another name: --next from-here-2.json",
  "monitor.next": "To go on from: {file}\nA new proposal from there: verdeelwijzer plan {file}",
};
