import type { Messages } from "../../report/index.ts";
import type { logNl } from "./log-nl.ts";

/** English texts about the log of a package. */
export const logEn: Messages<keyof typeof logNl> = {
  "progress.prices": "price of agreements",
  "error.log.none": "The folder ({found}) holds no log (log.jsonl). Maybe another folder is meant.",
  "error.log.day": "The value ({found}) of {option} is no day. Maybe: {option} 2026-01-31",
  "error.log.days":
    "The value ({found}) of {option} is no number of days from 0 to {most}, and not “always”. Maybe: {option} 365",
  "error.log.name": "The value ({found}) of {option} has no letters or figures. Maybe the name is missing.",
  "error.out.log":
    "The folder ({found}) holds a package with a log, which would not go on here. Maybe another folder: --out {other}",
  "error.out.log.broken":
    "The log in the folder ({found}) does not hold: {why} Nothing is added to it. Maybe an earlier copy helps, or another folder with --out.",
  "error.out.log.other":
    "The log in the folder ({found}) is about the scenario ({begun}), not about ({id}). Maybe another folder with --out.",
  "result.file.log": "the log: what was settled and when; only added to, each line holds the one before",
  "result.file.names": "names, reasons and conditions of the log; you can take them away",
  "log.holds": "Log: {lines} {lines|line|lines}, the chain holds. End: {sum}",
  "log.broken": "Log: the chain does NOT hold.",
  "log.removed":
    "Taken away: {n} {n|name, reason or condition|names, reasons and conditions}. The chain holds without.",
  "log.forgotten": "Now taken out of {file}: {n}. They may still stand in other files of the package: {others}.",
  "log.days": "Names, reasons and conditions are kept for {days} {days|day|days}, counted from their line.",
  "log.days.none": "Names, reasons and conditions are kept until somebody takes them away (--keep-names).",
  "log.refused": "the log does not hold: {why}",
  "log.fault.malformed": "line {line} is not a whole line of a log.",
  "log.fault.order": "line {says} stands in the place of line {line}: a line is missing, or one was moved.",
  "log.fault.link": "line {line} does not fit the line before it: one of the two was changed.",
  "log.fault.name": "line {line} has another text ({what}) than the one that was put on record.",
  "log.fault.stray": "among the names is a text that belongs to no line ({commitment}…).",
  "log.fault.head": "there are {found} lines instead of {known}, or the last was changed.",
  "log.fault.manifest": "log.jsonl is not the file that manifest.json names: something was changed, added or cut off.",
  "log.fault.gone": "log.jsonl is gone, though manifest.json names it.",
  "log.fault.names": "log-names.json cannot be read.",
  "log.who": "who",
  "log.why": "why",
  "log.provided": "provided",
  "log.settled": "settled on",
  "log.price": "costs",
  "log.price.way.stepwise": "{price} (measured step by step)",
  "log.price.way.joint": "{price} (measured with everything at once)",
  "log.price.none": "not measured",
  "log.price.nothing": "no difference in what was measured",
  "log.price.unknown": "not known: the search was too short",
  "log.text.removed": "(taken away)",
  "log.what.start": "Start of the log, scenario {scenario}: {rules} rules, {decided} {decided|decision|decisions}.",
  "log.what.pin": "Settled: {words}",
  "log.what.unpin": "Taken back: {words}",
  "log.what.rule.on": "Rule on: {title} {data}",
  "log.what.rule.off": "Rule off: {title} {data}",
  "log.what.objective": "Other objectives: {measures}",
  "log.what.offer": "Offer at the table: {name}, {kind}: {places} {places|place|places}",
  "log.what.decided": "Decision: {name}: {numbers}",
  "log.what.decided.gone": "Decision taken away: {name}",
  "log.what.figures": "Other figures in the scenario (fingerprint {figures}…)",
  "log.what.priced": "Measured what line {of} costs",
};
