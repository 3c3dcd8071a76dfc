import type { Spot } from "./problem.ts";

/** A value of which any part may have failed to read; whole once no problem was reported. */
export type Draft<T> = T extends readonly (infer Element)[]
  ? readonly Draft<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** A fact as read from any file, and where each of its parts stands. */
export interface Item<T> {
  readonly value: Draft<T>;
  readonly at: (...path: readonly (string | number)[]) => Spot;
}

/** An object without the entries that are undefined. */
export function compact<T extends object>(entries: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(entries)) {
    const value = (entries as Record<string, unknown>)[key];
    if (value !== undefined) made[key] = value;
  }
  return made as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
