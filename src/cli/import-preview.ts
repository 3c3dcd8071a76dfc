import { spoken } from "../domain/index.ts";
import { dayWords, factChangeWords, printable } from "../report/index.ts";
import { fieldWords, type Merged, type TableAccount, type Understood } from "../intake/index.ts";
import type { FileAccount } from "./results/index.ts";
import type { Context } from "./context.ts";
import type { CliSay } from "./messages/index.ts";

/** Changes and headings beyond these are counted and not listed. */
const mostLines = 25;

/** A heading that was read may be two, of one quarter and the quarter before it. */
const mostOfHeading = 120;

/** How the files were understood and what would change, for people to look over. */
export function previewText(
  context: Context,
  {
    accounts,
    found,
    merged,
  }: { readonly accounts: readonly FileAccount[]; readonly found: Understood; readonly merged: Merged },
): string {
  const { say } = context;
  const lines: string[] = [];
  for (const file of accounts) {
    const how =
      file.form === "csv"
        ? say("import.csv", { encoding: file.encoding ?? "", separator: separatorText(file.separator, say) })
        : say(`import.${file.form}`);
    lines.push(`${file.name} (${how})`);
    for (const table of found.tables)
      if (table.file === file.name) lines.push(...tableLines(table, context).map((line) => `  ${line}`));
    for (const { sheet, why, file: name } of found.notRead) {
      if (name === file.name) lines.push(`  ${skipped(why === "hidden", sheet ?? "", say)}`);
    }
  }
  if (merged.status === "merged") lines.push("", ...changeLines(merged, context));
  return `${lines.join("\n")}\n`;
}

/** A sheet that is not read; a file without sheets has one without a name. */
function skipped(hidden: boolean, sheet: string, say: CliSay): string {
  if (hidden) return say("import.hidden", { sheet });
  return sheet === "" ? say("import.noHeader.only") : say("import.noHeader", { sheet });
}

function tableLines(table: TableAccount, { say, language }: Context): readonly string[] {
  const { sheet, kind, read, notRead, quarters = [], totals, hiddenRows, hiddenColumns } = table;
  const { remarks, comments, formulas, computed, renamed, respelled } = table;
  const told = `${say(`import.kind.${kind}`)}, ${lieWords(table, say)}`;
  const lines = [sheet === undefined ? told : say("import.table", { sheet, told })];
  for (const { heading, field, availableFrom: day } of read) {
    const words = spoken(fieldWords[field], language);
    const from = day === undefined ? words : say("import.from", { what: words, day: dayWords(day, language) });
    lines.push(`  ${oneLine(heading, mostOfHeading)} → ${from}`);
  }
  for (const { field, counted, by } of quarters) {
    const why = say(`import.quarters.by.${by}`);
    lines.push(`  ${say(`import.quarters.${counted}`, { what: spoken(fieldWords[field], language), why })}`);
  }
  if (notRead.length > 0)
    lines.push(`  ${say("import.notRead", { headings: listed(notRead.map((one) => oneLine(one))) })}`);
  if (totals.length > 0) lines.push(`  ${say("import.totals", { rows: listed(totals) })}`);
  if (hiddenRows.length > 0) lines.push(`  ${say("import.hiddenRows", { rows: listed(hiddenRows) })}`);
  if (hiddenColumns.length > 0)
    lines.push(`  ${say("import.hiddenColumns", { headings: listed(hiddenColumns.map((one) => oneLine(one))) })}`);
  for (const { row, text } of remarks.slice(0, mostLines))
    lines.push(`  ${say("import.remark", { row, text: oneLine(text) })}`);
  if (comments !== undefined) lines.push(`  ${say("import.comments", { n: comments.count, cell: comments.first })}`);
  if (computed > 0) lines.push(`  ${say("import.computed", { n: computed })}`);
  if (formulas > 0) lines.push(`  ${say("import.formulas", { n: formulas })}`);
  if (respelled.length > 0) {
    const list = respelled.map(
      ({ row, from, code, name }) => `${oneLine(from)} → ${name} (${code}, ${say("import.row", { row })})`,
    );
    lines.push(`  ${say("import.respelled", { n: respelled.length, list: listed(list) })}`);
  }
  for (const { row, from, to, date } of renamed)
    lines.push(`  ${say("import.old", { row, from, to, date: dayWords(date, language) })}`);
  return lines;
}

/** Which way a table lies, where its headings are, and how much it holds. */
function lieWords({ headingColumn, headerRow, rows }: TableAccount, say: CliSay): string {
  return headingColumn === undefined
    ? say("import.upright", { row: headerRow, rows })
    : say("import.aside", { column: headingColumn, rows });
}

function changeLines(merged: Extract<Merged, { status: "merged" }>, { say, language }: Context): readonly string[] {
  const { changes, same, left } = merged;
  const lines = [say("import.changes", { n: changes.length, same })];
  for (const change of changes.slice(0, mostLines))
    lines.push(`  ${printable(factChangeWords(merged.scenario, change, language).sentence)}`);
  if (changes.length > mostLines) lines.push(`  ${say("import.more", { n: changes.length - mostLines })}`);
  if (left.offers > 0) lines.push(say("import.left.offers", { n: left.offers }));
  if (left.pins > 0) lines.push(say("import.left.pins", { n: left.pins }));
  return lines;
}

function separatorText(separator: string | undefined, say: CliSay): string {
  return separator === "\t" ? say("import.tab") : (separator ?? "");
}

function listed(items: readonly (string | number)[]): string {
  const shown = items.slice(0, mostLines).join(", ");
  return items.length > mostLines ? `${shown}, …` : shown;
}

/** Text of a file on one line of a terminal: no control characters, not too long. */
function oneLine(text: string, most = 60): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for.
  const bare = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").trim();
  return bare.length > most ? `${bare.slice(0, most - 3)}...` : bare;
}
