import { both, en, type Kind, kinds, type MunicipalityCode, nl, type Scenario } from "../domain/index.ts";
import { Cells } from "./cells.ts";
import { known } from "./check-codes.ts";
import { readTable, type Row, type Shape } from "./csv-table.ts";
import { collector, type Problem, type Report } from "./problem.ts";

/** What a monitor says of one municipality and kind on one day: places that there are, and those that are to come. */
export interface Reading {
  readonly code: MunicipalityCode;
  readonly kind: Kind;
  /** ISO. */
  readonly on: string;
  readonly realised: number;
  /** Beside those that there are. */
  readonly planned: number;
  /** From when all that is planned can be used, ISO; absent: nothing says so. */
  readonly plannedFrom?: string;
}

export type ReadMonitor =
  | { readonly status: "ok"; readonly value: readonly Reading[] }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

const shape: Shape = {
  columns: [
    { name: "code", required: true },
    { name: "kind", required: true },
    { name: "date", required: true },
    { name: "realised", required: true },
    { name: "planned", required: false },
    { name: "planned_from", required: false },
  ],
};

/**
 * The readings of a monitor, a row each: `code,kind,date,realised[,planned[,planned_from]]`. Municipalities are those of the scenario; of one municipality,
 * kind and day there is one row.
 */
export function readMonitor(scenario: Scenario, file: string, text: string): ReadMonitor {
  const problems: Problem[] = [];
  const report = collector(problems);
  const rows = readTable(file, text, shape, report) ?? [];
  const read = rows.map((row) => ({ row, cells: readingIn(row, report) }));
  const codes = scenario.municipalities.map(({ code }) => ({ code, spot: () => ({ file }) }));
  const uses = read.map(({ row, cells }) => ({ code: cells.code, spot: () => row.spot("code") }));
  known(uses, codes, { nl: "gemeentecode", en: "municipality code" }, report);
  once(read, report);
  if (problems.length === 0 && rows.length === 0) {
    report(
      "missing",
      { file },
      both(
        nl`De tabel heeft geen rijen. Misschien is alleen de kopregel bewaard.`,
        en`The table has no rows. Maybe only its header was saved.`,
      ),
    );
  }
  if (problems.length > 0) return { status: "problems", problems };
  return { status: "ok", value: read.map(({ cells }) => cells as Reading) };
}

type Read = Partial<Omit<Reading, "code">> & { readonly code: string | undefined };

function readingIn(row: Row, report: Report): Read {
  const cells = new Cells(row, report);
  cells.needed("code", "kind", "date", "realised");
  const [kind, on, realised] = [cells.choice("kind", kinds), cells.date("date"), cells.whole("realised")];
  const plannedFrom = cells.date("planned_from");
  cells.lonely("planned_from", "planned");
  return {
    code: cells.code("code"),
    planned: cells.whole("planned") ?? 0,
    ...(kind !== undefined && { kind }),
    ...(on !== undefined && { on }),
    ...(realised !== undefined && { realised }),
    ...(plannedFrom !== undefined && { plannedFrom }),
  };
}

function once(read: readonly { readonly row: Row; readonly cells: Read }[], report: Report): void {
  const first = new Map<string, Row>();
  for (const { row, cells } of read) {
    const { code, kind, on } = cells;
    if (code === undefined || kind === undefined || on === undefined) continue;
    const key = `${code} ${kind} ${on}`;
    const before = first.get(key)?.spot();
    if (before === undefined) first.set(key, row);
    else
      report(
        "duplicate",
        row.spot("date"),
        both(
          nl`Van (${code}) staat deze dag er al (rij ${before.row ?? ""}). Misschien is een rij dubbel, of de dag verkeerd overgenomen.`,
          en`Of (${code}) this day is there already (row ${before.row ?? ""}). Maybe a row is doubled, or the day was copied wrongly.`,
        ),
        on,
      );
  }
}
