import type { Kind, Source, Standing } from "../../domain/index.ts";
import type { Column, Texts, Told } from "./table.ts";

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
export const sourceCell = ({ title, date, url }: Source): Told => ({
  words: date === undefined ? title : `${title} (${date})`,
  ...(url !== undefined && { href: url }),
});

/** The kind of places that a row is about. */
export const kindColumn: Column<unknown, { readonly kind: Kind }> = {
  key: "kind",
  words: "mergers.kind",
  align: "text",
  value: ({ kind }, texts) => kindCell(kind, texts),
};
