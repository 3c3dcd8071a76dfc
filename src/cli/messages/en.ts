import type { Messages } from "../../report/index.ts";
import type { nl } from "./nl.ts";

/** Every English text of the command line. */
export const en: Messages<keyof typeof nl> = {
  "help.title.usage": "Usage:",
  "help.title.arguments": "Arguments:",
  "help.title.options": "Options:",
  "help.title.global": "Always possible:",
  "help.title.commands": "Commands:",
  "help.title.examples": "Examples:",
  "help.options": "[options]",
  "help.command": "[command]",
  "help.default": "(default: {value})",
  "help.choices": "(choices: {values})",
  "help.option": "shows this help",
  "help.help": "shows the help of a command",
  "help.version": "shows the version",
  "help.codes":
    "Exit codes: 0 done and verified, 1 our own fault, 2 bad input, 3 infeasible or a plan that breaks rules, 4 stopped or broken off with a feasible plan, 5 stopped without one. Ctrl-C stops and keeps the best plan; a second Ctrl-C kills.",

  about:
    "Divides the reception places for asylum seekers over the municipalities, exactly and explainably: the decision, swaps between provinces and mergers of small tasks.",

  "argument.command": "a command, as it is typed",
  "argument.scenario": "id of a bundled scenario, or a folder or file (default: {id})",
  "argument.plan": "plan file (plan.json)",
  "argument.municipality": "municipality, by name or code",
  "argument.folder": "new folder",
  "option.lang": "language; without it the locale of the system decides",
  "option.json": "result as JSON on standard output; progress and errors go to standard error",
  "option.scenario": "scenario: id, folder or file",
  "option.plan":
    "plan file or package folder to explain, with scenario.json beside it where it is there (default: the package is made first)",
  "option.svg": "writes the chart as SVG",
  "argument.compare": "scenario (id, folder or file), or a plan file",
  "option.province": "province, by name or code",
  "option.out": "folder for the files",
  "option.resume": "goes on where an interrupted run of the same package was",
  "option.way": "joint: everything at once; stepwise: swaps first, then mergers",
  "option.way.held":
    "stepwise: with the swaps chosen first; joint: with the rest of the country as in the joint package",
  "option.strategy": "way of solving",
  "option.strategy.default": "what fits each part",
  "option.time": "stop after so many seconds and keep the best plan",
  "option.untilProven": "go on until everything is proven or you stop it",
  "option.gap": "stop a part when it is at most this far from the best possible, such as 0.01 or 1%",
  "option.threads": "number of threads; changes how long it takes, not what comes out",
  "option.seed": "start value for choices that would otherwise be chance",
  "option.pins": "file with agreements that are settled already",
  "option.preset":
    "chooses by this preset in place of the objectives of the scenario; “verdeelwijzer presets” tells what each costs",
  "option.phase": "which program",
  "option.format": "notation",
  "option.kind": "kind of places; both without it",

  "error.prefix": "Error",
  "error.usage": "More help: {command} --help",
  "error.unknownOption": "The option ({found}) does not exist. {maybe}",
  "error.unknownCommand": "The command ({found}) does not exist. {maybe}",
  "error.maybe": "Maybe {names} is meant.",
  "error.either": "{names} or {last}",
  "error.maybe.help": "Maybe the name is spelled otherwise.",
  "error.missingArgument": "Something is missing ({found}). Maybe it still has to follow the command.",
  "error.excess": "Too much follows the command. Maybe quotes are missing around a name with a blank.",
  "error.choice": "The value ({found}) of {option} is unknown. Maybe {choices} is meant.",
  "error.whole":
    "The value ({found}) of {option} is not a whole number from {least} to {most}. Maybe: {option} {example}",
  "error.seconds": "The value ({found}) of {option} is not a number of seconds above 0. Maybe: {option} 30",
  "error.gap": "The value ({found}) of {option} is not a part from 0 to 1. Maybe: {option} 0.01 or {option} 1%",
  "error.limits": "The value ({found}) of {option} is not a list of whole numbers. Maybe: {option} 81,12000",
  "error.limits.count":
    "There are {n} limits with {option}, but the scenario has {levels} {levels|objective|objectives}. Maybe at most {most}.",
  "idle.without":
    "The option ({option}) does nothing without {other}. Maybe {other} was forgotten, or {option} can be left out.",
  "idle.alternatives":
    "The option ({option}) does nothing beside {other}: alternatives are told, and no files are made of them. Maybe {option} can be left out; with --json the plans go to standard output.",
  "idle.plan":
    "The option ({option}) does nothing beside {other}: the plan of the file is looked at as it is, and nothing is solved. Maybe {option} can be left out, or {other}.",
  "idle.phase":
    "The option ({option}) does nothing without {other}: the other programs are of the whole country and both kinds. Maybe {other} was forgotten, or {option} can be left out.",
  "idle.time":
    "The option ({option}) does nothing beside {other}: the search goes on without another limit until the time is up. Maybe {option} can be left out, or {other}.",
  "idle.twice":
    "The option ({option}) is given twice, with two values, and only the last would count. Maybe one of the two can be left out.",
  "idle.json":
    "The option ({option}) does nothing beside {other}: the steps of every municipality are in it. Maybe {option} can be left out, or {other}.",
  "idle.compare":
    "The option ({option}) does nothing where two scenarios are compared: it says which scenario two plans belong to. Maybe {option} can be left out, or plan files were meant.",
  "error.limits.swaps":
    "There are {n} limits with {option}, but the program of swaps has {levels} {levels|objective|objectives}. Maybe at most {most}.",
  "error.scenario.twice": "There are two scenarios: ({first}) and ({second}). Maybe one of them can be left out.",
  "error.scenario": "The scenario ({found}) is not in order: {n} {n|problem|problems}.",
  "error.scenario.unknown":
    "The scenario ({found}) is neither bundled nor a folder or file. Maybe {ids} is meant, or a path that exists.",
  "error.file": "The file ({found}) is not in order: {n} {n|problem|problems}.",
  "error.keep": "What is found cannot be kept in {found}: {why}",
  "error.keep.same":
    "What is found cannot be kept in {found}: that is the file of {option}, too. Maybe another file is meant.",
  "note.keep.stopped":
    "Note: what is found can no longer be kept in {found}: {why}. The search goes on; what is in it stays.",
  "note.keep.unreadable": "Note: {n} {n|line|lines} of {found} cannot be read and {n|does|do} not count.",
  "error.pins": "The file of pins ({found}) is not in order: {n} {n|problem|problems}.",
  "error.plan": "The plan ({found}) cannot be read as a plan of this scenario: {n} {n|problem|problems}.",
  "error.read":
    "The file ({found}) cannot be read ({why}). Maybe the name is spelled otherwise, or permission is missing.",
  "error.json": "The file ({found}) is not JSON. Maybe it is another file.",
  "error.out.busy":
    "Another process is writing into ({found}). Maybe it is done when you try again; if there is none, remove {lock}.",
  "error.resume.folder":
    "A folder belongs with --resume: what was kept stands beside it. Maybe --out with the folder of the interrupted run is missing.",
  "error.resume.alternatives":
    "With --alternatives nothing is kept on the way. Maybe --resume can be left out, or --alternatives.",
  "error.out.foreign":
    "The folder ({found}) also holds something ({name}) that is no part of a package. Maybe a new folder: --out {other}",
  "error.out.file": "The path ({found}) is not a folder. Maybe another name: --out {other}",
  "error.out.write": "Writing to ({found}) fails ({why}). Maybe permission is missing, or the disk is full.",
  "error.out.exists": "The folder ({found}) exists and is not empty. Maybe a new folder.",
  "error.more": "… and {n} more.",
  "error.unexpected":
    "Something went wrong that must not go wrong: this is a fault of Verdeelwijzer, not of your input. ({why}) There is no result. Maybe other options help; please report it with the scenario. DEBUG=1 shows more.",

  "result.noDecision":
    "The decision does not exist under these rules: in {province} ({kind}) the remainder is {short} {short|place|places} more than the municipalities that may share can be given together.",
  "result.noDecision.published":
    "There the numbers of {n} {n|municipality|municipalities} are fixed by decisions that were issued. No municipality without such a decision can take the {short} {short|place|places} that are left then.",
  "result.relax": "Maybe one of these rules can be relaxed: {rules}.",
  "result.infeasible": "Infeasible: in {phase}{part} no plan keeps all rules and pins.",
  "result.infeasible.settled":
    "With the swaps that were chosen there is no plan in {phase}{part} that keeps all rules and pins. With other swaps there may be one.",
  "result.infeasible.settled.maybe":
    "Maybe everything can be chosen at once: “verdeelwijzer plan”. Or maybe a pin can be left out, or a rule relaxed.",
  "result.infeasible.names.maybe":
    "Maybe agree on which municipality stands against which (a pin “agreed-municipal-swap”), or leave out a pin that forbids it.",
  "result.conflicts": "These rules and pins cannot hold together:",
  "result.infeasible.maybe": "Maybe a pin can be left out, or a rule relaxed: “verdeelwijzer conflicts” tells which.",
  "result.unknown": "There is no plan yet: in {phase}{part} the computation ended ({ended}) before one was found.",
  "result.unknown.maybe":
    "Maybe with more time (--time-limit), without a limit (--until-proven) or with another --strategy.",
  "result.failed": "The computation failed in {phase}{part}: {message}",
  "result.failed.maybe": "Maybe another --strategy or fewer --threads help.",
  "result.stopped": "Stopped; this is the best plan so far, verified and valid.",
  "result.files": "The files are in {folder}",
  "result.file.plan": "the plan, for machines and for “verdeelwijzer verify”",
  "result.file.municipalities": "all municipalities, for a spreadsheet",
  "result.file.agreements": "all agreements, for a spreadsheet",
  "result.file.stories": "the story behind every number, in Dutch and English",
  "result.file.front": "the trade-off between two measures, point by point",
  "result.file.effects": "what every step does to the package",
  "result.file.report": "the report with pictures, for people",
  "result.file.workbook": "all of the above as a workbook; offers and agreements can be changed and read back",
  "result.file.annexes": "an annex per province, to print on A4",
  "result.file.annexes.docx": "the same annexes, to edit in Word",
  "result.file.letters": "a page per municipality: task, hosting and why",
  "result.file.letters.docx": "the same pages, to edit in Word",
  "result.file.minutes": "minutes of the table of every province, to sign",
  "result.file.scenario": "the scenario that made it",
  "result.file.run": "times and machine of this run",
  "result.file.decision": "the decision with its steps per municipality",
  "result.written": "Written: {file}",

  "ended.finished": "finished",
  "ended.stopped": "stopped",
  "ended.time": "time is up",
  "ended.work": "limit of work",
  "ended.memory": "out of memory",
  "ended.failed": "failed",

  "progress.line": "{phase} {done}/{of}{part}{level} · {seconds} s",
  "progress.question": "{n}/{of} {question} · ",
  "progress.package": "package",
  "progress.front": "trade-off",
  "progress.effects": "what if, change {n} of {changes}",
  "progress.level": " · {level}",
  "progress.incumbent": ": {incumbent}",
  "progress.bound": " ≥ {bound}",
  "progress.gap": " (gap {gap})",
  "resume.nothing": "Nothing is kept beside {folder}; everything starts at the beginning.",
  "resume.maybe":
    "Beside {folder} there is what a run kept that did not reach its own end (time was up, stopped or killed). Maybe you want --resume: it goes on from there.",
  "resume.account":
    "Went on where the interrupted run was: {taken} {taken|part|parts} checked and taken over, {started} went on from the best point, {again} done again.",
  "resume.damaged": "The kept part ({file}) is damaged and does not count; it is solved again.",
  "resume.foreign":
    "The kept part ({file}) is of another model or another version and does not count; it is solved again.",
  "resume.wrong": "The kept part ({file}) does not agree with its model and does not count; it is solved again.",
  "resume.keepFailed":
    "Nothing can be kept on the way in {place} ({why}). Solving goes on; --resume will not be possible. Maybe the disk is full.",
  "progress.stopping": "Stopping; the best plan is kept. Another Ctrl-C kills.",
  "phase.decision": "decision",
  "phase.swaps": "swaps",
  "phase.mergers": "mergers",
  "phase.joint": "everything at once",
  "phase.municipal-swaps": "swaps by municipality",
  "phase.verification": "verification",

  "plan.beside": "Read with the scenario beside the plan ({file}). --scenario takes another one.",
  "compare.scenarios":
    "Note: the plans are of scenarios that differ; what differs here may come from that. “compare” with the two scenarios tells in what.",
  "verify.against": "Checked against the scenario ({id}).",
  "verify.against.beside":
    "Checked against the scenario beside the plan ({file}), with id ({id}). --scenario takes another one.",
  "verify.other": "Note: the plan says that it belongs to the scenario ({named}).",

  "scenario.valid":
    "The scenario ({id}) is in order: {municipalities} {municipalities|municipality|municipalities}, {provinces} {provinces|province|provinces}, {need} places needed.",
  "scenario.bundled": "Bundled scenarios:",
  "scenario.fingerprint": "fingerprint",
  "scenario.date": "reference date",
  "scenario.counts":
    "{provinces} {provinces|province|provinces}, {municipalities} {municipalities|municipality|municipalities}, {borders} {borders|border|borders}, {exempt} exempt, {pins} {pins|pin|pins}",
  "scenario.inhabitants": "{n} inhabitants",
  "scenario.totals": "in places",
  "scenario.total.need": "need",
  "scenario.total.indicative": "key",
  "scenario.total.reported": "reported",
  "scenario.total.promising": "promising",
  "scenario.total.adopted": "reported and promising",
  "scenario.standings": "How firm are the figures",
  "scenario.figures.need": "need",
  "scenario.figures.needTotal": "of these: in all, not by kind",
  "scenario.figures.tasks": "provincial tasks",
  "scenario.figures.indicative": "key per municipality",
  "scenario.figures.indicativeTotals": "of these: in all, not by kind",
  "scenario.figures.offers": "offered places",
  "scenario.figures.decided": "decisions that were issued",
  "scenario.figures.decidedTotals": "of these: in all, not by kind",
  "scenario.figures.exemptions": "exemptions",
  "scenario.figures.prices": "price list",
  "scenario.standing": "standing",
  "scenario.count": "number",
  "scenario.places": "places",
  "scenario.rules": "Rules",
  "scenario.off": "off: {title}",
  "scenario.objective": "Objectives, ranked",
  "scenario.scaffolded":
    "A scenario to start from is in {folder}. Replace the figures, and check with: verdeelwijzer scenario validate {folder}",
  "kind.regular": "regular",
  "kind.amv": "amv",
  "kind.total": "total",
};
