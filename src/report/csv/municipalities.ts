import { kinds } from "../../domain/index.ts";
import type { DecisionData } from "../data/decision.ts";
import type { MunicipalCell, MunicipalityLine } from "../data/municipalities.ts";
import { csv } from "./csv.ts";

const places = [
  "indicative",
  "adopted",
  "share",
  "decided",
  "relief",
  "reserve",
  "given",
  "taken",
  "handedOver",
  "guests",
  "task",
  "hosted",
] as const satisfies readonly (keyof MunicipalCell)[];

/**
 * The municipal table, one row a municipality and kind, so that a spreadsheet can filter and pivot. Each figure's
 * standing is a column: `key_standing` of the indicative share, `offer_standing` of adopted places, `outcome_standing`
 * of everything computed from them.
 */
export function municipalitiesCsv(lines: readonly MunicipalityLine[]): string {
  const header = [
    "code",
    "name",
    "province_code",
    "province",
    "kind",
    ...places.map(snake),
    "site_before",
    "site_after",
    "exempt",
    "key_standing",
    "key_source",
    "offer_standing",
    "offer_sources",
    "outcome_standing",
  ];
  const rows = lines.flatMap((line) =>
    kinds.map((kind) => {
      const cell = line.cells[kind];
      return [
        line.code,
        line.name,
        line.province.code,
        line.province.name,
        kind,
        ...places.map((column) => cell[column].value),
        cell.siteBefore,
        cell.siteAfter,
        line.exempt === undefined ? "no" : "yes",
        cell.indicative.standing,
        line.keySource,
        cell.adopted.standing,
        line.offerSources.join(" "),
        cell.task.standing,
      ];
    }),
  );
  return csv(header, rows);
}

/** The steps of the decision, one row a municipality and kind; the exact share as a fraction. */
export function decisionCsv({ steps }: DecisionData): string {
  const header = [
    "code",
    "name",
    "province_code",
    "province",
    "kind",
    "indicative",
    "adopted",
    "gap",
    "eligibility",
    "exact_share",
    "capped",
    "rounding",
    "share",
    "decided",
    "key_standing",
    "offer_standing",
    "outcome_standing",
  ];
  const rows = steps.map((step) => [
    step.code,
    step.name,
    step.province.code,
    step.province.name,
    step.kind,
    step.indicative.value,
    step.adopted.value,
    step.gap.value,
    step.eligibility,
    step.exact ?? "",
    step.capped ? "yes" : "no",
    step.rounding,
    step.share.value,
    step.decided.value,
    step.indicative.standing,
    step.adopted.standing,
    step.decided.standing,
  ]);
  return csv(header, rows);
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
