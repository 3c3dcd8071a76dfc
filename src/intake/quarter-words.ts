import { type Bilingual, both, en, nl } from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import { address } from "../workbook/index.ts";
import { namedHeadings } from "./named-headings.ts";
import type { QuarterGroup } from "./quarter-groups.ts";
import type { QuarterMode } from "./quarter-heading.ts";
import type { Table } from "./table.ts";
import type { TableColumn } from "./table-column.ts";

/** Reports quarters of which nothing says whether they are added up or run on. */
export function tellUndecided(table: Table, groups: readonly QuarterGroup[], report: Report): void {
  const columns = groups.flatMap((one) => one.quarters);
  const headings = namedHeadings(columns.map((one) => one.heading));
  tell(
    table,
    columns,
    report,
    both(
      nl`Deze kwartalen (${headings}) zijn op twee manieren te lezen: als plekken die er in elk kwartaal bij komen, en als alle plekken die er dan zijn. Misschien helpt in elk van deze koppen het woord (nieuw) of (cumulatief), zonder haakjes; of een kolom (totaal) per soort die bij elke gemeente klopt.`,
      en`These quarters (${headings}) can be read in two ways: as places that are added in each quarter, and as all places that there are by then. Maybe the word (new) or (cumulative) in each of these headings helps, without brackets; or a column (total) for each kind that agrees for every municipality.`,
    ),
  );
}

/** Reports headings with a quarter that do not say all of which, of what year, of what kind and how certain. */
export function tellUnclearQuarters(table: Table, columns: readonly TableColumn[], report: Report): void {
  const headings = namedHeadings(columns.map((one) => one.heading));
  tell(
    table,
    columns,
    report,
    both(
      nl`Deze koppen noemen een kwartaal (${headings}) en zeggen niet alles wat nodig is: jaar, toegezegd of kansrijk, en regulier of amv. Misschien is bedoeld: (toegezegd regulier Q3 2025, nieuw) voor plekken die erbij komen, of (toegezegd regulier Q3 2025, cumulatief) voor alle plekken die er dan zijn; of zet de kop tussen haakjes.`,
      en`These headings name a quarter (${headings}) and do not say all that is needed: the year, reported or promising, and regular or amv. Maybe this is meant: (reported regular Q3 2025, new) for places that are added, or (reported regular Q3 2025, cumulative) for all places that there are by then; or put the heading between brackets.`,
    ),
  );
}

function tell(table: Table, columns: readonly TableColumn[], report: Report, message: Bilingual): void {
  const [first] = columns;
  if (first === undefined) return;
  const { file, sheet } = table;
  const spot = { ...compact({ file, sheet }), row: first.row, cell: address(first.row, first.column) };
  report("columns", spot, message, first.heading);
}

export function quarterEmpty(isTotal: boolean): Bilingual {
  return isTotal
    ? {
        nl: "Hier hoort het totaal van de kwartalen; de cel is leeg. Misschien is het totaal vergeten.",
        en: "Here belongs the total of the quarters; the cell is empty. Maybe the total was left out.",
      }
    : {
        nl: "Dit kwartaal is leeg, en andere van deze gemeente zijn dat niet. Misschien is 0 bedoeld.",
        en: "This quarter is empty, and others of this municipality are not. Maybe 0 is meant.",
      };
}

export function quarterTotal(mode: QuarterMode, sum: number): Bilingual {
  return mode === "added"
    ? both(
        nl`Dit totaal is niet wat de kwartalen samen zijn (${sum}). Misschien is het totaal oud, of ontbreekt een kwartaal.`,
        en`This total is not what the quarters are together (${sum}). Maybe the total is an old one, or a quarter is missing.`,
      )
    : both(
        nl`Dit totaal is niet wat er in het laatste kwartaal is (${sum}). Misschien is het totaal oud, of ontbreekt een kwartaal.`,
        en`This total is not what there is by the last quarter (${sum}). Maybe the total is an old one, or a quarter is missing.`,
      );
}

export function quarterDecreases(before: number): Bilingual {
  return both(
    nl`Dit is minder dan wat er een kwartaal eerder is (${before}), terwijl de kop zegt dat plekken blijven meetellen. Misschien gaat een locatie dicht; een aanbod heeft geen einddatum.`,
    en`This is less than what there is a quarter before (${before}), while the heading says that places keep counting. Maybe a site closes; an offer has no last day.`,
  );
}
