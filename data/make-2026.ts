import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apportion } from "../src/apportion/index.ts";
import { kinds, type PerKind, perKind, total } from "../src/domain/index.ts";
import { estimatedAmv, readRows, type Row, writeRows } from "./make-keys.ts";

/*
 * netherlands-2026 out of netherlands-2024 and the few figures of the second cycle that were published. Run again it changes nothing:
 *     npm run data
 */

/** The estimate of the need, as published. */
export const places = 88_000;

/** How many of them are for amv was not found: the share that it was in 2024. To set another number, write it here. */
export const amvPlaces = estimatedAmv(places);

/** The one indicative number that was found. */
const breda = { code: "GM0758", total: 932, source: "key-breda" } as const;

/** What provinces still had to make on 27 February 2026, as published. */
const stillToMake: Readonly<Record<string, number>> = {
  PV20: 0,
  PV24: 0,
  PV25: 4_900,
  PV27: 7_700,
  PV28: 11_400,
  PV30: 7_200,
};

/** "About 38,000" places were still to be made in the whole country: so many are taken. */
export const allStillToMake = 38_000;

export interface Made {
  readonly municipalities: string;
  readonly provinces: string;
  readonly borders: string;
  readonly scenario: string;
}

/** The files of netherlands-2026 as they should be. */
export function made(): Made {
  const { header, rows } = readRows(read("netherlands-2024/municipalities.csv"));
  const before = readRows(read("netherlands-2024/provinces.csv"));
  const keyed = withKeys(rows);
  const tasks = before.rows.map((row) => sumOf(keyed, row["code"] ?? "", "indicative"));
  const codes = before.rows.map((row) => row["code"] ?? "");
  const available = availablePlaces(codes, tasks);
  const offered = keyed.map((row) => ({ ...row }));
  for (const [i, code] of codes.entries()) offer(offered, rows, code, available[i] ?? { regular: 0, amv: 0 });
  const provinces = before.rows.map((row, i) => ({
    ...row,
    ...columns("task", tasks[i] ?? { regular: 0, amv: 0 }),
    standing: "estimate",
    source: "tasks-sum",
  }));
  return {
    municipalities: writeRows(
      header.filter((name) => !name.startsWith("promising_")),
      offered.map(exemption),
    ),
    provinces: writeRows(before.header, provinces),
    borders: read("netherlands-2024/borders.csv"),
    scenario: read("netherlands-2026/scenario.json").replace(
      /"regular": \d+, "amv": \d+/,
      `"regular": ${places - amvPlaces}, "amv": ${amvPlaces}`,
    ),
  };
}

/** The key of 2024 scaled to the need, each kind by itself, in whole places; what was published stands. */
function withKeys(rows: readonly Row[]): Row[] {
  const amv = Math.round((breda.total * amvPlaces) / places);
  const fixed: PerKind = { regular: breda.total - amv, amv };
  const need: PerKind = { regular: places - amvPlaces, amv: amvPlaces };
  const open = rows.filter((row) => row["code"] !== breda.code);
  const keys = perKind((kind) => divided(need[kind] - fixed[kind], counts(open, `indicative_${kind}`)));
  return rows.map((row) => {
    const i = open.indexOf(row);
    const news = i < 0 ? { standing: "published", source: breda.source } : { standing: "", source: "" };
    return {
      ...row,
      ...columns("indicative", i < 0 ? fixed : { regular: keys.regular[i] ?? 0, amv: keys.amv[i] ?? 0 }),
      indicative_standing: "estimate",
      indicative_source: "key-scaled",
      indicative_total_standing: news.standing,
      indicative_total_source: news.source,
    };
  });
}

/**
 * Per province its task less what it still has to make. Where that was not published, the rest of the national figure is divided pro
 * rata to the tasks. Both kinds are available in the proportion of the task, so that no province has too much of one kind.
 */
function availablePlaces(codes: readonly string[], tasks: readonly PerKind[]): PerKind[] {
  const rest = allStillToMake - codes.reduce((n, code) => n + (stillToMake[code] ?? 0), 0);
  const others = divided(
    rest,
    codes.map((code, i) => (code in stillToMake ? 0 : total(tasks[i] ?? { regular: 0, amv: 0 }))),
  );
  return tasks.map((task, i) => {
    const left = stillToMake[codes[i] ?? ""] ?? others[i] ?? 0;
    const [regular = 0, amv = 0] = divided(total(task) - left, [task.regular, task.amv], [task.regular, task.amv]);
    return { regular, amv };
  });
}

/**
 * What is available, over the municipalities pro rata to what they offer in netherlands-2024, and never more than that. Who is left out
 * because it has long hosted keeps what it had.
 */
function offer(rows: readonly Row[], before: readonly Row[], province: string, available: PerKind): void {
  const own = rows.filter((row) => row["province"] === province);
  for (const kind of kinds) {
    const offers = before
      .filter((row) => row["province"] === province)
      .map((row) => Number(row[`reported_${kind}`]) + Number(row[`promising_${kind}`]));
    const lower = own.map((row, i) => (row["exempt"] === "" ? 0 : (offers[i] ?? 0)));
    // With an amv part far from that of 2024 there are more, or fewer, than these bounds have room for: then by proportion alone.
    const fits = sum(lower) <= available[kind] && available[kind] <= sum(offers);
    const seats = fits ? divided(available[kind], offers, offers, lower) : divided(available[kind], offers);
    for (const [i, row] of own.entries()) row[`reported_${kind}`] = String(seats[i] ?? 0);
  }
}

/** Nobody has been exempted in this cycle yet. */
function exemption(row: Row): Row {
  if (row["exempt"] === "") return row;
  return { ...row, exempt: "assumed", exempt_source: row["exempt_source"] === "" ? "" : "exempt-2024" };
}

function divided(
  seats: number,
  weights: readonly number[],
  upper?: readonly number[],
  lower?: readonly number[],
): readonly number[] {
  const result = apportion({
    seats,
    weights,
    ...(upper === undefined ? {} : { upper }),
    ...(lower === undefined ? {} : { lower }),
    method: "largest-remainder",
    ties: { by: "index" },
  });
  if (result.status === "infeasible") throw new Error(`Nobody can take these places (${seats}).`);
  return result.seats;
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

const counts = (rows: readonly Row[], column: string) => rows.map((row) => Number(row[column]));

function sumOf(rows: readonly Row[], province: string, figure: string): PerKind {
  const own = rows.filter((row) => row["province"] === province);
  return perKind((kind) => sum(counts(own, `${figure}_${kind}`)));
}

const columns = (figure: string, { regular, amv }: PerKind): Row => ({
  [`${figure}_regular`]: String(regular),
  [`${figure}_amv`]: String(amv),
});

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = made();
  const write = (name: string, text: string) =>
    writeFileSync(new URL(`netherlands-2026/${name}`, import.meta.url), text);
  write("municipalities.csv", files.municipalities);
  write("provinces.csv", files.provinces);
  write("borders.csv", files.borders);
  write("scenario.json", files.scenario);
}
