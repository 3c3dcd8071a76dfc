import type { LevelLine } from "../data/proof.ts";
import type { ReportData } from "../data/report-data.ts";
import { formatPercent } from "../language.ts";
import { yesNo } from "./cells.ts";
import { type Column, own, table, type Table, type Texts, type Words } from "./table.ts";

type Data = { readonly proof: Pick<ReportData["proof"], "levels"> };

const unknown = own("onbekend", "unknown");

/** The ranked objectives: what is proven of each, what is open, and what this plan has. */
export const levels: Table<Data> = table<Data, LevelLine>({
  id: "levels",
  title: own("Waarop is gekozen", "What the choice was made on"),
  caption: own(
    "De doelen op volgorde: waar ze ten minste op uitkomen, wat nog open is, wat latere doelen gebruikten, en wat die drie voor dit plan samen zijn",
    "The ranked objectives: what they come to at least, what is still open, what later objectives used, and what the three make of this plan",
  ),
  columns: [
    {
      key: "level",
      words: own("doel", "objective"),
      align: "text",
      value: ({ rank, name }, { told }) => `${rank}. ${told(name)}`,
    },
    known("bound", own("ten minste", "at least"), ({ bound }) => bound),
    known("gap", own("open", "open"), ({ gap }) => gap),
    known("used", own("later gebruikt", "used later"), ({ used }) => used),
    { key: "value", words: own("dit plan", "this plan"), align: "figure", value: ({ value }) => value },
    { key: "proven", words: "levels.proven", align: "text", value: ({ proven }, texts) => yesNo(proven, texts) },
    {
      key: "tolerance",
      words: own("speling", "tolerance"),
      align: "number",
      room: "page",
      value: ({ tolerance }, { language }) => formatPercent(language, tolerance),
    },
  ],
  rows: ({ proof }) => proof.levels,
});

function known(key: string, words: Words, of: (level: LevelLine) => number | undefined): Column<Data, LevelLine> {
  return { key, words, align: "number", value: (level, texts: Texts) => of(level) ?? unknown(texts) };
}
