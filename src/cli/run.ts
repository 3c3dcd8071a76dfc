import { CommanderError } from "commander";
import { languages, wrap } from "../report/index.ts";
import type { Engine } from "./context.ts";
import { type ExitCode, exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { words } from "./load.ts";
import { chooseLanguage } from "./locale.ts";
import { cliSay } from "./messages/index.ts";
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
  const root = program({ language, say, io, engine, args }, version, (ended) => {
    code = ended;
  });
  const complain = (text: string, help: string): ExitCode => {
    io.err(
      `${wrap(`${say("error.prefix")}: ${text}`, io.width, "  ").join("\n")}\n${say("error.usage", { command: help })}\n`,
    );
    return exit.input;
  };
  const asked = root.hook("preAction", () => {
    const lang = root.opts<{ lang?: string }>().lang;
    if (lang !== undefined && !(languages as readonly string[]).includes(lang)) throw new BadLanguage(lang);
  });
  try {
    await asked.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof BadLanguage) {
      const values = { found: error.found, option: "--lang", choices: languages.join(", ") };
      return complain(say("error.choice", values), "verdeelwijzer");
    }
    const usage = usageError(error, say);
    if (usage !== undefined) return complain(usage, helpOf(args));
    // Help that was asked for ends with 0, help instead of a missing command does not.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.input;
    io.err(`${wrap(say("error.unexpected", { why: words(error) }), io.width).join("\n")}\n`);
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

/** The command whose help is meant: the words before the first option. */
function helpOf(args: readonly string[]): string {
  const known = [
    "decide",
    "plan",
    "mergers",
    "swaps",
    "why",
    "compare",
    "sensitivity",
    "pins",
    "front",
    "conflicts",
    "fairness",
    "verify",
    "model",
    "import",
    "scenario",
  ];
  const name = args.find((arg) => known.includes(arg));
  return name === undefined ? "verdeelwijzer" : `verdeelwijzer ${name}`;
}
