/** A value that JSON can say. What is undefined in an object is left out. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** JSON on one line without blanks, keys in the order of their code units: the same value has one text, whatever order it was made in. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const of = value as { readonly [key: string]: Json | undefined };
  const fields = Object.keys(of)
    .sort()
    .flatMap((key) => {
      const field = of[key];
      return field === undefined ? [] : [`${JSON.stringify(key)}:${canonical(field)}`];
    });
  return `{${fields.join(",")}}`;
}
