import type { RuleSetting } from "../../../domain/index.ts";

/** The number at "minimum.regular" of a rule's data; undefined where there is none. */
export function numberAt(setting: RuleSetting, path: string): number | undefined {
  let at: unknown = setting;
  for (const name of path.split(".")) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Object.entries(at).find(([key]) => key === name)?.[1];
  }
  return typeof at === "number" ? at : undefined;
}

/** The setting with another number there. */
export function withNumber(setting: RuleSetting, path: string, value: number): RuleSetting {
  return replaced(setting, path.split("."), value) as RuleSetting;
}

function replaced(data: unknown, [first, ...rest]: readonly string[], value: number): unknown {
  if (first === undefined) return value;
  const own = typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  return { ...own, [first]: replaced(own[first], rest, value) };
}
