import type { FactLine } from "../data/facts.ts";
import type { ReportData } from "../data/report-data.ts";
import { number, sourceCell, standingCell, text } from "./cells.ts";
import { own, table, type Table, type Texts } from "./table.ts";

type Data = Pick<ReportData, "facts">;

const factWords: Readonly<Record<FactLine["fact"], (texts: Texts) => string>> = {
  need: own("capaciteitsraming", "national need"),
  needTotal: own("daarvan het totaal van regulier en amv", "of these, the total of regular and amv"),
  tasks: own("provinciale opgaven", "provincial tasks"),
  keys: own("indicatieve verdeling", "indicative key"),
  keyTotals: own("daarvan het totaal van regulier en amv", "of these, the total of regular and amv"),
  reported: own("toegezegde plekken", "reported places"),
  promising: own("kansrijke plekken", "promising places"),
  decided: own("besluiten die al genomen zijn", "decisions already issued"),
  decidedTotals: own("daarvan het totaal van regulier en amv", "of these, the total of regular and amv"),
  exempt: own("uitzonderingen", "exemptions"),
  prices: own("prijslijst", "price list"),
};

/** Where the facts come from, and how sure they are. */
export const facts: Table<Data> = table<Data, FactLine>({
  id: "facts",
  sheet: "book.sources",
  title: own("Bronnen", "Sources"),
  caption: own("Waar de feiten vandaan komen", "Where the facts come from"),
  columns: [
    text("fact", own("feit", "fact"), ({ fact }, texts) => factWords[fact](texts)),
    number("count", own("aantal", "number"), ({ count }) => count),
    text("standing", "sources.standing", ({ standing }, texts) => standingCell(standing, texts)),
    text("source", "sources.source", ({ source }, texts) =>
      source === undefined ? own("niet genoemd", "not named")(texts) : sourceCell(source, texts),
    ),
  ],
  rows: (data) => data.facts,
});
