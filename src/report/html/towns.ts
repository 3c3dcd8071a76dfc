import { kinds } from "../../domain/index.ts";
import { exemptionWords } from "../exemption.ts";
import type { Figure } from "../data/figure.ts";
import type { MunicipalityLine, Note } from "../data/municipalities.ts";
import type { ReportData } from "../data/report-data.ts";
import { marks } from "../mark.ts";
import { html, type Html } from "./html.ts";
import { type Ink, scrolling, softness } from "./ink.ts";

const shown = ["indicative", "adopted", "share", "decided", "task", "hosted"] as const;

/** All municipalities, one row each, grouped by province; the script adds a search box. */
export function townsTable(ink: Ink, { municipalities, provinces, standings }: ReportData): Html {
  const { say } = ink;
  const table = ink.id("towns-table");
  const input = ink.id("towns-filter");
  const width = 2 + kinds.length * shown.length;
  const groups = provinces.map((province) => {
    const rows = municipalities.filter((m) => m.province.code === province.code).map((m) => townRow(ink, m));
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan="${width}">${province.name}</th>
      </tr>
      ${rows}
    </tbody> `;
  });
  const title = say("municipalities.title");
  // The number is the script's, which knows how many rows it shows; "#" holds its place.
  const count = (n: number) => say("municipalities.shown", { n }).replace(String(n), "#");
  const legend = standings
    .filter((standing) => marks[standing] !== "")
    .map((standing) => `${marks[standing]} ${say(`standing.${standing}`)}`);
  return html`<p>${say("municipalities.columns")}</p>
    ${legend.length > 0 && html`<p class="faint">${legend.join(" · ")}</p>`}
    <p class="filter" hidden>
      <label for="${input}">${say("municipalities.filter")}</label>
      <input id="${input}" type="search" autocomplete="off" data-table="${table}" />
      <span role="status" data-one="${count(1)}" data-many="${count(2)}"></span>
    </p>
    ${scrolling(
      ink,
      title,
      html`<table class="towns" id="${table}">
        <caption>
          ${say("municipalities.caption")}
        </caption>
        <thead>
          <tr>
            <th scope="col" rowspan="2">${say("municipality")}</th>
            ${kinds.map((kind) => html`<th scope="colgroup" colspan="${shown.length}" class="g">${say(`kind.${kind}`)}</th>`)}
            <th scope="col" rowspan="2">${say("municipalities.agreements")}</th>
          </tr>
          <tr>
            ${kinds.map(() => shown.map((column, i) => html`<th scope="col" class="n${i === 0 && " g"}">${say(`municipalities.${column}`)}</th>`)).flat()}
          </tr>
        </thead>
        ${groups}
      </table>`,
    )}`;
}

function townRow(ink: Ink, line: MunicipalityLine): Html {
  const cells = kinds.flatMap((kind) =>
    shown.map((column, i) => light(ink, line.cells[kind][column], i === 0, column !== "indicative")),
  );
  return html`<tr>
    <th scope="row">${line.name}</th>
    ${cells}
    <td class="notes">${notes(ink, line)}</td>
  </tr> `;
}

/** A figure with a plain mark: thousands of named ones would make the page heavy; the legend explains them. */
function light(ink: Ink, { value, standing }: Figure, first: boolean, dash: boolean): Html {
  const edge = first ? " g" : "";
  if (value === 0 && dash) return html`<td class="n none${edge}">–</td>`;
  const mark = marks[standing] === "" ? undefined : html`<i class="m">${marks[standing]}</i>`;
  return html`<td class="n${edge}${softness[standing]}">${ink.number(value)}${mark}</td>`;
}

function notes(ink: Ink, line: MunicipalityLine): Html {
  const exempt =
    line.exempt === undefined
      ? []
      : [html`${ink.say("municipalities.exempt", { reason: exemptionWords(line.exempt, ink.language) })}`];
  const all = [...exempt, ...line.notes.map((note) => told(ink, note))];
  return html`${all.map((note, i) => html`${i > 0 && "; "}${note}`)}`;
}

function told(ink: Ink, { type, kind, places, other = "" }: Note): Html {
  const values = { places: places.value, kind: ink.say(`kind.${kind}`) };
  switch (type) {
    case "handsOver":
      return html`${ink.say("municipalities.handsOver", { ...values, host: other })}`;
    case "receives":
      return html`${ink.say("municipalities.receives", { ...values, guest: other })}`;
    case "relieved":
      return html`${ink.say("municipalities.relieved", values)}`;
    case "reserve":
      return html`${ink.say("municipalities.reserve", values)}`;
    case "small":
      return html`<span class="little-task">${ink.say("municipalities.small", values)}</span>`;
  }
}
