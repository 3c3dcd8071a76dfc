import type { Kind } from "../domain/index.ts";
import { exemptionGrounds, kinds, standings } from "../domain/index.ts";
import { Cells } from "./cells.ts";
import type { Column, Row, Shape } from "./csv-table.ts";
import type { DocumentMunicipality, DocumentProvenance } from "./document.ts";
import { compact, type Item } from "./draft.ts";
import { groupingPattern } from "./limits.ts";
import type { Report } from "./problem.ts";

const required = (name: string): Column => ({ name, required: true });
const optional = (name: string): Column => ({ name, required: false });

/** Groupings stand in columns `region.corop`, `region.safetyRegion` and the like. */
const grouping = "region.";

export const municipalitiesShape: Shape = {
  columns: [
    required("code"),
    required("name"),
    required("province"),
    optional("inhabitants"),
    required("latitude"),
    required("longitude"),
    required("indicative_regular"),
    required("indicative_amv"),
    optional("indicative_standing"),
    optional("indicative_source"),
    optional("indicative_total_standing"),
    optional("indicative_total_source"),
    optional("reported_regular"),
    optional("reported_amv"),
    optional("reported_from"),
    optional("promising_regular"),
    optional("promising_amv"),
    optional("promising_from"),
    optional("claimed_regular"),
    optional("claimed_amv"),
    optional("claimed_from"),
    optional("offer_standing"),
    optional("offer_source"),
    optional("decided_regular"),
    optional("decided_amv"),
    optional("decided_total"),
    optional("decided_standing"),
    optional("decided_source"),
    optional("decided_amv_standing"),
    optional("decided_amv_source"),
    optional("exempt"),
    optional("exempt_source"),
    optional("exempt_ground"),
    optional("exempt_reason_nl"),
    optional("exempt_reason_en"),
    optional("capacity_regular"),
    optional("capacity_amv"),
    optional("status_holder_housing"),
    optional("ukrainian_places"),
    optional("national_places"),
  ],
  open: (name) => name.startsWith(grouping) && groupingPattern.test(name.slice(grouping.length)),
};

/** The column of a part of a municipality, where their names differ. */
const columns = new Map([
  ["indicative.regular", "indicative_regular"],
  ["indicative.amv", "indicative_amv"],
  ["capacity.regular", "capacity_regular"],
  ["capacity.amv", "capacity_amv"],
  ["indicativeProvenance.source", "indicative_source"],
  ["indicativeTotal.source", "indicative_total_source"],
  ["decided", "decided_regular"],
  ["decided.regular", "decided_regular"],
  ["decided.amv", "decided_amv"],
  ["decided.total", "decided_total"],
  ["decided.source", "decided_source"],
  ["decided.amvProvenance.source", "decided_amv_source"],
  ["exempt.source", "exempt_source"],
  ["exempt.reason", "exempt_reason_nl"],
  ["statusHolderHousing", "status_holder_housing"],
  ["ukrainianPlaces", "ukrainian_places"],
  ["nationalPlaces", "national_places"],
]);

/** One row of municipalities.csv. Offers of 0 places are no offers. */
export function municipalityRow(row: Row, provenance: DocumentProvenance, report: Report): Item<DocumentMunicipality> {
  const cells = new Cells(row, report);
  cells.needed("code", "name", "province", "latitude", "longitude", "indicative_regular", "indicative_amv");
  const of = cells.provenance("offer_standing", "offer_source", provenance);
  const value = compact({
    code: cells.code("code"),
    name: cells.text("name"),
    province: cells.code("province"),
    inhabitants: cells.whole("inhabitants"),
    latitude: cells.degrees("latitude", 90),
    longitude: cells.degrees("longitude", 180),
    regions: regions(row),
    indicative: { regular: cells.whole("indicative_regular"), amv: cells.whole("indicative_amv") },
    indicativeProvenance: cells.provenance("indicative_standing", "indicative_source", provenance),
    indicativeTotal: keyTotal(cells),
    offers: [...offers(cells, "reported", of), ...offers(cells, "promising", of)],
    claimed: claimed(cells, of),
    decided: decided(cells),
    exempt: exemption(cells),
    capacity: capacity(cells),
    statusHolderHousing: cells.whole("status_holder_housing"),
    ukrainianPlaces: cells.whole("ukrainian_places"),
    nationalPlaces: cells.whole("national_places"),
  });
  return {
    value,
    at: (...path) => {
      if (path[0] === "offers") return row.spot("offer_source");
      return row.spot(columns.get(path.join(".")) ?? (path[0] === undefined ? undefined : String(path[0])));
    },
  };
}

/** Empty: the total is as sure as its parts. */
function keyTotal(cells: Cells) {
  const standing = cells.choice("indicative_total_standing", standings);
  const source = cells.code("indicative_total_source");
  if (source !== undefined) cells.neededHere("indicative_total_standing");
  return standing === undefined && source === undefined ? undefined : compact({ standing, source });
}

function regions(row: Row): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [column, cell] of Object.entries(row.cells)) {
    if (column.startsWith(grouping) && cell !== undefined && cell !== "") found[column.slice(grouping.length)] = cell;
  }
  return found;
}

function offers(cells: Cells, of: "reported" | "promising" | "claimed", provenance: DocumentProvenance) {
  const availableFrom = cells.date(`${of}_from`);
  if (availableFrom !== undefined) cells.lonely(`${of}_from`, ...kinds.map((kind) => `${of}_${kind}`));
  const certainty = of === "promising" ? ("promising" as const) : ("reported" as const);
  return kinds.flatMap((kind: Kind) => {
    const places = cells.whole(`${of}_${kind}`) ?? 0;
    return places === 0 ? [] : [compact({ kind, certainty, places, availableFrom, provenance })];
  });
}

function claimed(cells: Cells, provenance: DocumentProvenance) {
  const found = offers(cells, "claimed", provenance);
  return found.length === 0 ? undefined : found;
}

/** Empty: no decision was issued. A number of one kind says nothing of the other; where they have two sources, both are there. */
function decided(cells: Cells) {
  const [regular, amv] = [cells.whole("decided_regular"), cells.whole("decided_amv")];
  const total = cells.whole("decided_total");
  const standing = cells.choice("decided_standing", standings);
  const source = cells.code("decided_source");
  const amvProvenance = decidedAmv(cells);
  const parts = ["regular", "amv", "total", "standing", "source", "amv_standing", "amv_source"];
  if (parts.every((part) => cells.empty(`decided_${part}`))) return undefined;
  cells.neededHere("decided_standing");
  if (cells.empty("decided_amv") && cells.empty("decided_total")) cells.neededHere("decided_regular");
  // A number that was not read was reported, and is not missing too.
  return regular === undefined && amv === undefined && total === undefined
    ? undefined
    : compact({ regular, amv, total, standing, source, amvProvenance });
}

function decidedAmv(cells: Cells) {
  const standing = cells.choice("decided_amv_standing", standings);
  const source = cells.code("decided_amv_source");
  if (source !== undefined) cells.neededHere("decided_amv_standing");
  return standing === undefined ? undefined : compact({ standing, source });
}

/** `exempt` holds the standing of the exemption; empty: not exempt. */
function exemption(cells: Cells) {
  const standing = cells.choice("exempt", standings);
  const source = cells.code("exempt_source");
  const ground = cells.choice("exempt_ground", exemptionGrounds);
  const [nl, en] = [cells.text("exempt_reason_nl"), cells.text("exempt_reason_en")];
  // What is said of an exemption without one is no exemption: who meant one would be given a share in silence.
  if ([source, ground, nl, en].some((part) => part !== undefined)) cells.neededHere("exempt");
  if (standing === undefined) return undefined;
  const given = nl ?? en;
  if (given !== undefined) cells.neededHere("exempt_reason_nl", "exempt_reason_en");
  const reason = given === undefined ? undefined : { nl: nl ?? given, en: en ?? given };
  return compact({ standing, source, ground: ground ?? "other", reason });
}

function capacity(cells: Cells) {
  const places = { regular: cells.whole("capacity_regular"), amv: cells.whole("capacity_amv") };
  if (cells.empty("capacity_regular") && cells.empty("capacity_amv")) return undefined;
  cells.neededHere("capacity_regular", "capacity_amv");
  return places;
}
