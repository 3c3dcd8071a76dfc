import { languages, spoken } from "../domain/index.ts";
import { Command, Option } from "commander";
import { type CliCommand, offered } from "./command.ts";
import { commands } from "./commands/index.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit.ts";
import { examples, exitCodes, helpIn } from "./help.ts";
import type { Raw } from "./options.ts";

/** What is told of the command that runs: its options before, its code after. */
export interface Heard {
  readonly before: (command: CliCommand, given: Raw) => void;
  readonly done: (code: ExitCode) => void;
}

/** Every command of the list with its options. */
export function program(base: Omit<Context, "json" | "command">, version: string, { before, done }: Heard): Command {
  const { say, io } = base;
  const root = new Command("verdeelwijzer")
    .description(say("about"))
    .configureHelp(helpIn(say, io.width))
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride()
    .helpOption("-h, --help", say("help.option"))
    .helpCommand("help [command]", say("help.help"))
    .version(version, "-V, --version", say("help.version"))
    .addOption(new Option(`--lang <${languages.join("|")}>`, say("option.lang")))
    .option("--json", say("option.json"))
    .addHelpText("after", () => examples(say, ["plan", "mergers --province Gelderland", "plan --help"]))
    .addHelpText("after", () => exitCodes(say, io.width));
  const shared = offered(base);
  for (const entry of commands) {
    if ("run" in entry) add(root, entry);
    else {
      const group = named(root, entry).helpCommand("help [command]", say("help.help"));
      for (const command of entry.commands) add(group, command);
    }
  }
  return root;

  function add(parent: Command, command: CliCommand): void {
    const made = named(parent, command);
    command.options?.(made, shared);
    made.action(async () => {
      const raw: Raw = made.optsWithGlobals();
      before(command, raw);
      const given = made.processedArgs.flat().filter((arg): arg is string => typeof arg === "string");
      done(await command.run({ ...base, json: raw.json === true, command: pathOf(made) }, given, raw));
    });
  }

  function named(parent: Command, { name, about, examples: shown }: Pick<CliCommand, "name" | "about" | "examples">) {
    return parent
      .command(name)
      .description(spoken(about, base.language))
      .helpOption("-h, --help", say("help.option"))
      .addHelpText("after", () => examples(say, shown));
  }
}

/** A command as it is typed, without the name of the program: `scenario list`. */
export function pathOf(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) names.unshift(at.name());
  return names.join(" ");
}
