import type { Command } from "commander";
import { expect, it } from "vitest";
import { exampleOf } from "../../src/cli/examples-of-options.ts";
import { program } from "../../src/cli/program.ts";
import { measureIds } from "../../src/report/index.ts";
import { contextOf, runCli } from "./world.ts";

const below = (of: Command): readonly Command[] => [of, ...of.commands.flatMap(below)];
const root = program(contextOf("en"), "1.2.3", { before: () => undefined, done: () => undefined });
const options = below(root).flatMap((of) =>
  of.options.filter((option) => option.required).map((option) => ({ command: of.name(), option })),
);
const flat = (text: string) => text.replaceAll(/\s+/g, " ");

it("every option that takes a value has an example of itself", () => {
  expect(options.length).toBeGreaterThan(60);
  for (const { command, option } of options) {
    const [name, value, ...more] = exampleOf(option.flags).split(/ (?!Jansen)/);
    expect([command, name, more]).toEqual([command, option.long, []]);
    expect([command, name, value]).not.toEqual([command, name, expect.stringMatching(/[<>]/)]);
    expect(value).toBeTruthy();
  }
});

it("an example of an option that has choices is one of them", () => {
  let n = 0;
  for (const { command, option } of options) {
    const choices = /\(choices: ([^)]*)\)/.exec(option.description);
    const offered = choices?.[1];
    if (offered === undefined) continue;
    n += 1;
    expect([command, option.flags, offered.split(", ")]).toEqual([
      command,
      option.flags,
      expect.arrayContaining([exampleOf(option.flags).split(" ")[1]]),
    ]);
  }
  expect(n).toBeGreaterThan(10);
  for (const flags of ["--between <measure>", "--and <measure>", "--measure <measure>"])
    expect(measureIds).toContain(exampleOf(flags).split(" ")[1]);
});

it.each([
  ["en", "front", "The option (--between) is needed. Maybe: --between unviable"],
  ["nl", "front", "De optie (--between) is nodig. Misschien: --between unviable"],
  ["en", "front --between unviable", "The option (--and) is needed. Maybe: --and handOvers"],
  ["nl", "mergers", "De optie (--province) is nodig. Misschien: --province Gelderland"],
  ["en", "plan --time-limit", "The option (--time-limit) needs a value. Maybe: --time-limit 30"],
  ["nl", "plan --pins", "Bij de optie (--pins) hoort een waarde. Misschien: --pins agreed.json"],
  ["en", "model --kind", "The option (--kind) needs a value. Maybe: --kind amv"],
  ["en", "scenario scaffold x --kind", "The option (--kind) needs a value. Maybe: --kind single"],
])("in %s: %s", async (language, line, message) => {
  const { code, out, err } = await runCli([...line.split(" "), "--lang", language]);
  expect([code, out, flat(err)]).toEqual([2, "", expect.stringContaining(message)]);
});
