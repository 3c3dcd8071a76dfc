import type { Fairness, Journeys } from "../../explain/fairness/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { fairnessSentences, percentOf } from "../fairness.ts";
import { html, type Html } from "./html.ts";
import type { Ink } from "./ink.ts";
import { fairnessByProvince, fairnessBySize } from "../tables/fairness.ts";
import { lay, type Table } from "../tables/table.ts";
import { tableHtml } from "./table.ts";

/** Side of the Lorenz square, and the room for its words. */
const [side, left, below] = [240, 22, 24] as const;

/** Lorenz curve and Gini per kind, burdens, small beside large, and provinces. */
export function fairnessPart(ink: Ink, data: ReportData): Html {
  const { fairness, journeys, municipalities, provinces } = data;
  const names = new Map<string, string>([...municipalities, ...provinces].map((x) => [x.code, x.name]));
  const named = (code: string) => names.get(code) ?? code;
  const parts = fairness.map((of, i) => {
    const sentences = fairnessSentences(of, journeys[i] as Journeys, named, ink.language);
    return html`<h3>${ink.say(`kind.${of.column}`)}</h3>
      <div class="beside">
        ${lorenz(ink, of)}
        <div>${sentences.map((line) => html`<p>${line}</p> `)}</div>
      </div>
      ${folded(ink, fairnessBySize(of.column), data)}${folded(ink, fairnessByProvince(of.column), data)}`;
  });
  return html`<p>${ink.say("fair.explained")}</p>
    ${parts}`;
}

/** Both axes run to their own whole; the straight line is everybody in proportion to its key. */
function lorenz(ink: Ink, of: Fairness): Html {
  const end = of.lorenz.at(-1) ?? { key: 0, hosted: 0 };
  if (end.key === 0 || end.hosted === 0) return html``;
  const at = (value: number, whole: number) => Math.round((value * side * 10) / whole) / 10;
  const path = of.lorenz
    .map((p, i) => `${i === 0 ? "M" : "L"}${left + at(p.key, end.key)} ${side - at(p.hosted, end.hosted)}`)
    .join("");
  const title = ink.say("fair.lorenz", { kind: ink.say(`kind.${of.column}`) });
  const label = `${title}: Gini ${percentOf(of.gini, ink.language)}`;
  return html`<figure class="lorenz">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${left + side + 2} ${side + below}" role="img" aria-label="${label}">
      <path class="f-gone-plain" d="${path}Z" />
      <path class="frame" d="M${left} 0V${side}H${left + side}" />
      <path class="axis dash" fill="none" d="M${left} ${side}L${left + side} 0" />
      <path class="curve" d="${path}" />
      <text x="${left + side / 2}" y="${side + 17}" text-anchor="middle">${ink.say("fair.axis.key")}</text>
      <text transform="translate(14 ${side / 2}) rotate(-90)" text-anchor="middle">${ink.say("fair.axis.hosted")}</text>
      <text transform="translate(${left + side / 2 - 6} ${side / 2 - 6}) rotate(-45)" text-anchor="middle">
        ${ink.say("fair.even")}
      </text>
    </svg>
  </figure>`;
}

function folded(ink: Ink, table: Table<ReportData>, data: ReportData): Html {
  return html`<details>
    <summary>${lay(table, data, ink.language, "page").title}</summary>
    ${tableHtml(ink, table, data)}
  </details> `;
}
