import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator, type Schema } from "ts-json-schema-generator";
import { questions } from "../src/questions/index.ts";

/** Where the schema stands. */
export const file: string = fileURLToPath(new URL("results.schema.json", import.meta.url));

type Definitions = Record<string, Schema>;

/**
 * JSON Schema (draft 7) of what commands write with `--json`, from the types in `src/cli/results/` and what they say of
 * themselves. A command is the definition that has its name.
 */
export function resultsSchema(): string {
  const path = fileURLToPath(new URL("../src/cli/results/index.ts", import.meta.url));
  const tsconfig = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  // What is not told stays out of the object; and compilers that know our types have looked at them already.
  const made = createGenerator({ path, tsconfig, skipTypeCheck: true, additionalProperties: false, encodeRefs: false });
  const { Results: results, ...others } = definitionsOf(made.createSchema("Results"));
  const everywhere = definitionsOf(made.createSchema("EveryResult"));
  const answers = definitionsOf(made.createSchema("AnswerResult"));
  const definitions: Definitions = { ...others, ...answers, ...everywhere };
  delete definitions.EveryResult;
  delete definitions.AnswerResult;
  for (const one of optionsOf(answers.AnswerResult ?? {})) begin(one, definitions);
  const ofAll = optionsOf(everywhere.EveryResult ?? {});
  // A question that tells machines nothing of its own tells them what people read.
  const plain = questions.filter(({ id }) => results?.properties?.[id] === undefined);
  const asked = Object.fromEntries(plain.map(({ id }) => [id, answers.AnswerResult ?? {}]));
  const ends = Object.entries({ ...results?.properties, ...asked }).map(([command, of]): [string, Schema] => {
    const own = optionsOf(schemaOf(of));
    const all = [...own, ...ofAll.filter(({ $ref }) => !own.some((one) => one.$ref === $ref))];
    for (const one of all) begin(one, definitions);
    return [command, { allOf: [{ properties: { command: { const: command } } }, { anyOf: all }] }];
  });
  const whole = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "verdeelwijzer-result",
    description: "What commands of verdeelwijzer write with --json. Each command is the definition that has its name.",
    definitions: { ...Object.fromEntries(ends), ...definitions },
  };
  return `${JSON.stringify(whole, null, 1).replaceAll(/(?<=")((?:#\/definitions\/)?\w+<[\w<>]+>)(?=")/g, plainName)}\n`;
}

/** `PerKind<Account>` as a name that a reference may have. */
function plainName(name: string): string {
  return name.replaceAll("<", "Of").replaceAll(">", "");
}

/** Puts what every result begins with at the head of a result: of each of them, where it is one of several. */
function begin(result: Schema, definitions: Definitions): void {
  const named = result.$ref === undefined ? undefined : definitions[result.$ref.replace("#/definitions/", "")];
  if (named !== undefined) return begin(named, definitions);
  if (result.anyOf !== undefined) return result.anyOf.forEach((one) => begin(schemaOf(one), definitions));
  // Several commands have some results.
  if (result.properties?.format !== undefined) return;
  const head = {
    format: { const: "verdeelwijzer-result" },
    version: { const: 1 },
    command: { type: "string" },
  } as const;
  result.properties = { ...head, ...result.properties };
  result.required = [...Object.keys(head), ...(result.required ?? [])];
}

function optionsOf(schema: Schema): readonly Schema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.map(schemaOf);
}

function schemaOf(of: Schema | boolean): Schema {
  if (typeof of === "boolean") throw new TypeError("A result can be anything.");
  return of;
}

function definitionsOf({ definitions = {} }: Schema): Definitions {
  return Object.fromEntries(Object.entries(definitions).map(([name, of]) => [name, schemaOf(of)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, resultsSchema());
