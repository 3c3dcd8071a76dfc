import { type Kind, kinds, type MunicipalityCode } from "../domain/index.ts";
import type { Understood } from "./understood.ts";

/** Of which municipalities files state what was decided. */
export function toldDecisions({ claims, decided }: Pick<Understood, "claims" | "decided">): MunicipalityCode[] {
  const numbers = ["decided-total", ...kinds.map((kind) => `decided-${kind}`)];
  const told = claims.filter(({ field }) => numbers.includes(field));
  return [...new Set([...told, ...decided].map(({ about }) => about as MunicipalityCode))];
}

/** Of which municipalities and kinds files state what is offered, whether that is what was known already or not. */
export function toldOffers({
  claims,
  offers,
}: Pick<Understood, "claims" | "offers">): { readonly municipality: MunicipalityCode; readonly kind: Kind }[] {
  const told = new Map<string, { municipality: MunicipalityCode; kind: Kind }>();
  const add = (municipality: MunicipalityCode, kind: Kind) =>
    told.set(`${municipality} ${kind}`, { municipality, kind });
  for (const { about, field } of claims)
    for (const kind of kinds)
      if (field === `reported-${kind}` || field === `promising-${kind}`) add(about as MunicipalityCode, kind);
  for (const { about, kind } of offers) add(about, kind);
  return [...told.values()];
}
