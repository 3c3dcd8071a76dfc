import type { Kind, Source, Standing } from "../../domain/index.ts";
import type { Named } from "../data/agreements.ts";
import type { Figure } from "../data/figure.ts";
import type { PublishedFigures } from "../data/published.ts";
import { sourceTitle } from "../source-title.ts";
import { type Column, own, type Texts, type Told, type Words } from "./table.ts";

export const kindCell = (kind: Kind, { say }: Texts): Told => ({ code: kind, words: say(`kind.${kind}`) });

export const standingCell = (standing: Standing, { say }: Texts): Told => ({
  code: standing,
  words: say(`standing.${standing}`),
});

export const yesNo = (yes: boolean, { say }: Texts): Told => {
  const code = yes ? "yes" : "no";
  return { code, words: say(code) };
};

/** A source with its date, and where it is on the web. */
export const sourceCell = (source: Source, { language }: Texts): Told => {
  const { date, url } = source;
  const title = sourceTitle(source, language);
  return { words: date === undefined ? title : `${title} (${date})`, ...(url !== undefined && { href: url }) };
};

/** The kind of places that a row is about. */
export const kindColumn: Column<unknown, { readonly kind: Kind }> = {
  key: "kind",
  words: "mergers.kind",
  align: "text",
  value: ({ kind }, texts) => kindCell(kind, texts),
};

type More<Data> = Partial<Pick<Column<Data, never>, "room" | "narrow" | "dash" | "sum" | "when">>;

const aligned =
  (align: Column<never, never>["align"]) =>
  <Data, Row>(
    key: string,
    words: Words,
    value: Column<Data, Row>["value"],
    more: More<Data> = {},
  ): Column<Data, Row> => ({
    key,
    words,
    align,
    value,
    ...more,
  });

/** A column, by what stands in it. */
export const text = aligned("text");
export const number = aligned("number");
export const figure = aligned("figure");

/** A column of words or codes that only files have. */
export function inFile<Row>(
  key: string,
  words: Words,
  value: (row: Row, texts: Texts) => string | Told,
): Column<unknown, Row> {
  return { key, words, align: "text", room: "file", value };
}

/** Which municipality a row is about: its name, and in a file what finds it again. */
export function townColumns<Row>(
  of: (row: Row) => Named & { readonly province: Named },
): readonly Column<unknown, Row>[] {
  return [
    inFile("code", "book.code", (row) => of(row).code),
    { key: "name", words: "municipality", align: "text", value: (row) => of(row).name },
    inFile("provinceCode", own("provinciecode", "province code"), (row) => of(row).province.code),
    inFile("province", "province", (row) => of(row).province.name),
  ];
}

const standingWords = {
  key: own("hardheid sleutel", "how sure, key"),
  offer: own("hardheid aanbod", "how sure, offer"),
  outcome: "book.outcome",
} as const satisfies Readonly<Record<string, Words>>;

/** How sure the figures of one sort are: in a file, where they have no marks. */
export function standingColumn<Row>(of: keyof typeof standingWords, figure: (row: Row) => Figure) {
  return inFile<Row>(`${of}Standing`, standingWords[of], (row, texts) => standingCell(figure(row).standing, texts));
}

/** Decisions that were issued, beside what we compute; columns that stand only where there is one. */
export function publishedColumns<Data, Row>(
  of: (row: Row) => PublishedFigures,
  room: "page" | "file",
  when: (data: Data) => boolean,
): readonly Column<Data, Row>[] {
  const more = { room, when } as const;
  const difference = ({ published, own: computed }: PublishedFigures) =>
    published === undefined || computed === undefined ? undefined : published.value - computed.value;
  return [
    figure("published", own("genomen besluit", "issued decision"), (row) => of(row).published, { when, room: "file" }),
    figure("own", own("eigen berekening", "own calculation"), (row) => of(row).own, more),
    number("difference", own("meer in besluit", "more in decision"), (row) => difference(of(row)), more),
    {
      ...inFile<Row>("publishedStanding", own("hardheid besluit", "how sure, decision"), (row, texts) => {
        const { published } = of(row);
        return published === undefined ? "" : standingCell(published.standing, texts);
      }),
      when,
    },
    {
      ...inFile<Row>("publishedSource", own("bron besluit", "source of the decision"), (row) => {
        return of(row).publishedSource ?? "";
      }),
      when,
    },
    {
      ...inFile<Row>(
        "publishedTotalStanding",
        own("hardheid besluit samen", "how sure, decision in all"),
        (row, texts) => {
          const { publishedTotalStanding } = of(row);
          return publishedTotalStanding === undefined ? "" : standingCell(publishedTotalStanding, texts);
        },
      ),
      when,
    },
  ];
}
