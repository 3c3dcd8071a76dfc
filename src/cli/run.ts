import { type Command, CommanderError } from "commander";
import { languages, wrap } from "../report/index.ts";
import { type Context, type Engine, refuse, refusedFor } from "./context.ts";
import { exampleOf } from "./examples-of-options.ts";
import { type ExitCode, exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { givenTwice } from "./given-twice.ts";
import { tellJson } from "./json.ts";
import type { BadInput, Failed } from "./results/index.ts";
import { idleOptions } from "./idle-options.ts";
import { words } from "./load.ts";
import { chooseLanguage } from "./locale.ts";
import { cliSay } from "./messages/index.ts";
import { either } from "./options.ts";
import { pathOf, program } from "./program.ts";
import { placeholder } from "./placeholders.ts";
import { usageError } from "./usage-error.ts";
import { withoutValue } from "./without-value.ts";

export interface World {
  readonly io: Io;
  readonly engine: Engine;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's own locale, for when the environment names none. */
  readonly locale: string;
  readonly version: string;
}

/** Runs one command line and gives its exit code. Whatever goes wrong is told in the language of the run. */
export async function run(args: readonly string[], { io, engine, env, locale, version }: World): Promise<ExitCode> {
  const language = chooseLanguage(args, env, locale);
  const say = cliSay(language);
  let code: ExitCode = exit.done;
  const base: Omit<Context, "json" | "command"> = { language, say, io, engine, args };
  let twice: () => readonly string[] = () => [];
  let bare: () => readonly string[] = () => [];
  const root = program(base, version, {
    before: ({ idle = [] }, given) => {
      const { lang } = given;
      if (typeof lang === "string" && !(languages as readonly string[]).includes(lang)) throw new BadLanguage(lang);
      const complaints = [
        ...bare().map((found) => say("error.optionNeedsValue", { found, example: exampleOf(found) })),
        ...twice().map((option) => say("idle.twice", { option })),
        ...idleOptions(say, idle, given),
      ];
      if (complaints.length > 0) throw new DoesNothing(complaints);
    },
    done: (ended) => {
      code = ended;
    },
  });
  twice = givenTwice(root);
  bare = withoutValue(root);
  // Who asked for an object gets one, also where the line was not understood any further.
  const context = (): Context => ({ ...base, json: args.includes("--json"), command: commandOf(root, args) });
  const misread = (complaint: string, command: string): ExitCode => {
    const help = ["verdeelwijzer", command].filter((word) => word !== "").join(" ");
    return refuse(context(), [complaint], `${say("error.usage", { command: help })}\n`);
  };
  try {
    await root.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof BadLanguage) {
      const values = { found: error.found, option: "--lang", choices: either(languages, say) };
      return misread(say("error.choice", values), "");
    }
    if (error instanceof DoesNothing) return refuse(context(), error.complaints);
    const usage = usageError(error, say);
    if (usage !== undefined) return misread(usage, commandOf(root, args));
    // Help that was asked for ends with 0, help instead of a missing command does not.
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.done;
      if (context().json)
        tellJson<BadInput>(
          context(),
          refusedFor([say("error.missingArgument", { found: placeholder("command", say) })]),
        );
      return exit.input;
    }
    const fault = say("error.unexpected", { why: words(error, language) });
    io.err(`${wrap(fault, io.width).join("\n")}\n`);
    if (context().json) tellJson<Failed>(context(), { status: "failed", message: fault });
    if ((env.DEBUG ?? "") !== "" && error instanceof Error) io.err(`${error.stack}\n`);
    return exit.fault;
  }
}

/** A language that we do not speak; only ever caught by `run`. */
class BadLanguage extends Error {
  readonly found: string;
  constructor(found: string) {
    super(found);
    this.found = found;
  }
}

/** Options that do nothing; only ever caught by `run`. */
class DoesNothing extends Error {
  readonly complaints: readonly string[];
  constructor(complaints: readonly string[]) {
    super(complaints.join(" "));
    this.complaints = complaints;
  }
}

/** The command that is meant, as it is typed: the first word that is one, and under a group the first after it. */
function commandOf(root: Command, args: readonly string[]): string {
  let at = root;
  for (const arg of args) at = at.commands.find((one) => one.name() === arg) ?? at;
  return pathOf(at);
}
