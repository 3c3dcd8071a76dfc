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
  const short = oneLine(value, widest - indent.length - before);
  if (short !== undefined) return short;
  if (typeof value !== "object" || value === null) return leaf(value);
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

/** The value on one line of at most `room` characters; undefined where it does not fit. Stops as soon as it knows. */
function oneLine(value: unknown, room: number): string | undefined {
  if (room < 2) return undefined;
  if (typeof value !== "object" || value === null) {
    const text = leaf(value);
    return text.length <= room ? text : undefined;
  }
  const list = Array.isArray(value);
  const parts: readonly [string, unknown][] = list ? value.map((element) => ["", element]) : entries(value);
  if (parts.length === 0) return list ? "[]" : "{}";
  let text = list ? "[" : "{ ";
  for (const [index, [key, part]] of parts.entries()) {
    text += `${index === 0 ? "" : ", "}${list ? "" : `${JSON.stringify(key)}: `}`;
    const inner = oneLine(part, room - text.length - (list ? 1 : 2));
    if (inner === undefined) return undefined;
    text += inner;
  }
  return text + (list ? "]" : " }");
}

function leaf(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`The number (${value}) cannot be written. Maybe a figure was never set.`);
  }
  return JSON.stringify(value);
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
