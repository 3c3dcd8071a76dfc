import {
  both,
  en,
  type Kind,
  type Municipality,
  nl,
  type Offer,
  type PerKind,
  type Provenance,
} from "../domain/index.ts";
import { kinds } from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import { withTotalOf } from "./decided-total.ts";
import { decidedFrom, decidedWith, withDecidedFrom } from "./merge-decided.ts";
import { withExemption } from "./exemptions.ts";
import { withQuarterOffers } from "./merge-quarters.ts";
import { otherOffers, same, told } from "./told-offer.ts";
import type { Claim, DecidedLine, ExemptionLine, OfferLine } from "./understood.ts";
import type { FigureChange, Tally } from "./tally.ts";

/**
 * A municipality with what the files say about it. `lines`: its offers one by one, which take the place of all it had;
 * `none`: a table of offers that is to replace all does not name it. Equal facts keep their standing and source.
 */
export function changedMunicipality(
  one: Municipality,
  claims: readonly Claim[],
  lines: readonly OfferLine[] | undefined,
  exemption: ExemptionLine | undefined,
  decidedLine: DecidedLine | undefined,
  none: boolean,
  provenance: Provenance,
  tally: Tally,
  report: Report,
): Municipality {
  const note = (what: FigureChange["what"], before: string, after: string, claim: Pick<Claim, "spot">) => {
    if (before === after) tally.same++;
    else tally.changes.push({ about: one.code, name: one.name, what, before, after, spot: claim.spot });
    return before !== after;
  };
  let changed: Municipality = one;
  const from = decidedFrom(decidedLine, provenance);
  const single = {
    inhabitants: "inhabitants",
    "status-holder-housing": "statusHolderHousing",
    "ukrainian-places": "ukrainianPlaces",
    "national-places": "nationalPlaces",
  } as const;
  for (const claim of claims) {
    const { field, value } = claim;
    if (
      field === "inhabitants" ||
      field === "status-holder-housing" ||
      field === "ukrainian-places" ||
      field === "national-places"
    ) {
      if (note(field, String(one[single[field]] ?? ""), String(value), claim))
        changed = { ...changed, [single[field]]: value };
    }
    for (const kind of kinds) {
      if (field === `indicative-${kind}` && note(field, String(one.indicative[kind]), String(value), claim)) {
        // What was known of both kinds together was known of other figures.
        const { indicativeTotal: _, ...rest } = changed;
        changed = {
          ...rest,
          indicative: { ...changed.indicative, [kind]: value },
          indicativeProvenance: provenance,
        };
      }
      if (field === `decided-${kind}` && note(field, String(one.decided?.[kind] ?? ""), String(value), claim))
        changed = { ...changed, decided: decidedWith(changed.decided, kind, value, from[kind]) };
      if (field === `claimed-${kind}`) changed = withClaimed(one, changed, kind, claim, note, provenance, report);
      for (const certainty of ["reported", "promising"] as const) {
        if (field !== `${certainty}-${kind}`) continue;
        const own = one.offers.filter((offer) => offer.kind === kind && offer.certainty === certainty);
        if (!note(field, String(sum(own)), String(value), claim)) continue;
        if (own.length > 1) tellSeveral(one, own, claim, report);
        const others = changed.offers.filter((offer) => offer.kind !== kind || offer.certainty !== certainty);
        const fresh: Offer = compact({
          kind,
          certainty,
          places: value,
          availableFrom: own[0]?.availableFrom,
          provenance,
        });
        changed = { ...changed, offers: value === 0 ? others : [...others, fresh] };
      }
    }
  }
  changed = withExemption(one, changed, exemption, provenance, tally, report);
  changed = withTotalOf(one, changed, claims, note, from.regular, report);
  changed = withDecidedFrom(one, changed, claims, decidedLine, note, report);
  changed = withCapacity(changed, claims, note, report);
  if (lines?.some((line) => line.part === true) === true)
    return withQuarterOffers(one, changed, claims, lines, provenance, tally, report);
  return withOffers(one, changed, claims, lines, none, provenance, tally, report);
}

/** Offers of a kind that it claims and the minister has not recognised. */
function withClaimed(
  one: Municipality,
  changed: Municipality,
  kind: Kind,
  claim: Claim,
  note: (what: FigureChange["what"], before: string, after: string, claim: Claim) => boolean,
  provenance: Provenance,
  report: Report,
): Municipality {
  const own = (one.claimed ?? []).filter((offer) => offer.kind === kind);
  if (!note(claim.field, String(sum(own)), String(claim.value), claim)) return changed;
  if (own.length > 1) tellSeveral(one, own, claim, report);
  const { claimed = [], ...rest } = changed;
  const { availableFrom } = own[0] ?? {};
  const fresh: Offer = compact({ kind, certainty: "reported", places: claim.value, availableFrom, provenance });
  const now = [...claimed.filter((offer) => offer.kind !== kind), ...(claim.value === 0 ? [] : [fresh])];
  return now.length === 0 ? rest : { ...rest, claimed: now };
}

/** Capacity has both kinds or none; a figure for one kind needs the other from somewhere. */
function withCapacity(
  one: Municipality,
  claims: readonly Claim[],
  note: (what: FigureChange["what"], before: string, after: string, claim: Claim) => boolean,
  report: Report,
): Municipality {
  const found = (kind: Kind) => claims.find((claim) => claim.field === `capacity-${kind}`);
  const [regular, amv] = [found("regular"), found("amv")];
  const given = regular ?? amv;
  if (given === undefined) return one;
  const capacity: Partial<PerKind> = compact({
    regular: regular?.value ?? one.capacity?.regular,
    amv: amv?.value ?? one.capacity?.amv,
  });
  const { regular: r, amv: a } = capacity;
  if (r === undefined || a === undefined) {
    report(
      "missing",
      given.spot,
      both(
        nl`${one.name} heeft capaciteit voor één soort. Misschien ontbreekt de andere kolom; 0 is ook een waarde.`,
        en`${one.name} has a capacity for one kind only. Maybe the other column is missing; 0 is a value too.`,
      ),
      given.value,
    );
    return one;
  }
  for (const [kind, claim] of [
    ["regular", regular],
    ["amv", amv],
  ] as const) {
    if (claim !== undefined) note(claim.field, String(one.capacity?.[kind] ?? ""), String(claim.value), claim);
  }
  return { ...one, capacity: { regular: r, amv: a } };
}

function withOffers(
  one: Municipality,
  changed: Municipality,
  claims: readonly Claim[],
  lines: readonly OfferLine[] | undefined,
  none: boolean,
  provenance: Provenance,
  tally: Tally,
  report: Report,
): Municipality {
  if (lines === undefined) {
    if (!none || one.offers.length === 0) return changed;
    tally.changes.push(otherOffers(one, one.offers, [], { file: "" }));
    return { ...changed, offers: [] };
  }
  const [first] = lines;
  const total = (field: string) => sum(lines.filter((line) => `${line.certainty}-${line.kind}` === field));
  const other = claims.find((claim) => /^(reported|promising)/.test(claim.field) && claim.value !== total(claim.field));
  if (other !== undefined) {
    report(
      "contradiction",
      other.spot,
      both(
        nl`De lijst van aanbod geeft ${one.name} hier ${total(other.field)}. Misschien is een van beide bladen oud.`,
        en`The list of offers gives ${one.name} ${total(other.field)} here. Maybe one of the two sheets is an old one.`,
      ),
      other.value,
    );
  }
  const rest = [...one.offers];
  const offers = lines.flatMap((line): Offer[] => {
    if (line.places === 0) return [];
    const at = rest.findIndex((offer) => same(offer, line));
    if (at >= 0) return rest.splice(at, 1);
    const own: Provenance =
      line.standing === undefined && line.source === undefined
        ? provenance
        : compact({ standing: line.standing ?? provenance.standing, source: line.source });
    return [
      compact({
        kind: line.kind,
        certainty: line.certainty,
        places: line.places,
        availableFrom: line.availableFrom,
        provenance: own,
      }),
    ];
  });
  if (first !== undefined && told(one.offers) !== told(offers)) {
    tally.changes.push(otherOffers(one, one.offers, offers, first.spot));
    return { ...changed, offers };
  }
  tally.same += lines.length;
  return { ...changed, offers: one.offers };
}

function sum(offers: readonly { readonly places: number }[]): number {
  return offers.reduce((all, offer) => all + offer.places, 0);
}

function tellSeveral(one: Municipality, own: readonly Offer[], claim: Claim, report: Report): void {
  const places = own.map((offer) => offer.places).join(" + ");
  report(
    "contradiction",
    claim.spot,
    both(
      nl`${one.name} heeft hier ${own.length} toezeggingen (${places}); welke er verandert is niet te zien. Misschien helpt een blad met één rij per toezegging.`,
      en`${one.name} has ${own.length} offers here (${places}); which one changes cannot be seen. Maybe a sheet with one row an offer helps.`,
    ),
    claim.value,
  );
}
