import { type Kind, kinds } from "../domain/index.ts";
import type { Facts } from "./facts.ts";
import type { Report, Spot } from "./problem.ts";

/** A decision that was issued says a number, of one kind at least; two sources are of two numbers. */
export function checkDecided({ municipalities }: Facts, report: Report): void {
  for (const { value, at } of municipalities ?? []) {
    const { decided, code } = value;
    if (decided === undefined) continue;
    if (decided.amvProvenance !== undefined) {
      for (const kind of kinds) if (decided[kind] === undefined) oneOfTwo(kind, code, at("decided", kind), report);
    } else if (kinds.every((kind) => decided[kind] === undefined)) none(code, at("decided"), report);
  }
}

function none(code: string | undefined, spot: Spot, report: Report): void {
  report("missing", spot, {
    nl: `Het besluit over (${code}) heeft geen aantal. Misschien is het vergeten; 0 is ook een waarde.`,
    en: `The decision on (${code}) has no number. Maybe it was left out; 0 is a value too.`,
  });
}

function oneOfTwo(kind: Kind, code: string | undefined, spot: Spot, report: Report): void {
  report("missing", spot, {
    nl: `Het besluit over (${code}) heeft een bron voor elke soort, maar geen aantal (${kind}). Misschien is het vergeten; 0 is ook een waarde.`,
    en: `The decision on (${code}) has a source for each kind, but no number (${kind}). Maybe it was left out; 0 is a value too.`,
  });
}
