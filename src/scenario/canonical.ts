/** Widest line of the canonical text; a block that fits is written on one line. */
const widest = 120;

/**
 * The one way to write plain data: JSON with sorted keys, two blanks of indent, and short blocks on one line. Entries
 * that are undefined are left out. Two values that are equal give the same bytes.
 */
export function canonicalText(value: unknown): string {
  return `${written(value, "", 0)}\n`;
}

function written(value: unknown, indent: string, before: number): string {
  const short = oneLine(value);
  if (indent.length + before + short.length <= widest || typeof value !== "object" || value === null) return short;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((element) => `${inner}${written(element, inner, 1)}`)
    : entries(value).map(([key, part]) => {
        const name = `${JSON.stringify(key)}: `;
        return `${inner}${name}${written(part, inner, name.length + 1)}`;
      });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`The number (${value}) cannot be written. Maybe a figure was never set.`);
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const parts = entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${oneLine(part)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
