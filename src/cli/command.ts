import { type Command, Option } from "commander";
import type { Way } from "../app/index.ts";
import { type Bilingual, kinds, spoken } from "../domain/index.ts";
import { presets } from "../scenario/index.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit.ts";
import type { Idle } from "./idle-options.ts";
import { standard } from "./load.ts";
import type { CliKey, CliSay } from "./messages/index.ts";
import type { Raw } from "./options.ts";

/** What is told of an option: its own words, or the key of a text that several share. */
export type Told = Bilingual | CliKey;

/** A command of the line: what it is called and takes, and what it does. One file, one line in `commands/index.ts`. */
export interface CliCommand {
  readonly name: string;
  readonly about: Bilingual;
  /** What people type, without the name of the program. */
  readonly examples: readonly string[];
  /** Puts its arguments and options on commander's command. */
  readonly options?: (of: Command, offered: Offered) => void;
  /** Options that do nothing as others are given or not. */
  readonly idle?: readonly Idle[];
  /** `given`: its arguments in their order, without those that were left out. */
  readonly run: (context: Context, given: readonly string[], raw: Raw) => ExitCode | Promise<ExitCode>;
}

/** Commands under one name. */
export interface CliGroup extends Pick<CliCommand, "name" | "about" | "examples"> {
  readonly commands: readonly CliCommand[];
}

/** What several commands offer alike. */
export interface Offered {
  readonly say: (text: Told, values?: Parameters<CliSay>[1]) => string;
  /** A scenario, as an argument or an option. */
  readonly scenario: (of: Command) => Command;
  /** How to solve, and by which way where that can be chosen. */
  readonly solving: (of: Command, way?: Way, about?: Told) => Command;
  /** By which objective, where that makes another answer. */
  readonly ranked: (of: Command) => Command;
  /** Of which kind tasks are merged. */
  readonly merged: (of: Command) => Command;
  /** An option with its default as it is told. */
  readonly withDefault: (of: Command, flags: string, text: string, told: string) => Command;
}

export function offered({ language, say: shared, engine }: Pick<Context, "language" | "say" | "engine">): Offered {
  const say: Offered["say"] = (text, values) =>
    typeof text === "string" ? shared(text, values) : spoken(text, language);
  const withDefault: Offered["withDefault"] = (of, flags, text, told) =>
    of.addOption(new Option(flags, text).default(undefined, told));
  return {
    say,
    withDefault,
    scenario: (of) =>
      of
        .argument("[scenario]", say("argument.scenario", { id: standard }))
        .option("--scenario <scenario>", say("option.scenario")),
    ranked: (of) => {
      const names = say("help.choices", { values: presets.map((preset) => preset.id).join(", ") });
      return of.option("--preset <name>", `${say("option.preset")} ${names}`);
    },
    merged: (of) => {
      const names = say("help.choices", { values: kinds.join(", ") });
      return of.option("--kind <kind>", `${say("option.kind.merged")} ${names}`);
    },
    solving: (of, way, about = "option.way") => {
      if (way !== undefined) withDefault(of, "--way <way>", say(about), way);
      const strategies = say("help.choices", { values: engine.strategies.join(", ") });
      withDefault(of, "--strategy <name>", `${say("option.strategy")} ${strategies}`, say("option.strategy.default"));
      of.option("--time-limit <s>", say("option.time"))
        .option("--until-proven", say("option.untilProven"))
        .option("--gap <part>", say("option.gap"));
      withDefault(of, "--threads <n>", say("option.threads"), String(engine.cores));
      withDefault(of, "--seed <n>", say("option.seed"), "1");
      return of.option("--pins <file>", say("option.pins"));
    },
  };
}
