import type { ReportData } from "../data/report-data.ts";
import { pictures } from "../pictures/index.ts";
import type { Table } from "../tables/table.ts";
import { html, type Html } from "./html.ts";
import type { Ink } from "./ink.ts";
import { drawnHtml } from "./picture.ts";
import { tableHtml } from "./table.ts";

/** A table and, above it, the pictures of the list that name it as theirs. A drawing has its title within; bars have it above. */
export function pictured(ink: Ink, table: Table<ReportData>, data: ReportData): Html {
  const drawn = pictures.flatMap(({ id, table: own, draw }) => {
    const picture = own === table.id ? draw(data, ink) : undefined;
    if (picture === undefined) return [];
    return html`${"bars" in picture && html`<h3>${picture.title}</h3> `}${drawnHtml(ink, id, picture)}`;
  });
  return html`${drawn}${tableHtml(ink, table, data)}`;
}
