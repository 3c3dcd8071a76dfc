import { type Bilingual, both, en, nl } from "../domain/index.ts";
import { standings } from "../domain/index.ts";
import type { Row } from "./csv-table.ts";
import { isoDayOf } from "./day-text.ts";
import type { DocumentProvenance } from "./document.ts";
import { choice } from "./issue.ts";
import { codePattern, most } from "./limits.ts";
import type { ProblemCode, Report } from "./problem.ts";

/** Reads the cells of one row as values. An empty or absent cell is undefined; a wrong one is reported and undefined. */
export class Cells {
  private readonly row: Row;
  private readonly report: Report;

  constructor(row: Row, report: Report) {
    this.row = row;
    this.report = report;
  }

  text(column: string): string | undefined {
    const cell = this.row.cells[column];
    return cell === "" ? undefined : cell;
  }

  code(column: string): string | undefined {
    const cell = this.text(column);
    if (cell === undefined || codePattern.test(cell)) return cell;
    return this.wrong("wrong-type", column, {
      nl: "Dit is geen code. Misschien staat er een spatie of leesteken in.",
      en: "This is no code. Maybe there is a blank or punctuation mark in it.",
    });
  }

  whole(column: string): number | undefined {
    const cell = this.text(column);
    if (cell === undefined) return undefined;
    const found = whole(cell);
    return typeof found === "number" ? found : this.wrong(found.code, column, found.message);
  }

  /** Degrees from −limit to limit. */
  degrees(column: string, limit: number): number | undefined {
    const cell = this.text(column);
    if (cell === undefined) return undefined;
    const found = degrees(cell, limit);
    return typeof found === "number" ? found : this.wrong(found.code, column, found.message);
  }

  date(column: string): string | undefined {
    const cell = this.text(column);
    if (cell === undefined) return undefined;
    return (
      isoDayOf(cell) ??
      this.wrong("wrong-type", column, {
        nl: "Dit is geen datum. Misschien is bedoeld: jaar-maand-dag, zoals 2025-07-01.",
        en: "This is no date. Maybe this is meant: year-month-day, such as 2025-07-01.",
      })
    );
  }

  choice<T extends string>(column: string, options: readonly T[]): T | undefined {
    const cell = this.text(column);
    if (cell === undefined) return undefined;
    return options.find((option) => option === cell) ?? this.wrong("unknown-value", column, choice(cell, options));
  }

  /** Standing and source from two columns; where both are empty, those of the whole scenario. */
  provenance(standingColumn: string, sourceColumn: string, otherwise: DocumentProvenance): DocumentProvenance {
    const standing = this.choice(standingColumn, standings);
    const source = this.code(sourceColumn);
    if (this.empty(standingColumn) && this.empty(sourceColumn)) return otherwise;
    return source === undefined
      ? { standing: standing ?? otherwise.standing }
      : { standing: standing ?? otherwise.standing, source };
  }

  /** Reports empty cells of required columns. A column that is missing altogether is reported once, with the header. */
  needed(...columns: readonly string[]): void {
    for (const column of columns) if (this.row.cells[column] === "") this.left(column);
  }

  /** Reports cells of optional columns that another cell of the row asks for. */
  neededHere(...columns: readonly string[]): void {
    for (const column of columns) if (this.empty(column)) this.left(column);
  }

  empty(column: string): boolean {
    return this.text(column) === undefined;
  }

  /** Reports a cell that says something about others of the row, which are all empty. */
  lonely(column: string, ...others: readonly string[]): void {
    if (this.empty(column) || others.some((other) => !this.empty(other))) return;
    const names = others.join(", ");
    this.wrong(
      "missing",
      column,
      both(
        nl`Deze datum staat hier zonder plekken: (${names}) zijn leeg. Misschien is het aantal vergeten, of kan de datum weg.`,
        en`This date stands here without places: (${names}) are empty. Maybe the number was left out, or the date can go.`,
      ),
    );
  }

  private left(column: string): void {
    const message = both(
      nl`Deze cel (${column}) is leeg. Misschien is de waarde vergeten; 0 is ook een waarde.`,
      en`This cell (${column}) is empty. Maybe the value was left out; 0 is a value too.`,
    );
    this.report("missing", this.row.spot(column), message, "");
  }

  private wrong(code: ProblemCode, column: string, message: Bilingual): undefined {
    this.report(code, this.row.spot(column), message, this.row.cells[column]);
    return undefined;
  }
}

interface Wrong {
  readonly code: ProblemCode;
  readonly message: Bilingual;
}

function whole(cell: string): number | Wrong {
  if (!/^\d+$/.test(cell)) {
    if (/^-\d+$/.test(cell)) {
      return {
        code: "out-of-range",
        message: {
          nl: "Dit getal is negatief. Misschien is er een minteken te veel.",
          en: "This number is negative. Maybe there is a minus sign too many.",
        },
      };
    }
    const separated = /^\d{1,3}([.,]\d{3})+$/.test(cell);
    return {
      code: "not-whole",
      message: separated
        ? both(
            nl`Dit is geen geheel getal. Misschien is ${cell.replaceAll(/[.,]/g, "")} bedoeld, zonder punt of komma.`,
            en`This is no whole number. Maybe ${cell.replaceAll(/[.,]/g, "")} is meant, without point or comma.`,
          )
        : {
            nl: "Dit is geen geheel getal. Misschien staat er een punt, komma, spatie of letter in.",
            en: "This is no whole number. Maybe there is a point, comma, blank or letter in it.",
          },
    };
  }
  const value = Number(cell);
  if (value <= most) return value;
  return {
    code: "out-of-range",
    message: both(
      nl`Dit getal is groter dan ${most}. Misschien zijn er cijfers te veel.`,
      en`This number is larger than ${most}. Maybe there are digits too many.`,
    ),
  };
}

function degrees(cell: string, limit: number): number | Wrong {
  if (!/^-?\d{1,9}(\.\d{1,15})?$/.test(cell)) {
    return {
      code: "wrong-type",
      message: {
        nl: "Dit zijn geen graden. Misschien staat er een komma in plaats van een punt (52.3676).",
        en: "These are no degrees. Maybe there is a comma instead of a point (52.3676).",
      },
    };
  }
  const value = Number(cell) + 0;
  if (Math.abs(value) <= limit) return value;
  return {
    code: "out-of-range",
    message: both(
      nl`Dit ligt buiten −${limit} tot ${limit} graden. Misschien zijn breedte en lengte verwisseld, of zijn het andere coördinaten dan graden (WGS 84).`,
      en`This is outside −${limit} to ${limit} degrees. Maybe latitude and longitude are swapped, or these are no degrees (WGS 84).`,
    ),
  };
}
