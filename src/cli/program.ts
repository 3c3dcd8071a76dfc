import { Command, Option } from "commander";
import type { Way } from "../app/index.ts";
import { decideCommand } from "./commands/decide.ts";
import { importCommand } from "./commands/import.ts";
import { modelCommand } from "./commands/model.ts";
import { makePackageCommand } from "./commands/package.ts";
import { describeCommand, listCommand, scaffoldCommand, schemaCommand, validateCommand } from "./commands/scenario.ts";
import { alternativesCommand, frontCommand } from "./commands/choices.ts";
import { compareCommand } from "./commands/compare.ts";
import { pinsCommand, sensitivityCommand } from "./commands/effects.ts";
import { conflictsCommand } from "./commands/conflicts.ts";
import { fairnessCommand } from "./commands/fairness.ts";
import { whyCommand } from "./commands/why.ts";
import { verifyCommand } from "./commands/verify.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit.ts";
import { examples, exitCodes, helpIn } from "./help.ts";
import { standard } from "./load.ts";
import type { Raw } from "./options.ts";
import type { CliKey } from "./messages/index.ts";

/** Called with the code of the command that ran. */
export type Done = (code: ExitCode) => void;

/** Every command with its options; `contextOf` gives a command what it needs once the common options are known. */
export function program(base: Omit<Context, "json">, version: string, done: Done): Command {
  const { say, io, engine } = base;
  const context = (root: Command): Context => ({ ...base, json: root.opts<{ json?: boolean }>().json === true });
  const root = new Command("verdeelwijzer")
    .description(say("about"))
    .configureHelp(helpIn(say, io.width))
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride()
    .helpOption("-h, --help", say("help.option"))
    .helpCommand("help [command]", say("help.help"))
    .version(version, "-V, --version", say("help.version"))
    .addOption(new Option("--lang <nl|en>", say("option.lang")))
    .option("--json", say("option.json"))
    .addHelpText("after", () => examples(say, ["plan", "mergers --province Gelderland", "plan --help"]))
    .addHelpText("after", () => exitCodes(say, io.width));

  const command = (parent: Command, name: string, about: CliKey, shown: readonly string[]) =>
    parent
      .command(name)
      .description(say(about))
      .helpOption("-h, --help", say("help.option"))
      .addHelpText("after", () => examples(say, shown));
  const scenarioArgument = say("argument.scenario", { id: standard });
  const onScenario = (of: Command) =>
    of.argument("[scenario]", scenarioArgument).option("--scenario <scenario>", say("option.scenario"));
  const solving = (of: Command, way?: Way, about: CliKey = "option.way") => {
    if (way !== undefined) of.addOption(new Option("--way <way>", say(about)).default(undefined, way));
    return of
      .addOption(
        new Option(
          `--strategy <name>`,
          `${say("option.strategy")} ${say("help.choices", { values: engine.strategies.join(", ") })}`,
        ).default(undefined, say("option.strategy.default")),
      )
      .option("--time-limit <s>", say("option.time"))
      .option("--until-proven", say("option.untilProven"))
      .option("--gap <part>", say("option.gap"))
      .addOption(new Option("--threads <n>", say("option.threads")).default(undefined, String(engine.cores)))
      .addOption(new Option("--seed <n>", say("option.seed")).default(undefined, "1"))
      .option("--pins <file>", say("option.pins"));
  };

  onScenario(
    command(root, "decide", "about.decide", ["decide", "decide --province Utrecht", "decide two-provinces --json"]),
  )
    .option("--province <name>", say("option.province.steps"))
    .option("--out <folder>", say("option.out"))
    .action((scenario: string | undefined, raw: Raw) => done(decideCommand(context(root), scenario, raw)));

  solving(
    onScenario(
      command(root, "plan", "about.plan", [
        "plan",
        "plan my-scenario --out result",
        "plan --until-proven",
        "plan --way stepwise",
        "plan --front unviable,handOvers --sensitivity",
        "plan --pins agreed.json --lang nl",
      ]),
    ),
    "joint",
  )
    .option("--out <folder>", say("option.out.plan"))
    .option("--resume", say("option.resume"))
    .option("--front <measures>", say("option.front"))
    .option("--front-province <name>", say("option.front.province"))
    .option("--sensitivity", say("option.sensitivity"))
    .action(async (scenario: string | undefined, raw: Raw) =>
      done(await makePackageCommand(context(root), "plan", scenario, raw)),
    );

  solving(
    onScenario(
      command(root, "mergers", "about.mergers", [
        "mergers --province Gelderland",
        "mergers --province PV25 --pins table.json",
        "mergers --province Utrecht --alternatives 5 --within 1% --distance 3",
        "mergers --province Limburg --alternatives 3 --way joint",
      ]),
    ),
    "stepwise",
    "option.way.held",
  )
    .requiredOption("--province <name>", say("option.province"))
    .option("--out <folder>", say("option.out"))
    .option("--resume", say("option.resume"))
    .option("--alternatives <n>", say("option.alternatives"))
    .option("--within <part>", say("option.within"))
    .option("--distance <n>", say("option.distance"))
    .addOption(new Option("--by <what>", say("option.by")).default(undefined, "municipalities"))
    .action(async (scenario: string | undefined, raw: Raw) =>
      done(
        raw.alternatives === undefined
          ? await makePackageCommand(context(root), "mergers", scenario, raw)
          : await alternativesCommand(context(root), scenario, raw),
      ),
    );

  solving(onScenario(command(root, "swaps", "about.swaps", ["swaps", "swaps my-scenario --json"])))
    .option("--out <folder>", say("option.out"))
    .option("--resume", say("option.resume"))
    .action(async (scenario: string | undefined, raw: Raw) =>
      done(await makePackageCommand(context(root), "swaps", scenario, raw)),
    );

  solving(
    command(root, "why", "about.why", ["why Lochem", "why Lochem --plan verdeelwijzer-out/netherlands-2024/plan.json"])
      .argument("<municipality>", say("argument.municipality"))
      .option("--scenario <scenario>", say("option.scenario"))
      .option("--plan <file>", say("option.plan")),
    "joint",
  )
    .addOption(new Option("--hosts <n>", say("option.hosts")).default(undefined, "3"))
    .action(async (name: string, raw: Raw) => done(await whyCommand(context(root), name, raw)));

  solving(onScenario(command(root, "fairness", "about.fairness", ["fairness --plan plan.json"])), "joint")
    .option("--plan <file>", say("option.plan"))
    .action(async (scenario: string | undefined, raw: Raw) =>
      done(await fairnessCommand(context(root), scenario, raw)),
    );

  solving(
    onScenario(
      command(root, "conflicts", "about.conflicts", [
        "conflicts --pins agreed.json",
        "conflicts --pins agreed.json --way joint",
      ]),
    ),
    "stepwise",
    "option.way.conflicts",
  ).action(async (scenario: string | undefined, raw: Raw) =>
    done(await conflictsCommand(context(root), scenario, raw)),
  );

  solving(
    onScenario(
      command(root, "front", "about.front", ["front --province Drenthe --between deviation.absolute --and handOvers"]),
    ),
    "stepwise",
    "option.way.held",
  )
    .requiredOption("--between <measure>", say("option.between"))
    .requiredOption("--and <measure>", say("option.and"))
    .option("--province <name>", say("option.province"))
    .addOption(new Option("--most <n>", say("option.most")).default(undefined, "100"))
    .option("--csv <file>", say("option.csv"))
    .option("--svg <file>", say("option.svg"))
    .action(async (scenario: string | undefined, raw: Raw) => done(await frontCommand(context(root), scenario, raw)));

  command(root, "compare", "about.compare", ["compare mine.json netherlands-2024", "compare a/plan.json b/plan.json"])
    .argument("<before>", say("argument.compare"))
    .argument("<after>", say("argument.compare"))
    .option("--scenario <scenario>", say("option.scenario"))
    .action((before: string, after: string, raw: Raw) => done(compareCommand(context(root), before, after, raw)));

  const effects = (of: Command) =>
    solving(onScenario(of), "stepwise")
      .option("--province <name>", say("option.province.effects"))
      .option("--measure <measure>", say("option.measure"))
      .option("--csv <file>", say("option.csv.effects"))
      .option("--svg <file>", say("option.svg"));
  effects(command(root, "sensitivity", "about.sensitivity", ["sensitivity --province Utrecht"]))
    .addOption(new Option("--offers <n>", say("option.offers")).default(undefined, "5"))
    .action(async (scenario: string | undefined, raw: Raw) =>
      done(await sensitivityCommand(context(root), scenario, raw)),
    );
  effects(command(root, "pins", "about.pins", ["pins --pins agreed.json --province Utrecht"])).action(
    async (scenario: string | undefined, raw: Raw) => done(await pinsCommand(context(root), scenario, raw)),
  );

  command(root, "verify", "about.verify", ["verify plan.json", "verify plan.json --scenario my-scenario"])
    .argument("<plan>", say("argument.plan"))
    .option("--scenario <scenario>", say("option.scenario.plan"))
    .option("--pins <file>", say("option.pins"))
    .action((plan: string, raw: Raw) => done(verifyCommand(context(root), plan, raw)));

  onScenario(
    command(root, "model", "about.model", [
      "model --phase mergers --province Drenthe --kind amv --out drenthe.mps",
      "model two-provinces --format lp",
    ]),
  )
    .addOption(
      new Option(
        "--phase <phase>",
        `${say("option.phase")} ${say("help.choices", { values: "swaps, mergers, joint" })}`,
      ).default(undefined, "joint"),
    )
    .addOption(
      new Option("--format <format>", `${say("option.format")} ${say("help.choices", { values: "lp, mps" })}`).default(
        undefined,
        "mps",
      ),
    )
    .option("--province <name>", say("option.province"))
    .option("--kind <kind>", `${say("option.kind")} ${say("help.choices", { values: "regular, amv" })}`)
    .option("--limits <numbers>", say("option.limits"))
    .option("--pins <file>", say("option.pins"))
    .option("--out <file>", say("option.out.file"))
    .action((scenario: string | undefined, raw: Raw) => done(modelCommand(context(root), scenario, raw)));

  command(root, "import", "about.import", [
    "import offers.xlsx --into my-scenario",
    "import offers.csv agreed.xlsx --into my-scenario --dry-run",
  ])
    .argument("<files...>", say("argument.files"))
    .option("--into <folder>", say("option.into"))
    .option("--scenario <scenario>", say("option.import.scenario"))
    .addOption(new Option("--standing <standing>", say("option.standing")).default(undefined, "assumed"))
    .option("--replace", say("option.replace"))
    .option("--reorganisations <file>", say("option.reorganisations"))
    .option("--dry-run", say("option.dryRun"))
    .action(async (files: readonly string[], raw: Raw) => done(await importCommand(context(root), files, raw)));

  const scenarios = command(root, "scenario", "about.scenario", [
    "scenario list",
    "scenario validate my-scenario",
  ]).helpCommand("help [command]", say("help.help"));
  command(scenarios, "list", "about.scenario.list", ["scenario list"]).action(() => done(listCommand(context(root))));
  command(scenarios, "validate", "about.scenario.validate", [
    "scenario validate my-scenario",
    "scenario validate my.json",
  ])
    .argument("<scenario>", say("option.scenario"))
    .action((scenario: string) => done(validateCommand(context(root), scenario)));
  command(scenarios, "describe", "about.scenario.describe", ["scenario describe", "scenario describe two-provinces"])
    .argument("[scenario]", scenarioArgument)
    .action((scenario: string | undefined) => done(describeCommand(context(root), scenario)));
  command(scenarios, "scaffold", "about.scenario.scaffold", [
    "scenario scaffold my-scenario",
    "scenario scaffold tiny --kind single",
  ])
    .argument("<folder>", say("argument.folder"))
    .addOption(new Option("--kind <kind>", say("option.scaffold")).default(undefined, "folder"))
    .option("--id <id>", say("option.id"))
    .action((folder: string, raw: Raw) => done(scaffoldCommand(context(root), folder, raw)));
  command(scenarios, "schema", "about.scenario.schema", ["scenario schema > scenario.schema.json"]).action(() =>
    done(schemaCommand(context(root))),
  );
  return root;
}
