import { compact, type Report } from "../scenario/index.ts";
import type { MunicipalityCode, Standing } from "../domain/index.ts";
import type { Field } from "./fields.ts";
import { word } from "./read-offers.ts";
import { spotOf, type Table, type TableRow } from "./table.ts";
import type { DecidedLine, SaidFrom } from "./understood.ts";
import { standingWords } from "./words.ts";

const own = ["decided-standing", "decided-source"] as const;
const ofAmv = ["decided-amv-standing", "decided-amv-source"] as const;

/** What a row says of where the numbers of a decision come from; undefined: nothing. A wrong word was told. */
export function readDecided(
  table: Table,
  row: TableRow,
  about: MunicipalityCode,
  report: Report,
): DecidedLine | undefined {
  const said = ([standing, source]: readonly [Field, Field]): SaidFrom =>
    compact({
      standing: row.cells.has(standing) ? word<Standing>(table, row, standing, standingWords, report) : undefined,
      source: row.cells.get(source)?.text.trim(),
      at: row.cells.has(source) ? spotOf(table, row.row, source) : undefined,
    });
  const [both, amv] = [said(own), said(ofAmv)];
  const field = [...own, ...ofAmv].find((one) => row.cells.has(one));
  if (field === undefined || (isNothing(both) && isNothing(amv))) return undefined;
  return { about, ...both, ...(!isNothing(amv) && { amv }), spot: spotOf(table, row.row, field) };
}

function isNothing({ standing, source }: SaidFrom): boolean {
  return standing === undefined && source === undefined;
}
