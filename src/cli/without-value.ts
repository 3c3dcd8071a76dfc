import type { Command } from "commander";
import { below } from "./given-twice.ts";

/**
 * Watches the options of every command while they are read; gives those whose value is another option, as their command
 * shows them: `--out --json` would be a folder of that name. A name that does begin so is written with `./` before it.
 */
export function withoutValue(root: Command): () => readonly string[] {
  const bare: string[] = [];
  for (const command of [root, ...below(root)]) {
    for (const option of command.options) {
      command.on(`option:${option.name()}`, (value: string | null) => {
        if (value?.startsWith("--") === true) bare.push(option.flags);
      });
    }
  }
  return () => bare;
}
