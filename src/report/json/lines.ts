/**
 * JSON that people can read and compare: keys in the order in which they were made, records of a list one a line, so
 * that a changed agreement is a changed line. A value JSON cannot hold (NaN, Infinity, undefined) throws.
 */
export function jsonLines(value: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => {
      if (!Array.isArray(field) || field.length === 0) return `${JSON.stringify(key)}: ${compact(field)}`;
      return `${JSON.stringify(key)}: [\n    ${field.map(compact).join(",\n    ")}\n  ]`;
    });
  return `{\n  ${fields.join(",\n  ")}\n}\n`;
}

function compact(value: unknown): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (typeof field === "number" && !Number.isFinite(field)) {
      throw new RangeError(`The number (${field}) of (${key}) cannot be written as JSON.`);
    }
    return field;
  });
}
