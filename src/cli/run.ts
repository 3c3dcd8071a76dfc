import { type Command, CommanderError } from "commander";
import { languages, wrap } from "../report/index.ts";
import { type Context, type Engine, refuse } from "./context.ts";
import { type ExitCode, exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { givenTwice } from "./given-twice.ts";
import { idleOptions } from "./idle-options.ts";
import { words } from "./load.ts";
import { chooseLanguage } from "./locale.ts";
import { cliSay } from "./messages/index.ts";
import { either } from "./options.ts";
import { program } from "./program.ts";
import { usageError } from "./usage-error.ts";

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
  const base: Omit<Context, "json"> = { language, say, io, engine, args };
  let twice: () => readonly string[] = () => [];
  const root = program(base, version, {
    before: ({ idle = [] }, given) => {
      const { lang } = given;
      if (typeof lang === "string" && !(languages as readonly string[]).includes(lang)) throw new BadLanguage(lang);
      const complaints = [...twice().map((option) => say("idle.twice", { option })), ...idleOptions(say, idle, given)];
      if (complaints.length > 0) throw new DoesNothing(complaints, given.json === true);
    },
    done: (ended) => {
      code = ended;
    },
  });
  twice = givenTwice(root);
  const complain = (text: string, help: string): ExitCode => {
    io.err(
      `${wrap(`${say("error.prefix")}: ${text}`, io.width, "  ").join("\n")}\n${say("error.usage", { command: help })}\n`,
    );
    return exit.input;
  };
  try {
    await root.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof BadLanguage) {
      const values = { found: error.found, option: "--lang", choices: either(languages, say) };
      return complain(say("error.choice", values), "verdeelwijzer");
    }
    if (error instanceof DoesNothing) return refuse({ ...base, json: error.json }, error.complaints);
    const usage = usageError(error, say);
    if (usage !== undefined) return complain(usage, helpOf(root, args));
    // Help that was asked for ends with 0, help instead of a missing command does not.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.input;
    io.err(`${wrap(say("error.unexpected", { why: words(error, language) }), io.width).join("\n")}\n`);
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
  readonly json: boolean;
  constructor(complaints: readonly string[], json: boolean) {
    super(complaints.join(" "));
    this.complaints = complaints;
    this.json = json;
  }
}

/** The command whose help is meant: the first word that is one. */
function helpOf(root: Command, args: readonly string[]): string {
  const known = root.commands.map((command) => command.name());
  const name = args.find((arg) => known.includes(arg));
  return name === undefined ? "verdeelwijzer" : `verdeelwijzer ${name}`;
}
