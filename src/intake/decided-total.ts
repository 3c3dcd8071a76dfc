import { both, en, type Municipality, nl, type Provenance } from "../domain/index.ts";
import { decidedInAll, type Report } from "../scenario/index.ts";
import type { Claim } from "./understood.ts";

/** A municipality with the total of its decision that the files give; how many of it are amv is estimated by its key. */
export function withTotalOf(
  one: Municipality,
  changed: Municipality,
  claims: readonly Claim[],
  note: (what: "decided-total", before: string, after: string, claim: Claim) => boolean,
  provenance: Provenance,
  report: Report,
): Municipality {
  const claim = claims.find(({ field }) => field === "decided-total");
  if (claim === undefined) return changed;
  const other = claims.find(({ field }) => field === "decided-regular" || field === "decided-amv");
  if (other !== undefined) {
    report(
      "contradiction",
      claim.spot,
      both(
        nl`Voor ${one.name} geeft het ene blad het totaal van het besluit en het andere het aantal van een soort (${other.value}). Misschien kan het totaal weg, en horen de aantallen van beide soorten in één tabel.`,
        en`For ${one.name} one sheet gives the total of the decision and the other the number of a kind (${other.value}). Maybe the total can be left out, with the numbers of both kinds in one table.`,
      ),
      claim.value,
    );
    return changed;
  }
  const { regular, amv } = one.decided ?? {};
  const before = regular === undefined || amv === undefined ? "" : String(regular + amv);
  if (!note("decided-total", before, String(claim.value), claim)) return changed;
  return { ...changed, decided: decidedInAll(claim.value, changed.indicative, provenance) };
}
