import { type Kind, kinds } from "../../domain/index.ts";
import { computed } from "../data/figure.ts";
import { exemptionWords } from "../exemption.ts";
import type { MunicipalCell, MunicipalityLine } from "../data/municipalities.ts";
import type { ClaimedFigure } from "../data/claimed.ts";
import type { PublishedFigures } from "../data/published.ts";
import type { ReportData } from "../data/report-data.ts";
import {
  figure,
  inFile,
  kindColumn,
  publishedColumns,
  standingCell,
  standingColumn,
  townColumns,
  yesNo,
} from "./cells.ts";
import { type Column, own, table, type Table, type Texts, type Told } from "./table.ts";

type Data = Pick<ReportData, "municipalities">;

interface Row {
  readonly line: MunicipalityLine;
  readonly kind: Kind;
  readonly cell: MunicipalCell;
}

type FigureName = Exclude<
  keyof MunicipalCell,
  "siteBefore" | "siteAfter" | keyof PublishedFigures | keyof ClaimedFigure
>;

/**
 * One row a municipality and kind, to filter and pivot. In a file each figure's standing is a column: of the key, of the
 * adopted places, and of everything computed from them.
 */
export const municipalities: Table<Data> = table<Data, Row>({
  id: "municipalities",
  sheet: "book.municipalities",
  title: "municipalities.title",
  caption: "municipalities.caption",
  names: 5,
  columns: [
    ...townColumns<Row>(({ line }) => line),
    kindColumn,
    places("indicative"),
    places("adopted"),
    places("share"),
    places("decided"),
    ...publishedColumns<Data, Row>(
      ({ cell }) => cell,
      "file",
      (data) => data.municipalities.some(({ cells }) => kinds.some((kind) => cells[kind].published !== undefined)),
    ),
    ...(["relief", "reserve", "given", "taken", "handedOver", "guests"] as const).map((name): Column<Data, Row> => ({
      ...places(name),
      room: "file",
    })),
    places("task"),
    places("hosted"),
    inFile("siteBefore", own("locatie voor", "site before"), ({ cell }, texts) => site(cell.siteBefore, texts)),
    inFile("siteAfter", own("locatie na", "site after"), ({ cell }, texts) => site(cell.siteAfter, texts)),
    inFile("exempt", own("uitgezonderd", "exempt"), ({ line }, texts) => yesNo(line.exempt !== undefined, texts)),
    inFile("exemptReason", own("reden", "reason"), ({ line }, { language }) => exemptionWords(line.exempt, language)),
    inFile("exemptStanding", own("hardheid uitzondering", "how sure, exemption"), ({ line: { exempt } }, texts) =>
      exempt === undefined ? "" : standingCell(exempt.standing, texts),
    ),
    inFile(
      "exemptSource",
      own("bron uitzondering", "source of the exemption"),
      ({ line }) => line.exempt?.source ?? "",
    ),
    standingColumn<Row>("key", ({ cell }) => cell.indicative),
    inFile("keySource", own("bron sleutel", "source of the key"), ({ line }) => line.keySource),
    inFile("keyTotalStanding", own("hardheid sleutel samen", "how sure, key in all"), ({ line }, texts) => {
      return standingCell(
        line.keyTotal?.standing ?? computed(kinds.map((k) => line.cells[k].indicative.standing)),
        texts,
      );
    }),
    inFile(
      "keyTotalSource",
      own("bron sleutel samen", "source of the key in all"),
      ({ line }) => line.keyTotal?.source ?? line.keySource,
    ),
    standingColumn<Row>("offer", ({ cell }) => cell.adopted),
    inFile("offerSources", own("bronnen aanbod", "sources of the offer"), ({ line }) => line.offerSources.join(" ")),
    standingColumn<Row>("outcome", ({ cell }) => cell.task),
  ],
  rows: ({ municipalities }) =>
    municipalities.flatMap((line) => kinds.map((kind): Row => ({ line, kind, cell: line.cells[kind] }))),
});

function places(name: FigureName): Column<Data, Row> {
  return figure(name, `book.column.${name}`, ({ cell }) => cell[name], { sum: true });
}

/** What became of a site. The verdict knows no others: another one would be our own fault. */
const siteWords: Readonly<Record<string, (texts: Texts) => string>> = {
  adopted: own("uit het aanbod", "as offered"),
  viable: own("groot genoeg", "large enough"),
  unviable: own("te klein", "too small"),
  clustered: own("in een cluster", "in a cluster"),
  none: own("geen", "none"),
};

function site(code: string, texts: Texts): Told {
  const words = siteWords[code];
  if (words === undefined) throw new RangeError(`What became of a site (${code}) is not known.`);
  return { code, words: words(texts) };
}
