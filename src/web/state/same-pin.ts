import { type Pin, withoutRecord } from "../../domain/index.ts";

/** Whether two pins settle the same thing in the same way; who and why do not matter. */
export function samePin(a: Pin, b: Pin): boolean {
  return matter(a) === matter(b);
}

/** What a pin settles, as a text that is the same for the same. */
export function matter(pin: Pin): string {
  return JSON.stringify(Object.entries(withoutRecord(pin)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
