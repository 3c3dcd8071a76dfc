import { kinds, spoken } from "../../domain/index.ts";
import { dayWords } from "../../intake/index.ts";
import { sourceTitle } from "../source-title.ts";
import { type DifferenceLine, paired, present, provenanceChange, type Teller } from "./teller.ts";

/** Name, title, date, need and sources: what a scenario says of itself. */
export function generalLines(teller: Teller): DifferenceLine[] {
  const { before, after, say, fact, language } = teller;
  const other = (key: "words" | "papers" | "description" | "reference", a: unknown, b: unknown) =>
    JSON.stringify(a) === JSON.stringify(b) ? undefined : say(`difference.other.${key}`);
  const origin = (what: string, how: string | undefined) =>
    how === undefined ? undefined : say("difference.origin", { what, how });
  return present([
    fact(say("difference.id"), before.id, after.id),
    fact(say("difference.title"), spoken(before.title, language), spoken(after.title, language)),
    other("description", before.description, after.description),
    fact(say("difference.date"), dayWords(before.date, language), dayWords(after.date, language)),
    other("words", before.words, after.words),
    other("papers", before.papers, after.papers),
    ...kinds.map((kind) =>
      fact(say("difference.need", { kind: say(`kind.${kind}`) }), before.need[kind], after.need[kind]),
    ),
    origin(say("difference.theNeed"), provenanceChange(teller, before.needProvenance, after.needProvenance)),
    before.needTotal === undefined || after.needTotal === undefined
      ? fact(
          say("difference.needTotal"),
          before.needTotal && say(`standing.${before.needTotal.standing}`),
          after.needTotal && say(`standing.${after.needTotal.standing}`),
        )
      : origin(say("difference.needTotal"), provenanceChange(teller, before.needTotal, after.needTotal)),
    ...sources(teller),
    other("reference", before.reference, after.reference),
  ]);
}

function sources({ before, after, say, language }: Teller): (string | undefined)[] {
  const told = (source: (typeof before.sources)[number]) =>
    `“${sourceTitle(source, language)}”${source.date === undefined ? "" : ` (${source.date})`}`;
  return paired(before.sources, after.sources, ({ id }) => id).map(({ before: one, after: other }) => {
    if (one === undefined) return other && say("difference.source.new", { is: told(other) });
    if (other === undefined) return say("difference.source.gone", { was: told(one) });
    if (JSON.stringify(one) === JSON.stringify(other)) return undefined;
    if (told(one) === told(other)) return say("difference.source.details", { is: told(other) });
    return say("difference.source.changed", { was: told(one), is: told(other) });
  });
}
