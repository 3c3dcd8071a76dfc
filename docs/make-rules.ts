import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Provenance, Source } from "../src/domain/index.ts";
import { measures, type Measure } from "../src/objectives/index.ts";
import { rules, type Rule } from "../src/rules/index.ts";

/** Where the page stands. */
export const page: string = fileURLToPath(new URL("rules.md", import.meta.url));

/** The documentation page of every rule and measure, from the lists. */
export function rulesPage(): string {
  const parts = [
    "# Rules and measures",
    [
      "Made from the code by `npm run docs`; a test keeps it up to date. What each says in formulas stands with its code, and here; symbols,",
      "sections and what is numbered are those of [formulation.md](formulation.md).",
    ].join("\n"),
    "## Rules",
    [
      "In a scenario, under `rules`, each is set by its id, for example",
      '`"viable-site": { "enabled": true, "minimum": { "regular": 80, "amv": 16 } }`. What is left out has its default.',
    ].join("\n"),
    table(
      ["id", "section", "rule", "by default"],
      rules.map((rule) => [`[\`${rule.id}\`](#${rule.id})`, rule.section, rule.title.en, standing(rule)]),
    ),
    ...rules.map(ruleText),
    "## Measures",
    "In a scenario, under `objective`, levels name measures by their id. Of every measure, less is better.",
    table(
      ["id", "unit", "measure"],
      measures.map((measure) => [`\`${measure.id}\``, measure.unit.en, measure.title.en]),
    ),
    ...measures.map(measureText),
  ];
  return `${parts.join("\n\n")}\n`;
}

function ruleText(rule: Rule): string {
  const data = rule.schema.parse({});
  const { nl, en } = rule.sentence(data);
  return [
    `### ${rule.id}`,
    `**${rule.title.en}** · *${rule.title.nl}* · section ${rule.section} · ${standing(rule)}`,
    `> ${en}\n>\n> *${nl}*`,
    docstringOf("src/rules", rule.id),
    ...dataTable(rule.schema, data),
    `Rests on: ${sourceText(rule.source)}`,
  ].join("\n\n");
}

function measureText(measure: Measure): string {
  const options = measure.schema.parse({});
  return [
    `### ${measure.id}`,
    `**${measure.title.en}** · *${measure.title.nl}* · in ${measure.unit.en}`,
    `${measure.description.en}\n*${measure.description.nl}*`,
    docstringOf("src/objectives", measure.id),
    ...dataTable(measure.schema, options),
  ].join("\n\n");
}

/** What the code says above an entry of a list, in its file. Throws a RangeError where it says nothing. */
export function docstringOf(folder: string, id: string): string {
  const name = id.replace(".", "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const text = readFileSync(new URL(`../${folder}/${name}.ts`, import.meta.url), "utf8");
  const [before, ...rest] = text.split(`\n  id: "${id}",`);
  const said = /.*^\/\*\*(.*?)\*\/\nexport const [^;]*$/ms.exec(rest.length === 1 ? (before ?? "") : "")?.[1];
  if (said === undefined)
    throw new RangeError(`Nothing is said above (${id}) in ${folder}/${name}.ts. Maybe its docstring stands apart.`);
  return said.replaceAll(/^ *\*? ?/gm, "").trim();
}

function standing(rule: Rule): string {
  if (rule.required) return "always on";
  return rule.enabledByDefault ? "on" : "off";
}

function sourceText({ title, date, url, standing: sure }: Source & Provenance): string {
  const named = url === undefined ? title : `[${title}](${url})`;
  return `${named}${date === undefined ? "" : `, ${date}`} (${sure}).`;
}

/** What JSON Schema says of a field, as far as it is shown. */
interface Field {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly minLength?: number;
  /** What it does, where its name does not say so. */
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Field>>;
}

/** One row per field of the data; nothing where there is none. */
function dataTable(schema: z.ZodType, data: object): string[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" }) as Field;
  const names = Object.keys(properties);
  if (names.length === 0) return [];
  const rows = names.map((name) => {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    const field = properties[name] ?? {};
    const what = field.description === undefined ? kindOf(field) : `${kindOf(field)} (N): ${field.description}`;
    return [`\`${name}\``, value === undefined ? "not set" : `\`${told(value)}\``, what];
  });
  return [table(["data", "default", "what"], rows)];
}

function kindOf(field: Field): string {
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(" or ");
  if (field.properties !== undefined) {
    return Object.entries(field.properties)
      .map(([name, inner]) => `${name}: ${kindOf(inner)}`)
      .join("; ");
  }
  if (field.type === "integer")
    return field.minimum === undefined ? "whole number" : `whole number, from ${field.minimum}`;
  return field.type === "string" ? "text" : (field.type ?? "any");
}

/** JSON with a space after each colon and comma. */
function told(value: unknown): string {
  return JSON.stringify(value).replace(/(?<=[:,])(?=[^\s])/g, " ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, rulesPage());
