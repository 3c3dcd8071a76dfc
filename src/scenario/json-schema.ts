import * as z from "zod";
import { documentSchema } from "./document.ts";
import { type Registry, registry } from "./registry.ts";

type Json = Record<string, unknown>;

/**
 * JSON Schema (draft 2020-12) of the scenario file, for editors: what `parseScenario` accepts of its form. Rules and
 * measures follow from their lists.
 */
export function scenarioJsonSchema(lists: Registry = registry): Json {
  const schema = z.toJSONSchema(documentSchema, { io: "input" }) as Json;
  const properties = schema.properties as Record<string, Json>;
  const rules: Record<string, Json> = {};
  for (const rule of lists.rules) {
    const own = options(rule.schema);
    const enabled = { type: "boolean", default: rule.enabledByDefault };
    rules[rule.id] = { ...own, description: rule.title.en, properties: { enabled, ...(own.properties as Json) } };
  }
  const { propertyNames: _names, ...block } = properties.rules ?? {};
  const levels = levelSchema(properties.objective ?? {}, lists);
  return {
    title: "Verdeelwijzer scenario",
    ...schema,
    properties: {
      ...properties,
      rules: { ...block, properties: rules, additionalProperties: false },
      objective: levels,
    },
  };
}

/** A rule's or measure's own schema: strict, and with nothing that must be given, since every field has a default. */
function options(schema: z.ZodType<object>): Json {
  const { $schema: _draft, ...own } = z.toJSONSchema(schema, { io: "input" }) as Json;
  return { ...own, additionalProperties: false };
}

/** Terms with the ids of the list in place of any text, each with its own options. */
function levelSchema(objective: Json, lists: Registry): Json {
  const term = (element: Json): Json => {
    const { properties } = element as { properties: Json };
    const each = lists.measures.map((measure) => ({
      if: { properties: { measure: { const: measure.id } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema.
      then: { properties: { options: options(measure.schema) } },
    }));
    const ids = { enum: lists.measures.map((measure) => measure.id) };
    return { ...element, properties: { ...properties, measure: ids }, ...(each.length === 0 ? {} : { allOf: each }) };
  };
  const inTerms = (level: Json): Json => {
    const { properties } = level as { properties: Record<string, Json> };
    const terms = properties.terms ?? {};
    return { ...level, properties: { ...properties, terms: { ...terms, items: term(terms.items as Json) } } };
  };
  const alternatives = (objective.anyOf as Json[]).map((one) =>
    one.type === "array" ? { ...one, items: inTerms(one.items as Json) } : one,
  );
  return { ...objective, anyOf: alternatives };
}
