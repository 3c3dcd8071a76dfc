import {
  both,
  en,
  type Kind,
  type Municipality,
  nl,
  type PerKind,
  type Provenance,
  type PublishedDecision,
} from "../domain/index.ts";
import { decidedProvenance, kinds } from "../domain/index.ts";
import { compact, decidedInAll, type Report } from "../scenario/index.ts";
import type { FigureChange } from "./tally.ts";
import type { Claim, DecidedLine, SaidFrom } from "./understood.ts";

type Note = (what: FigureChange["what"], before: string, after: string, claim: Pick<Claim, "spot">) => boolean;

/** Where the numbers that a row gives come from: what it says itself, and for the rest where the files come from. */
export function decidedFrom(line: DecidedLine | undefined, provenance: Provenance): PerKind<Provenance> {
  const from = ({ standing = provenance.standing, source = provenance.source }: SaidFrom): Provenance =>
    compact({ standing, source });
  const regular = from(line ?? {});
  const { amv } = line ?? {};
  return { regular, amv: amv === undefined ? regular : from({ standing: regular.standing, ...amv }) };
}

/** A decision with the number of one kind. That of the other kind stays, and stays from where it came. */
export function decidedWith(
  decided: PublishedDecision | undefined,
  kind: Kind,
  value: number,
  provenance: Provenance,
): PublishedDecision {
  const other = kind === "regular" ? "amv" : "regular";
  const kept = decided?.[other];
  if (decided === undefined || kept === undefined) return compact({ [kind]: value, ...provenance });
  const stays = decidedProvenance(decided, other);
  const [first, second] = kind === "regular" ? [provenance, stays] : [stays, provenance];
  const one = first.standing === second.standing && first.source === second.source;
  return compact({ [kind]: value, [other]: kept, ...first, amvProvenance: one ? undefined : second });
}

/**
 * A municipality whose decision comes from where its row says, also where the number is what it was: of the kinds that the
 * files give, or of all that it has where they give none.
 */
export function withDecidedFrom(
  one: Municipality,
  changed: Municipality,
  claims: readonly Claim[],
  line: DecidedLine | undefined,
  note: Note,
  report: Report,
): Municipality {
  if (line === undefined) return changed;
  const { decided } = changed;
  if (decided === undefined) {
    report(
      "missing",
      line.spot,
      both(
        nl`Hier staat waar het besluit over ${one.name} vandaan komt, en niet wat er besloten is. Misschien is het aantal vergeten; 0 is ook een waarde.`,
        en`This says where the decision on ${one.name} comes from, and not what was decided. Maybe the number was left out; 0 is a value too.`,
      ),
    );
    return changed;
  }
  const given = kinds.filter((kind) => claims.some(({ field }) => field === `decided-${kind}`));
  const told = given.length > 0 ? given : kinds.filter((kind) => decided[kind] !== undefined);
  const total = given.length > 0 ? undefined : decided.totalProvenance;
  const was = (kind: Kind): Provenance | undefined =>
    one.decided?.[kind] === undefined
      ? undefined
      : (one.decided.totalProvenance ?? decidedProvenance(one.decided, kind));
  const saidOf = (kind: Kind): SaidFrom =>
    kind === "amv" && line.amv !== undefined ? compact({ standing: line.standing, ...line.amv }) : line;
  for (const [field, of] of [
    ["decided", told.filter((kind) => saidOf(kind) === line)],
    ["decided-amv", told.filter((kind) => saidOf(kind) !== line)],
  ] as const) {
    for (const part of ["standing", "source"] as const) {
      const [first] = of;
      const after = first === undefined ? undefined : saidOf(first)[part];
      if (after === undefined) continue;
      const before = [...new Set(of.map((kind) => was(kind)?.[part] ?? ""))].join(", ");
      note(`${field}-${part}`, before, after, line);
    }
  }
  const now = (kind: Kind, before: Provenance): Provenance => {
    const { standing = before.standing, source = before.source } = saidOf(kind);
    return compact({ standing, source });
  };
  if (total !== undefined) {
    const { regular = 0, amv = 0 } = decided;
    const all = decidedInAll(regular + amv, changed.indicative, now("regular", total));
    return { ...changed, decided: { ...all, regular, amv } };
  }
  let made = decided;
  for (const kind of told) {
    const value = decided[kind];
    if (value !== undefined) made = decidedWith(made, kind, value, now(kind, decidedProvenance(decided, kind)));
  }
  return { ...changed, decided: made };
}
