import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apportion } from "../src/apportion/index.ts";
import { eachField } from "../src/csv/fields.ts";
import { kinds, type PerKind, perKind } from "../src/domain/index.ts";

/*
 * The indicative key of netherlands-2024 with what was published of it after the estimates were made. Run again it changes nothing:
 *     npm run data
 */

export type Row = Record<string, string>;

/** A municipality's key as published, and its source; `amv` is part of the total, and not always known. */
export interface Published {
  readonly code: string;
  readonly total: number;
  readonly amv?: number | undefined;
  readonly source: string;
}

/** amv in the need of 2024. Of every municipality whose amv part is published it is this share of the total, rounded to the nearest. */
const AMV = { part: 8_140, of: 96_000 } as const;

export const estimatedAmv = (total: number): number => Math.round((total * AMV.part) / AMV.of);

/**
 * Published keys stand. Where only the total is published, the part of amv is estimated. The estimates of a province are closed to
 * what that leaves of its task, by kind, pro rata to what they were, in whole places (largest remainder).
 */
export function closedKeys(
  municipalities: readonly Row[],
  tasks: ReadonlyMap<string, PerKind>,
  published: readonly Published[],
): Row[] {
  const rows = municipalities.map((row) => ({ ...row, ...known(published.find(({ code }) => code === row["code"])) }));
  const news = new Set(published.map(({ code }) => code));
  for (const [province, task] of tasks) {
    const own = rows.filter((row) => row["province"] === province);
    const open = own.filter((row) => row["indicative_standing"] === "estimate" && !news.has(row["code"] as string));
    for (const kind of kinds) {
      const key = `indicative_${kind}`;
      const count = (list: readonly Row[]) => list.map((row) => Number(row[key]));
      const fixed = count(own.filter((row) => !open.includes(row))).reduce((a, b) => a + b, 0);
      const made = apportion({
        seats: task[kind] - fixed,
        weights: count(open),
        method: "largest-remainder",
        ties: { by: "index" },
      });
      if (made.status === "infeasible") throw new Error(`The keys of province (${province}) cannot be closed.`);
      for (const [i, row] of open.entries()) row[key] = String(made.seats[i]);
    }
  }
  return rows;
}

function known(one: Published | undefined): Row {
  if (one === undefined) return {};
  const amv = one.amv ?? estimatedAmv(one.total);
  const key = { indicative_regular: String(one.total - amv), indicative_amv: String(amv) };
  if (one.amv !== undefined) return { ...key, indicative_standing: "published", indicative_source: one.source };
  return { ...key, indicative_total_standing: "published", indicative_total_source: one.source };
}

/** Towns around Eindhoven that agreed on numbers among themselves: theirs stay estimates, with a source that tells of it. */
const agreed: ReadonlySet<string> = new Set(["GM0753", "GM0820", "GM0866", "GM1771"]);

function withNotes(rows: readonly Row[]): Row[] {
  return rows.map((row) => (agreed.has(row["code"] ?? "") ? { ...row, indicative_source: "key-estimate-agreed" } : row));
}

/** Records under a header; a column that a record leaves out is empty. */
export function readRows(text: string): { readonly header: readonly string[]; readonly rows: Row[] } {
  const records: string[][] = [];
  eachField(text, 0, ",", ({ record, text: cell }) => (records[record] ??= []).push(cell));
  const [header = [], ...rest] = records;
  return { header, rows: rest.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""]))) };
}

export function writeRows(header: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => header.map((name) => cell(row[name] ?? "")).join(","));
  return [header.join(","), ...lines, ""].join("\n");
}

/** The columns that published totals need, behind the others of the key. */
function withTotals(header: readonly string[]): readonly string[] {
  const more = ["indicative_total_standing", "indicative_total_source"];
  if (header.includes(more[0] as string)) return header;
  return header.flatMap((name) => (name === "indicative_source" ? [name, ...more] : [name]));
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

/** municipalities.csv of netherlands-2024 as it should be. */
export function municipalitiesCsv(): string {
  const { header, rows } = readRows(read("netherlands-2024/municipalities.csv"));
  const tasks = readRows(read("netherlands-2024/provinces.csv")).rows.map((row): [string, PerKind] => [
    row["code"] as string,
    perKind((kind) => Number(row[`task_${kind}`])),
  ]);
  const published = readRows(read("published-keys.csv")).rows.map((row): Published => {
    const { code, total, amv, source } = row as Record<"code" | "total" | "amv" | "source", string>;
    return { code, total: Number(total), amv: amv === "" ? undefined : Number(amv), source };
  });
  return writeRows(withTotals(header), withNotes(closedKeys(rows, new Map(tasks), published)));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL("netherlands-2024/municipalities.csv", import.meta.url), municipalitiesCsv());
