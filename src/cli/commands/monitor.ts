import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { standings } from "../../domain/index.ts";
import { fromHere, monitored } from "../../explain/monitor/index.ts";
import { monitorCsv, monitorText } from "../../report/index.ts";
import { isoDayOf, parseScenario, readMonitor, renderProblems, writeScenario } from "../../scenario/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse, textOptions } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { tellJson } from "../json.ts";
import { loadFile, loadScenario, words } from "../load.ts";
import { choice, type Raw, type Reader, text } from "../options.ts";
import type { MonitorResult } from "../results/index.ts";
import { bundledOf, planFile, scenarioBeside, tellBeside } from "../scenario-beside.ts";
import { caseOfFile } from "./known-case.ts";
import { writeFiles } from "./write-files.ts";

/** What there is of a package, by a monitor; and the scenario from which to go on. */
export const monitor: CliCommand = {
  name: "monitor",
  about: {
    nl: "houdt een monitor naast een pakket: welke plekken er zijn, wie achterloopt, en waarmee verder te gaan is",
    en: "holds a monitor against a package: which places there are, who is behind, and from where to go on",
  },
  examples: [
    "monitor verdeelwijzer-out/netherlands-2024 monitor.csv",
    "monitor plan.json monitor.csv --on 2026-12-01 --csv standing.csv",
    "monitor plan.json monitor.csv --next from-here.json",
  ],
  options: (of, { say, withDefault }) => {
    of.argument(
      "<plan>",
      say({ nl: "het pakket: zijn map, of zijn plan.json", en: "the package: its folder, or its plan.json" }),
    )
      .argument(
        "<file>",
        say({
          nl: "de monitor, als CSV: code,kind,date,realised en als u wilt planned en planned_from",
          en: "the monitor, as CSV: code,kind,date,realised and, if you like, planned and planned_from",
        }),
      )
      .option("--scenario <scenario>", say("option.scenario"));
    withDefault(
      of,
      "--on <day>",
      say({ nl: "hoe het op deze dag stond", en: "how it was on this day" }),
      say({ nl: "de laatste van de monitor", en: "the last of the monitor" }),
    );
    of.option(
      "--csv <file>",
      say({ nl: "schrijft de stand per gemeente als CSV", en: "writes the standing by municipality as CSV" }),
    );
    of.option(
      "--next <file>",
      say({
        nl: "schrijft het scenario om mee verder te gaan: wat er is telt als toegezegd, wat gepland is als kansrijk, en dit pakket is het plan dat staat",
        en: "writes the scenario from which to go on: what is there counts as reported, what is planned as promising, and this package is the plan that stands",
      }),
    );
    withDefault(
      of,
      "--standing <standing>",
      say({
        nl: "hoe hard de cijfers van de monitor zijn, in dat scenario",
        en: "how sure the figures of the monitor are, in that scenario",
      }),
      "assumed",
    );
  },
  idle: [{ options: ["standing"], when: ({ next }) => next === undefined, key: "idle.without", other: "--next" }],
  run,
};

function run(context: Context, [named = "", file = ""]: readonly string[], raw: Raw): ExitCode {
  const { say, io } = context;
  const reader: Reader = { say, complaints: [] };
  const asked = text(raw.on);
  const day = asked === undefined ? undefined : isoDayOf(asked);
  if (asked !== undefined && day === undefined)
    reader.complaints.push(say("error.day", { found: asked, option: "--on" }));
  const standing = choice(reader, "--standing", raw.standing, standings) ?? "assumed";
  const next = text(raw.next);
  if (next !== undefined && existsSync(next)) reader.complaints.push(say("error.next.there", { found: next }));
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);

  const plan = planFile(named);
  const beside = text(raw.scenario) === undefined ? scenarioBeside(plan) : undefined;
  if (beside !== undefined) tellBeside(context, beside);
  const read = loadScenario(context, undefined, text(raw.scenario) ?? beside ?? bundledOf(plan));
  if (read.status === "refused") return read.exitCode;
  const scenario = read.value;
  const known = caseOfFile(context, scenario, plan);
  if (known.status === "refused") return known.exitCode;
  const readings = loadFile(context, file, (name, content) => readMonitor(scenario, name, content));
  if (readings.status === "refused") return readings.exitCode;

  const days = readings.value.map(({ on }) => on).toSorted();
  const on = day ?? days.at(-1) ?? scenario.date;
  if ((days[0] ?? on) > on) return refuse(context, [say("error.monitor.early", { found: on, first: days[0] ?? on })]);
  const found = monitored(scenario, known.value.plan, readings.value, on);
  if (next !== undefined) {
    const origin = { title: basename(file), standing };
    const content = writeScenario(fromHere(scenario, known.value.plan, readings.value, on, origin));
    const parsed = parseScenario({ "scenario.json": content });
    if (parsed.status === "problems") {
      io.err(renderProblems(parsed.problems, context.language));
      return refuse(context, [say("error.next", { found: next, n: parsed.problems.length })]);
    }
    try {
      writeFileSync(next, content, { flag: "wx" });
    } catch (error) {
      return refuse(context, [say("error.out.write", { found: next, why: words(error, context.language) })]);
    }
  }
  const failed = writeFiles(context, raw, { csv: () => monitorCsv(found) });
  if (failed !== undefined) return failed;
  if (context.json) tellJson<MonitorResult>(context, { status: "monitored", ...found });
  else {
    io.out(monitorText(scenario, found, textOptions(context)));
    if (next !== undefined) io.out(`\n${say("monitor.next", { file: next })}\n`);
  }
  return exit.done;
}
