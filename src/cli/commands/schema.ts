import type { CliCommand } from "../command.ts";
import { type Context, refuse } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { choice, type Reader } from "../options.ts";

/** The JSON Schema of what a command writes with `--json`, or of all of them. */
export const schema: CliCommand = {
  name: "schema",
  about: {
    nl: "schrijft het JSON Schema van wat een opdracht met --json schrijft; zonder opdracht dat van alle opdrachten",
    en: "writes the JSON Schema of what a command writes with --json; without a command, of all of them",
  },
  examples: ["schema plan", "schema scenario validate", "schema > results.schema.json"],
  options: (of, { say }) => void of.argument("[command...]", say("argument.command")),
  run,
};

function run(context: Context, words: readonly string[]): ExitCode {
  const { io, say, engine } = context;
  const { definitions, ...head } = engine.resultsSchema();
  if (words.length === 0) {
    io.out(textOf({ ...head, definitions }));
    return exit.done;
  }
  const reader: Reader = { say, complaints: [] };
  // Commands have names in small letters, types in capitals.
  const commands = Object.keys(definitions).filter((name) => /^[a-z]/.test(name));
  const command = choice(reader, "schema", words.join(" "), commands);
  if (command === undefined) return refuse(context, reader.complaints);
  const needed = reached(command, definitions);
  const own = Object.entries(definitions).filter(([name]) => needed.has(name));
  io.out(
    textOf({
      ...head,
      title: `verdeelwijzer ${command} --json`,
      allOf: [{ $ref: `#/definitions/${encodeURIComponent(command)}` }],
      definitions: Object.fromEntries(own),
    }),
  );
  return exit.done;
}

/** A definition and what it is made of. */
function reached(name: string, definitions: Readonly<Record<string, unknown>>, found = new Set<string>()) {
  if (found.has(name)) return found;
  found.add(name);
  const text = JSON.stringify(definitions[name] ?? {});
  for (const [, next = ""] of text.matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)) reached(next, definitions, found);
  return found;
}

function textOf(schemaOfResults: object): string {
  return `${JSON.stringify(schemaOfResults, null, 2)}\n`;
}
