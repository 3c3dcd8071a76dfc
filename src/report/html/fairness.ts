import type { Journeys } from "../../explain/fairness/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { fairnessSentences } from "../fairness.ts";
import { html, type Html } from "./html.ts";
import type { Ink } from "./ink.ts";
import { lorenzOf } from "../pictures/lorenz.ts";
import { pictureHtml } from "./picture.ts";
import { fairnessByProvince, fairnessBySize } from "../tables/fairness.ts";
import { lay, type Table } from "../tables/table.ts";
import { tableHtml } from "./table.ts";

/** Lorenz curve and Gini per kind, burdens, small beside large, and provinces. */
export function fairnessPart(ink: Ink, data: ReportData): Html {
  const { fairness, journeys, municipalities, provinces } = data;
  const names = new Map<string, string>([...municipalities, ...provinces].map((x) => [x.code, x.name]));
  const named = (code: string) => names.get(code) ?? code;
  const parts = fairness.map((of, i) => {
    const sentences = fairnessSentences(of, journeys[i] as Journeys, named, ink.language, ink.words);
    return html`<h3>${ink.say(`kind.${of.column}`)}</h3>
      <div class="beside">
        ${pictureHtml(ink, lorenzOf(of.column), data)}
        <div>${sentences.map((line) => html`<p>${line}</p> `)}</div>
      </div>
      ${folded(ink, fairnessBySize(of.column), data)}${folded(ink, fairnessByProvince(of.column), data)}`;
  });
  return html`<p>${ink.say("fair.explained")}</p>
    ${parts}`;
}

function folded(ink: Ink, table: Table<ReportData>, data: ReportData): Html {
  return html`<details>
    <summary>${lay(table, data, ink.language, "page", ink.words).title}</summary>
    ${tableHtml(ink, table, data)}
  </details> `;
}
