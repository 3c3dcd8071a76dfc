import type { Fairness } from "../../explain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { fairnessSentences } from "../fairness.ts";
import { html, type Html } from "./html.ts";
import { type Ink, scrolling, th, thText } from "./ink.ts";

const side = 200;

/** Lorenz curve and Gini per kind, burdens, and provinces. */
export function fairnessPart(ink: Ink, { fairness, municipalities, provinces }: ReportData): Html {
  const names = new Map<string, string>([...municipalities, ...provinces].map((x) => [x.code, x.name]));
  const named = (code: string) => names.get(code) ?? code;
  const parts = fairness.map(
    (of) =>
      html`${fairnessSentences(of, named, ink.language).map((line) => html`<p>${line}</p> `)}${lorenz(ink, of)}${byProvince(ink, of, named)}`,
  );
  return html`<p>${ink.say("fair.explained")}</p>
    ${parts}`;
}

/** Both axes run to their own whole; the straight line is everybody in proportion to its key. */
function lorenz(ink: Ink, of: Fairness): Html {
  const end = of.lorenz.at(-1) ?? { key: 0, hosted: 0 };
  if (end.key === 0 || end.hosted === 0) return html``;
  const at = (value: number, whole: number) => Math.round((value * side * 10) / whole) / 10;
  const path = of.lorenz
    .map((p, i) => `${i === 0 ? "M" : "L"}${at(p.key, end.key)} ${side - at(p.hosted, end.hosted)}`)
    .join("");
  const label = ink.say("fair.lorenz", { kind: ink.say(`kind.${of.column}`) });
  return html`<figure>
    <figcaption>${label}</figcaption>
    <svg viewBox="0 0 ${side} ${side}" width="${side}" role="img" aria-label="${label}">
      <path class="joins" d="M0 ${side}L${side} 0" />
      <path fill="none" stroke="currentColor" d="${path}" />
    </svg>
  </figure> `;
}

function byProvince(ink: Ink, of: Fairness, named: (code: string) => string): Html {
  const { say, number } = ink;
  const title = say("fair.provinces", { kind: say(`kind.${of.column}`) });
  const rows = of.provinces.map(
    (p) =>
      html`<tr>
        <th scope="row">${named(p.code)}</th>
        ${[p.key, p.hosted, p.deviation].map((n) => html`<td class="n">${number(n)}</td>`)}
      </tr> `,
  );
  return scrolling(
    ink,
    title,
    html`<table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${thText(say("province"))}${th(say("fair.key"))}${th(say("fair.hosted"))}${th(say("fair.deviation"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}
