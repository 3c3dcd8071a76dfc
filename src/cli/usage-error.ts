import { CommanderError } from "commander";
import { exampleOf } from "./examples-of-options.ts";
import type { CliSay } from "./messages/index.ts";
import { either } from "./options.ts";
import { placeholder } from "./placeholders.ts";

/**
 * What commander found wrong, in our words. Its codes are its interface; the name in question stands between quotes in
 * its message. Undefined: not about usage (help and version end that way, too).
 */
export function usageError(error: unknown, say: CliSay): string | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  const [found = ""] = quoted(error.message);
  const near = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  const maybe =
    near === undefined ? say("error.maybe.help") : say("error.maybe", { names: either(near.split(", "), say) });
  switch (error.code) {
    case "commander.unknownOption":
      return say("error.unknownOption", { found, maybe });
    case "commander.unknownCommand":
      return say("error.unknownCommand", { found, maybe });
    case "commander.missingArgument":
      return say("error.missingArgument", { found: placeholder(found, say) });
    case "commander.excessArguments":
      return say("error.excess");
    case "commander.optionMissingArgument":
      return say("error.optionNeedsValue", { found: bare(found), example: exampleOf(found) });
    case "commander.missingMandatoryOptionValue":
      return say("error.missingOption", { found: bare(found), example: exampleOf(found) });
    default:
      return undefined;
  }
}

/** An option without the English word that stands for its value: the example shows that. */
function bare(option: string): string {
  return option.replace(/ <[^>]*>$/, "");
}

function quoted(message: string): string[] {
  return [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
}
