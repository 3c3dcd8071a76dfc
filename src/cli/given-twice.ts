import type { Command } from "commander";

/**
 * Watches the options of every command while they are read; gives the flags that were given two values, of which
 * commander would keep the last without a word. Options of the whole program are left out: an alias in a shell may set
 * the language, and who types another one means that.
 */
export function givenTwice(root: Command): () => readonly string[] {
  const twice = new Set<string>();
  for (const command of below(root)) {
    for (const option of command.options) {
      let before: string | undefined;
      command.on(`option:${option.name()}`, (value: string | null) => {
        const given = value ?? "";
        if (before !== undefined && before !== given) twice.add(`--${option.name()}`);
        before = given;
      });
    }
  }
  return () => [...twice];
}

/** The commands below one, and those below them. */
export function below(command: Command): readonly Command[] {
  return command.commands.flatMap((one) => [one, ...below(one)]);
}
