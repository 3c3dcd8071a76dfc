import * as z from "zod";
import { both, en, nl, type RuleSetting } from "../domain/index.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { findings } from "./issue.ts";
import { meant, pathText, type Report, type Spot, followedBy } from "./problem.ts";
import type { Registry } from "./registry.ts";
import { fieldsAt } from "./schema-walk.ts";

/** An options schema that lets no unknown field pass, whatever its author forgot. */
function strict(schema: z.ZodType<object>): z.ZodType<object> {
  return schema instanceof z.ZodObject ? schema.strict() : schema;
}

/** Parses the data of a rule or the options of a measure by its own schema; reports below `path`. */
export function parseOptions(
  schema: z.ZodType<object>,
  given: unknown,
  spot: (...path: readonly (string | number)[]) => Spot,
  report: Report,
  also: readonly string[] = [],
): Readonly<Record<string, unknown>> | undefined {
  const parsed = strict(schema).safeParse(given);
  if (parsed.success) return parsed.data as Record<string, unknown>;
  const fields = (path: readonly PropertyKey[]) => [
    ...fieldsAt(schema, given, path),
    ...(path.length === 0 ? also : []),
  ];
  for (const finding of findings(parsed.error.issues, given, fields)) {
    report(finding.code, spot(...(finding.path as (string | number)[])), finding.message, finding.value);
  }
  return undefined;
}

/** Every rule of the list as the scenario sets it: what is left out has the rule's defaults. */
export function ruleSettings(document: Draft<Document>, main: string, registry: Registry, report: Report) {
  const given = document.rules ?? {};
  const settings: Record<string, RuleSetting> = {};
  for (const id of Object.keys(given)) {
    if (registry.rules.some((rule) => rule.id === id)) continue;
    const unknown = both(nl`De regel (${id}) is onbekend.`, en`The rule (${id}) is not known.`);
    const ids = registry.rules.map((rule) => rule.id);
    report("unknown-field", { file: main, path: pathText(["rules", id]) }, followedBy(unknown, meant(id, ids)), id);
  }
  for (const rule of registry.rules) {
    const spot = (...path: readonly (string | number)[]) => ({
      file: main,
      path: pathText(["rules", rule.id, ...path]),
    });
    const { enabled = rule.enabledByDefault, ...data } = Object.hasOwn(given, rule.id) ? (given[rule.id] ?? {}) : {};
    if (typeof enabled !== "boolean") {
      report(
        "wrong-type",
        spot("enabled"),
        {
          nl: "Een regel staat aan (true) of uit (false). Misschien staan er aanhalingstekens omheen.",
          en: "A rule is on (true) or off (false). Maybe there are quotation marks around it.",
        },
        enabled,
      );
    }
    const parsed = parseOptions(rule.schema, data, spot, report, ["enabled"]);
    if (parsed !== undefined && typeof enabled === "boolean") settings[rule.id] = { ...parsed, enabled };
  }
  return settings;
}
