import type { AgreementLines } from "../data/agreements.ts";
import { agreements } from "../tables/agreements.ts";
import { tableCsv } from "./table.ts";

/** agreements.csv: every agreement of a package, one row each and kind. */
export function agreementsCsv(lines: AgreementLines): string {
  return tableCsv(agreements, { agreements: lines });
}
