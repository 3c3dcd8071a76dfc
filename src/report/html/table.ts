import { type Cell, isFigure, type Laid, lay, type LaidColumn, type Table } from "../tables/table.ts";
import { html, type Html, webAddress } from "./html.ts";
import { type Ink, scrolling, th, thText } from "./ink.ts";

/** A table that scrolls by itself where it is too wide. */
export function tableHtml<Data>(ink: Ink, table: Table<Data>, data: Data): Html {
  const laid = lay(table, data, ink.language, "page", ink.words);
  if (laid.lines.length === 0 && laid.none !== undefined) return html`<p>${laid.none}</p>`;
  return scrolling(ink, laid.caption, tableMarkup(ink, laid));
}

/** The first column names its row. */
export function tableMarkup(ink: Ink, { id, caption, columns, lines }: Laid): Html {
  const rows = lines.map(
    ({ cells: [name, ...cells], strong }) =>
      html`<tr${strong && html` class="sum"`}><th scope="row"${isPlace(name) && html` class="name"`}>${content(ink, name)}</th>${cells.map((cell, at) => td(ink, cell, columns[at + 1]))}</tr>
`,
  );
  return html`<table class="${id}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(({ words, align }) => (align === "text" ? thText(words) : th(words)))}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** Names of places stay on one line. */
function isPlace(cell: Cell): boolean {
  return typeof cell === "object" && "place" in cell;
}

function td(ink: Ink, cell: Cell, { align, dash }: Pick<LaidColumn, "align" | "dash"> = { align: "text" }): Html {
  if (cell === undefined && dash === true) return html`<td class="n none">–</td>`;
  if (isFigure(cell)) return dash === true ? ink.flow(cell) : ink.cell(cell);
  return align === "text" ? html`<td>${content(ink, cell)}</td>` : html`<td class="n">${content(ink, cell)}</td>`;
}

function content(ink: Ink, cell: Cell): Html {
  if (cell === undefined) return html``;
  if (isFigure(cell)) return ink.figure(cell);
  if (typeof cell === "number") return html`${ink.number(cell)}`;
  if (typeof cell === "string") return html`${cell}`;
  const { words, note, href } = cell;
  const address = webAddress(href);
  const text = address === undefined ? html`${words}` : html`<a href="${address}" rel="noreferrer">${words}</a>`;
  return note === undefined ? text : html`${text}<br /><span class="faint">${note}</span>`;
}
