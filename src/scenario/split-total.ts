import { type PerKind, type Provenance, type PublishedDecision, standings } from "../domain/index.ts";

/**
 * A number of which the kinds were not published, in whole places: amv = total · I_amv / (I_regular + I_amv), rounded to the
 * nearest (a half goes up), and the rest is regular, so that both are `total` together. Without a key all of it is regular.
 */
export function splitTotal(total: number, key: PerKind): PerKind {
  const both = BigInt(key.regular) + BigInt(key.amv);
  if (both === 0n) return { regular: total, amv: 0 };
  const amv = Number((2n * BigInt(total) * BigInt(key.amv) + both) / (2n * both));
  return { regular: total - amv, amv };
}

/** A decision of which only the total is known. Its split is an estimate, or no surer than the total where that is less sure. */
export function decidedInAll(total: number, key: PerKind, of: Provenance): PublishedDecision {
  const sure = standings.indexOf(of.standing) < standings.indexOf("estimate");
  return { ...splitTotal(total, key), ...of, ...(sure && { standing: "estimate" }), totalProvenance: of };
}
