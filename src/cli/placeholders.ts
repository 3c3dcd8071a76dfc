import { type CliKey, type CliSay, cliMessages } from "./messages/index.ts";

/** A word that stands for a value, `municipality`, in the language of the run; what has no word of ours stays. */
export function placeholder(word: string, say: CliSay): string {
  const key = `value.${word}`;
  return isKey(key) ? say(key) : word;
}

/** The same of all the words between their brackets: `--letters <names>`, `[command...]`. */
export function placeholders(term: string, say: CliSay): string {
  return term.replaceAll(/(?<=[<[])[a-z]+(?=(?:\.\.\.)?[>\]])/g, (word) => placeholder(word, say));
}

function isKey(key: string): key is Extract<CliKey, `value.${string}`> {
  return Object.hasOwn(cliMessages.en, key);
}
