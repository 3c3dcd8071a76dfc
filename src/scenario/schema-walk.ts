import * as z from "zod";
import { at } from "./issue.ts";

type Schema = z.core.$ZodType;

/** The schema without what makes it optional. */
function bare(schema: Schema): Schema {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner;
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of a union, the alternatives that have the type of the value. */
function alternatives(schema: z.ZodUnion, value: unknown): Schema[] {
  const inner = schema.options.map(bare);
  if (Array.isArray(value)) return inner.filter((option) => option instanceof z.ZodArray);
  if (isBlock(value)) {
    const blocks = inner.filter((option) => option instanceof z.ZodObject);
    // Of the kinds of pin, the one that it says it is.
    const said = blocks.filter((option) => option.shape.type?.safeParse(value.type).success === true);
    return said.length > 0 ? said : blocks;
  }
  return inner;
}

/** The names of the fields that may stand at a path of a value, to suggest one for a name that may not. */
export function fieldsAt(schema: Schema, root: unknown, path: readonly PropertyKey[]): string[] {
  let here = [bare(schema)];
  for (const [depth, key] of path.entries()) {
    here = here.flatMap((one) => within(one, at(root, path.slice(0, depth)), key));
  }
  const value = at(root, path);
  const blocks = here.flatMap((one) => (one instanceof z.ZodUnion ? alternatives(one, value) : [one]));
  return [...new Set(blocks.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

function within(schema: Schema, value: unknown, key: PropertyKey): Schema[] {
  if (schema instanceof z.ZodUnion) return alternatives(schema, value).flatMap((one) => within(one, value, key));
  if (schema instanceof z.ZodArray) return [bare(schema.element)];
  if (schema instanceof z.ZodRecord) return [bare(schema.valueType)];
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return [];
  const field: Schema = schema.shape[String(key)];
  return [bare(field)];
}

/**
 * What can be read of a value that its schema refuses: fields that are right, with defaults; the others undefined.
 * Lets the checks across facts run although something is wrong, so that every problem is listed at once.
 */
export function salvage(schema: Schema, value: unknown): unknown {
  const whole = z.safeParse(schema, value);
  if (whole.success) return whole.data;
  const inner = bare(schema);
  if (inner instanceof z.ZodUnion) {
    const [likely] = alternatives(inner, value);
    return likely === undefined ? undefined : salvage(likely, value);
  }
  if (inner instanceof z.ZodArray) {
    return Array.isArray(value) ? value.map((element) => salvage(inner.element, element)) : [];
  }
  if (inner instanceof z.ZodObject) {
    const saved: Record<string, unknown> = {};
    const block = isBlock(value) ? value : undefined;
    for (const [key, field] of Object.entries(inner.shape)) {
      const found = salvage(field as Schema, block !== undefined && Object.hasOwn(block, key) ? block[key] : undefined);
      if (found !== undefined) saved[key] = found;
    }
    return saved;
  }
  return undefined;
}
