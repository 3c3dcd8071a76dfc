import { type Compensation, type Kind, kinds } from "../../domain/index.ts";
import type { AgreementLines, Named } from "../data/agreements.ts";
import type { Figure } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { momentOf, settlement, type SettledLine } from "../data/settled.ts";
import { figure, inFile, kindColumn, number, standingCell, text, yesNo } from "./cells.ts";
import { type Column, own, table, type Table, type Texts } from "./table.ts";

type Data = Pick<ReportData, "agreements">;
type WithRecord = Pick<ReportData, "agreements" | "settled">;

type Said = (texts: Texts) => string;

interface Row {
  readonly type: "swap" | "municipal-swap" | "merger" | "exchange";
  readonly kind: Kind;
  readonly from: Named;
  readonly to: Named;
  readonly places: Figure;
  readonly kilometres: number;
  readonly province?: string;
  readonly against?: Compensation;
  readonly settled?: SettledLine;
}

/**
 * Every agreement of a package, one row each and kind; places go from `from` to `to`: from the shortage to the surplus
 * that takes over, from giver to taker, from guest to host.
 */
export const agreements = table<WithRecord, Row>({
  id: "agreements",
  names: 0,
  title: own("Afspraken", "Agreements"),
  caption: own("Alle afspraken van het pakket", "All agreements of the package"),
  columns: [
    text("type", own("afspraak", "agreement"), ({ type }, { say }) => ({
      code: type,
      words: say(`compare.type.${type}`),
    })),
    ...between(own("van", "from"), own("naar", "to")),
    text(
      "against",
      "exchanges.against",
      ({ against }, { say }) =>
        against && { code: against.type, words: say(`against.${against.type}`, { n: against.places }) },
    ),
    number("againstPlaces", own("aantal tegenover", "number in return"), ({ against }) => against?.places),
    text("settled", own("vastgelegd", "settled"), ({ settled }, texts) => yesNo(settled !== undefined, texts)),
    text("by", "book.in.by", ({ settled }) => settled?.by),
    text("why", "book.in.why", ({ settled }) => settled?.why),
    text("provided", "book.in.provided", ({ settled }) => settled?.provided),
    text("at", "book.in.at", ({ settled }) => settled && momentOf(settled)),
  ],
  rows: withRecord,
});

/** The swaps among them. */
export const swapAgreements: Table<Data> = table<Data, Row>({
  id: "swap-agreements",
  sheet: "book.swaps",
  names: 0,
  title: "swaps.title",
  caption: "swaps.caption",
  columns: between(own("van", "from"), own("naar", "to")),
  rows: ({ agreements }) => rowsOf(agreements).filter(({ type }) => type === "swap"),
});

/** The mergers among them. */
export const mergerAgreements: Table<Data> = table<Data, Row>({
  id: "merger-agreements",
  sheet: "book.mergers",
  names: 0,
  title: "mergers.title",
  columns: [
    ...between(own("gast", "guest"), own("gastheer", "host")),
    text("province", "province", ({ province }) => province),
  ],
  rows: ({ agreements }) => rowsOf(agreements).filter(({ type }) => type === "merger"),
});

/** The agreements of a province that nobody has settled. */
export function proposedIn(data: ReportData, province: string): readonly Row[] {
  const provinceOf = new Map<string, string>(data.municipalities.map((one) => [one.code, one.province.code]));
  const isIn = ({ code }: Named) => (provinceOf.get(code) ?? code) === province;
  return withRecord(data).filter(({ settled, from, to }) => settled === undefined && (isIn(from) || isIn(to)));
}

function withRecord({ agreements: all, settled }: WithRecord): readonly Row[] {
  return rowsOf(all).map((row) => {
    const found = settlement(settled, row.type, row.kind, [row.from, row.to]);
    return found === undefined ? row : { ...row, settled: found };
  });
}

function between(from: Said, to: Said): readonly Column<Data, Row>[] {
  const code = (name: Said) => (texts: Texts) => `${name(texts)} (${texts.say("book.code")})`;
  return [
    kindColumn,
    inFile("fromCode", code(from), (row) => row.from.code),
    text("fromName", from, (row) => row.from.name),
    inFile("toCode", code(to), (row) => row.to.code),
    text("toName", to, (row) => row.to.name),
    figure("places", "mergers.places", ({ places }) => places, { sum: true }),
    inFile("standing", "book.standing", ({ places }, texts) => standingCell(places.standing, texts)),
    number("kilometres", "swaps.distance", ({ kilometres }) => kilometres),
  ];
}

function rowsOf({ swaps, municipalSwaps, mergers, exchanges }: AgreementLines): readonly Row[] {
  return [
    ...swaps.flatMap(({ shortage: from, surplus: to, figures, kilometres }) =>
      kinds
        .filter((kind) => figures[kind].value > 0)
        .map((kind): Row => ({ type: "swap", kind, from, to, places: figures[kind], kilometres })),
    ),
    ...municipalSwaps.map(({ shortage: from, surplus: to, ...rest }): Row => ({
      type: "municipal-swap",
      from,
      to,
      ...rest,
    })),
    ...mergers.flatMap(({ name: province, hosts }) =>
      hosts.flatMap(({ kind, guests, ...to }) =>
        guests.map(({ places, kilometres, ...from }): Row => ({
          type: "merger",
          kind,
          from,
          to,
          places,
          kilometres,
          province,
        })),
      ),
    ),
    ...exchanges.map(({ giver: from, taker: to, province, ...rest }): Row => ({
      type: "exchange",
      from,
      to,
      province: province.name,
      ...rest,
    })),
  ];
}
