import { kinds } from "../domain/index.ts";
import type { Facts } from "./facts.ts";
import type { Report } from "./problem.ts";

/** A decision that was issued says a number, of one kind at least. */
export function checkDecided({ municipalities }: Facts, report: Report): void {
  for (const { value, at } of municipalities ?? []) {
    const { decided, code } = value;
    if (decided === undefined || kinds.some((kind) => decided[kind] !== undefined)) continue;
    report("missing", at("decided"), {
      nl: `Het besluit over (${code}) heeft geen aantal. Misschien is het vergeten; 0 is ook een waarde.`,
      en: `The decision on (${code}) has no number. Maybe it was left out; 0 is a value too.`,
    });
  }
}
