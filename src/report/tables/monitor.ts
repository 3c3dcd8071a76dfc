import type { Bilingual } from "../../domain/index.ts";
import { isBehind, type Monitored, type Pace, type Progress, type TownPace } from "../../explain/monitor/index.ts";
import { kindColumn, number, text, townColumns } from "./cells.ts";
import { type Column, own, table, type Table } from "./table.ts";

/** How far somebody is, in words. */
export const paceWords: Readonly<Record<Pace, Bilingual>> = {
  done: { nl: "gereed", en: "done" },
  coming: { nl: "op schema", en: "on course" },
  late: { nl: "te laat", en: "too late" },
  behind: { nl: "te weinig", en: "too few" },
  unknown: { nl: "onbekend", en: "not known" },
};

/** A municipality and kind, with the name of its province. */
type Row = TownPace & { readonly provinceName: string };

function rowsOf({ towns, provinces }: Monitored): readonly Row[] {
  const names = new Map(provinces.map(({ code, name }) => [code, name]));
  return towns.map((town) => ({
    ...town,
    provinceName: names.get(town.municipality.province) ?? town.municipality.province,
  }));
}

const most = (a: Row, b: Row) => (b.open ?? 0) - (a.open ?? 0) || (b.missing ?? 0) - (a.missing ?? 0);

const townName: readonly Column<Monitored, Row>[] = [
  ...townColumns<Row>(({ municipality: { code, name, province }, provinceName }) => ({
    code,
    name,
    province: { code: province, name: provinceName },
  })),
  kindColumn,
  number("goal", own("plekken volgens pakket", "places by the package"), ({ goal }) => goal),
];

const townLines: readonly Column<Monitored, Row>[] = [
  ...townName,
  number("realised", own("gerealiseerd", "realised"), ({ reading }) => reading?.realised),
  number("planned", own("gepland", "planned"), ({ reading }) => reading?.planned),
  text("plannedFrom", own("vanaf", "from"), ({ reading }) => reading?.plannedFrom, { room: "page" }),
  number("missing", own("ontbreekt", "missing"), ({ missing }) => missing),
  number("open", own("zonder plan", "without a plan"), ({ open }) => open),
  text("pace", own("stand", "standing"), ({ pace }, { told }) => ({ code: pace, words: told(paceWords[pace]) })),
  text("on", own("gemeten", "measured"), ({ reading }) => reading?.on, { room: "page" }),
];

/** Municipalities that are not where they should be, who lacks most first. */
export const townsBehind: Table<Monitored> = table<Monitored, Row>({
  id: "monitor-behind",
  title: own("Wie achterloopt", "Who is behind"),
  none: own("Niemand loopt achter.", "Nobody is behind."),
  columns: townLines,
  rows: (data) => rowsOf(data).filter(isBehind).toSorted(most),
});

/** Municipalities of which the monitor says nothing. */
export const townsUnknown: Table<Monitored> = table<Monitored, Row>({
  id: "monitor-unknown",
  title: own("Van wie niets bekend is", "Of whom nothing is known"),
  none: own("Van iedereen is iets bekend.", "Of everybody something is known."),
  columns: townName,
  rows: (data) => rowsOf(data).filter(({ pace }) => pace === "unknown"),
});

/** All municipalities, in the order of the scenario: for files. */
export const townsMonitored: Table<Monitored> = table<Monitored, Row>({
  id: "monitor",
  title: own("Stand per gemeente", "Standing by municipality"),
  columns: townLines,
  rows: rowsOf,
});

const amounts: readonly Column<Monitored, Progress>[] = [
  number("goal", own("plekken volgens pakket", "places by the package"), ({ goal }) => goal),
  number("there", own("daarvan er", "of these there"), ({ there }) => there),
  number("missing", own("ontbreekt", "missing"), ({ missing }) => missing),
  number("open", own("zonder plan", "without a plan"), ({ open }) => open),
  number("unknown", own("onbekend", "not known"), ({ unknown }) => unknown),
  number("behind", own("gemeenten achter", "municipalities behind"), ({ behind }) => behind),
];

interface Named {
  readonly name?: string;
  readonly on?: string;
}

/** Provinces, and the nation below them. */
export const provincesMonitored: Table<Monitored> = table<Monitored, Progress & Named>({
  id: "monitor-provinces",
  title: own("Per provincie", "By province"),
  columns: [text("name", "province", ({ name }, { say }) => name ?? say("provinces.sum")), ...amounts],
  rows: ({ provinces, nation }) => [...provinces, nation],
  strong: ({ name }) => name === undefined,
});

/** The nation, day by day. */
export const daysMonitored: Table<Monitored> = table<Monitored, Progress & Named>({
  id: "monitor-days",
  title: own("In de tijd", "Over time"),
  columns: [text("on", own("dag", "day"), ({ on }) => on), ...amounts],
  rows: ({ days }) => days,
});
