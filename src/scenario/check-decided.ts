import { both, en, type Kind, kinds, nl } from "../domain/index.ts";
import type { Facts } from "./facts.ts";
import type { Report, Spot } from "./problem.ts";

/** What a number of both kinds has not beside it: it says that these are not known. */
const parts = ["regular", "amv", "amvProvenance", "totalProvenance"] as const;

/** A decision that was issued says a number, of one kind at least or of both together; two sources are of two numbers. */
export function checkDecided({ municipalities }: Facts, report: Report): void {
  for (const { value, at } of municipalities ?? []) {
    const { decided, code } = value;
    if (decided === undefined) continue;
    if (decided.total !== undefined) {
      const beside = parts.find((part) => decided[part] !== undefined);
      if (beside !== undefined) besideTotal(beside, code, decided.total, at("decided", "total"), report);
    } else if (decided.amvProvenance !== undefined || decided.totalProvenance !== undefined) {
      for (const kind of kinds) if (decided[kind] === undefined) oneOfTwo(kind, code, at("decided", kind), report);
    } else if (kinds.every((kind) => decided[kind] === undefined)) none(code, at("decided"), report);
  }
}

function besideTotal(
  part: (typeof parts)[number],
  code: string | undefined,
  total: number,
  spot: Spot,
  report: Report,
): void {
  const column = { regular: "decided_regular", amv: "decided_amv", amvProvenance: "decided_amv_standing" } as const;
  const name = part === "totalProvenance" ? part : column[part];
  report(
    "contradiction",
    spot,
    both(
      nl`Het besluit over (${code ?? ""}) heeft een totaal (${total}) en daarnaast (${name}). Een totaal staat alleen waar niet bekend is hoeveel plekken voor amv zijn. Misschien kan het totaal weg.`,
      en`The decision on (${code ?? ""}) has a total (${total}) and beside it (${name}). A total stands alone, where it is not known how many places are for amv. Maybe the total can go.`,
    ),
    total,
  );
}

function none(code: string | undefined, spot: Spot, report: Report): void {
  report(
    "missing",
    spot,
    both(
      nl`Het besluit over (${code ?? ""}) heeft geen aantal. Misschien is het vergeten; 0 is ook een waarde.`,
      en`The decision on (${code ?? ""}) has no number. Maybe it was left out; 0 is a value too.`,
    ),
  );
}

function oneOfTwo(kind: Kind, code: string | undefined, spot: Spot, report: Report): void {
  report(
    "missing",
    spot,
    both(
      nl`Het besluit over (${code ?? ""}) heeft een bron voor elke soort, maar geen aantal (${kind}). Misschien is het vergeten; 0 is ook een waarde.`,
      en`The decision on (${code ?? ""}) has a source for each kind, but no number (${kind}). Maybe it was left out; 0 is a value too.`,
    ),
  );
}
