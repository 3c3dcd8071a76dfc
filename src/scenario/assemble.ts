import type {
  Border,
  Called,
  CountryWords,
  Municipality,
  MunicipalityCode,
  ObjectiveLevel,
  Offer,
  PaperDetails,
  PerKind,
  Pin,
  Province,
  ProvinceCode,
  Provenance,
  PublishedDecision,
  ReferencePlan,
  RuleSetting,
  Scenario,
} from "../domain/index.ts";
import { kinds, perKind } from "../domain/index.ts";
import { bilingual } from "./bilingual.ts";
import type { Document, DocumentBorder, DocumentMunicipality, DocumentProvince } from "./document.ts";
import { compact } from "./draft.ts";
import { assumedPrices } from "./prices.ts";
import { decidedInAll } from "./split-total.ts";

/** Everything that was read, without problems and so complete. */
export interface Parts {
  readonly document: Document;
  readonly provinces: readonly DocumentProvince[];
  readonly municipalities: readonly DocumentMunicipality[];
  readonly borders: readonly DocumentBorder[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly objective: readonly ObjectiveLevel[];
}

/** Fills in defaults and puts everything in the order of codes. What order says nothing about is sorted too. */
export function assemble(parts: Parts): Scenario {
  const { document } = parts;
  const provenance = provenanceOf(document.provenance);
  const municipalities = parts.municipalities.map((one) => municipality(one, provenance)).sort(byCode);
  const provinces = parts.provinces.map((one) => province(one, municipalities, provenance)).sort(byCode);
  const { need } = document;
  const papers = paperDetails(document.papers);
  return {
    format: document.format,
    version: document.version,
    id: document.id,
    title: bilingual(document.title ?? document.id),
    description: bilingual(document.description ?? ""),
    date: document.date,
    ...(document.words === undefined ? {} : { words: countryWords(document.words) }),
    ...(papers === undefined ? {} : { papers }),
    sources: document.sources.map(compact).sort((a, b) => compare(a.id, b.id)),
    need: need ? { regular: need.regular, amv: need.amv } : perKind((kind) => sum(provinces.map((p) => p.task[kind]))),
    needProvenance: need ? provenanceOf(need.provenance, provenance) : { standing: "derived" },
    ...(need?.total === undefined ? {} : { needTotal: provenanceOf(need.total) }),
    provinces,
    municipalities,
    borders: parts.borders
      .map(border)
      .sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b) || compare(x.kind, y.kind)),
    rounding: document.rounding,
    rules: parts.rules,
    objective: parts.objective,
    prices: document.prices
      ? { ...document.prices, provenance: provenanceOf(document.prices.provenance, provenance) }
      : assumedPrices,
    pins: document.pins.map((pin) => compact(pin) as Pin),
    ...(document.repairPriority === undefined ? {} : { repairPriority: document.repairPriority }),
    // Codes were checked.
    ...(document.reference === undefined ? {} : { reference: document.reference as unknown as ReferencePlan }),
  };
}

/** A block that says nothing is no block, so that it writes nothing and changes no fingerprint. */
function paperDetails(given: Document["papers"] = {}): PaperDetails | undefined {
  const details = compact(given);
  return Object.keys(details).length === 0 ? undefined : details;
}

function countryWords({ province, municipality, kinds: ofKinds }: NonNullable<Document["words"]>): CountryWords {
  const called = ({ nl, en }: typeof province): Called => ({ nl: compact(nl), en });
  const named = { province: called(province), municipality: called(municipality) };
  return ofKinds === undefined ? named : { ...named, kinds: compact(ofKinds) };
}

/** Codes were checked to exist; from here on they carry their brand. */
function municipality(one: DocumentMunicipality, otherwise: Provenance): Municipality {
  const { exempt } = one;
  return compact({
    code: one.code as MunicipalityCode,
    name: one.name ?? one.code,
    province: one.province as ProvinceCode,
    inhabitants: one.inhabitants,
    // −0 is written as 0.
    latitude: one.latitude + 0,
    longitude: one.longitude + 0,
    regions: sortedKeys(one.regions),
    indicative: one.indicative,
    indicativeProvenance: provenanceOf(one.indicativeProvenance, otherwise),
    indicativeTotal: one.indicativeTotal && provenanceOf(one.indicativeTotal),
    offers: offers(one.offers, otherwise),
    claimed: one.claimed === undefined || one.claimed.length === 0 ? undefined : offers(one.claimed, otherwise),
    decided: one.decided && decided(one.decided, one.indicative),
    exempt:
      exempt &&
      compact({
        ...provenanceOf(exempt),
        ground: exempt.ground,
        reason: exempt.reason === undefined ? undefined : bilingual(exempt.reason),
      }),
    capacity: one.capacity,
    statusHolderHousing: one.statusHolderHousing,
    ukrainianPlaces: one.ukrainianPlaces,
    nationalPlaces: one.nationalPlaces,
  });
}

/** A total alone is a number of each kind by the key: that is an estimate, the total is as sure as it was. */
function decided(given: NonNullable<DocumentMunicipality["decided"]>, key: PerKind): PublishedDecision {
  const { total, amvProvenance, totalProvenance, ...rest } = given;
  if (total === undefined)
    return compact({
      ...rest,
      amvProvenance: amvProvenance && provenanceOf(amvProvenance),
      totalProvenance: totalProvenance && provenanceOf(totalProvenance),
    });
  return decidedInAll(total, key, provenanceOf(rest));
}

function offers(given: DocumentMunicipality["offers"], otherwise: Provenance): Offer[] {
  return given
    .map((offer): Offer => compact({ ...offer, provenance: provenanceOf(offer.provenance, otherwise) }))
    .sort(byOffer);
}

function province(one: DocumentProvince, municipalities: readonly Municipality[], otherwise: Provenance): Province {
  const own = municipalities.filter((m) => m.province === one.code);
  return {
    code: one.code as ProvinceCode,
    name: one.name ?? one.code,
    task: one.task ?? perKind((kind) => sum(own.map((m) => m.indicative[kind]))),
    provenance: one.task
      ? provenanceOf(one.provenance, otherwise)
      : provenanceOf(one.provenance, { standing: "derived" }),
  };
}

/** A border has no direction: the lower code first. */
function border({ a, b, kind }: DocumentBorder): Border {
  const [first, second] = a < b ? [a, b] : [b, a];
  return { a: first as MunicipalityCode, b: second as MunicipalityCode, kind };
}

function provenanceOf(
  given: { readonly standing: Provenance["standing"]; readonly source?: string | undefined } | undefined,
  otherwise: Provenance = { standing: "assumed" },
): Provenance {
  return given === undefined ? otherwise : compact({ standing: given.standing, source: given.source });
}

function byOffer(a: Offer, b: Offer): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compare(b.certainty, a.certainty) ||
    compare(a.availableFrom ?? "", b.availableFrom ?? "") ||
    a.places - b.places ||
    compare(JSON.stringify(a.provenance), JSON.stringify(b.provenance))
  );
}

function sortedKeys(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).sort((a, b) => compare(a[0], b[0])));
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return compare(a.code, b.code);
}

/** By code unit, the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, figure) => all + figure, 0);
}
