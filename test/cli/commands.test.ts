import type { Command } from "commander";
import { expect, it } from "vitest";
import type { CliCommand } from "../../src/cli/command.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { program } from "../../src/cli/program.ts";
import { languages, spoken } from "../../src/domain/index.ts";
import { contextOf } from "./world.ts";

interface Listed {
  readonly path: readonly string[];
  readonly command: CliCommand;
}

const all = commands.flatMap((entry): Listed[] =>
  "run" in entry
    ? [{ path: [entry.name], command: entry }]
    : entry.commands.map((command) => ({ path: [entry.name, command.name], command })),
);

/** The command that a line reaches, instead of running it. */
async function reached(args: readonly string[]): Promise<CliCommand | undefined> {
  let met: CliCommand | undefined;
  const stop = new Error("reached");
  const heard = {
    before: (command: CliCommand) => {
      met = command;
      throw stop;
    },
    done: () => undefined,
  };
  await program(contextOf("en"), "1.2.3", heard)
    .parseAsync(args, { from: "user" })
    .catch((error: unknown) => {
      if (error !== stop) throw error;
    });
  return met;
}

it("no two commands have one name", () => {
  const names = all.map(({ path }) => path.join(" "));
  expect(new Set(names).size).toBe(names.length);
  expect(commands.filter((entry) => "commands" in entry).length).toBeGreaterThan(0);
});

it.each(all.map((listed) => [listed.path.join(" "), listed] as const))("%s", async (_, { path, command }) => {
  const told = languages.map((language) => spoken(command.about, language));
  expect(told.every((text) => text.length > 10)).toBe(true);
  expect(new Set(told).size).toBe(languages.length);
  expect(command.examples.length).toBeGreaterThan(0);
  for (const example of command.examples) {
    const args = (example.split(" > ")[0] as string).split(" ");
    expect(args.slice(0, path.length)).toEqual(path);
    expect(await reached(args)).toBe(command);
  }
});

it("an option that may do nothing is one that the command has", () => {
  const root = program(contextOf("nl"), "1.2.3", { before: () => undefined, done: () => undefined });
  for (const { path, command } of all) {
    const made = path.reduce((of: Command | undefined, name) => of?.commands.find((one) => one.name() === name), root);
    const options = made?.options.map((option) => option.attributeName()) ?? [];
    for (const { options: idle } of command.idle ?? [])
      expect({ path, missing: idle.filter((name) => !options.includes(name)) }).toEqual({ path, missing: [] });
  }
});
