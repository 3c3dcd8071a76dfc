const sum = /^[0-9a-f]{64}$/;

/** Whether something is a SHA-256 as it is written here: 64 lower-case hexadecimal digits. */
export function isHash(found: unknown): found is string {
  return typeof found === "string" && sum.test(found);
}

export function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}
