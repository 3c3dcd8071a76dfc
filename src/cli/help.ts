import type { Command, Help, Option } from "commander";
import { wrap } from "../report/index.ts";
import type { CliKey, CliSay } from "./messages/index.ts";
import { placeholder, placeholders } from "./placeholders.ts";

/** Titles that commander writes itself, and ours. */
const titles: Readonly<Record<string, CliKey>> = {
  "Usage:": "help.title.usage",
  "Arguments:": "help.title.arguments",
  "Options:": "help.title.options",
  "Global Options:": "help.title.global",
  "Commands:": "help.title.commands",
};

/** Help in the language of the run; commands inherit it. */
export function helpIn(say: CliSay, width: number): Partial<Help> {
  return {
    helpWidth: width,
    // Of what stands beside the terms; commander gives up wrapping below 40, which a terminal of 60 does not have.
    minWidthToWrap: 20,
    showGlobalOptions: true,
    styleTitle: (title) => {
      const key = titles[title];
      return key === undefined ? title : say(key);
    },
    commandUsage: (command) => usage(command, say),
    subcommandTerm: (command) => {
      const names = command.registeredArguments.map((one) => {
        const name = placeholder(one.name(), say);
        return one.required ? ` <${name}>` : ` [${name}]`;
      });
      return `${command.name()}${names.join("")}`;
    },
    argumentTerm: (argument) => placeholder(argument.name(), say),
    optionTerm: (option) => placeholders(option.flags, say),
    optionDescription: (option) => describeOption(option, say),
  };
}

function usage(command: Command, say: CliSay): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  const rest = command.usage().replace("[options]", say("help.options")).replace("[command]", say("help.command"));
  return `${names.join(" ")} ${placeholders(rest, say)}`;
}

function describeOption(option: Option, say: CliSay): string {
  const extra: string[] = [];
  if (option.argChoices !== undefined) extra.push(say("help.choices", { values: option.argChoices.join(", ") }));
  const value: unknown = option.defaultValueDescription ?? option.defaultValue;
  if (typeof value === "string" || typeof value === "number") extra.push(say("help.default", { value: String(value) }));
  return [option.description, ...extra].join(" ");
}

/** Examples under the options: what people type, as they type it. */
export function examples(say: CliSay, lines: readonly string[]): string {
  return `\n${say("help.title.examples")}\n${lines.map((line) => `  verdeelwijzer ${line}`).join("\n")}`;
}

export function exitCodes(say: CliSay, width: number): string {
  return `\n${wrap(say("help.codes"), width).join("\n")}`;
}
