import { html, type Html, trusted } from "../html/html.ts";
import type { Block, Paper, PaperTable } from "./model.ts";

/** Plain enough for a word processor: no script, no colours that carry meaning, every article on a page of its own. */
const style = `
body{font:11pt/1.4 Calibri,"Segoe UI",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#17242b}
h1{font-size:18pt;margin:0 0 4pt}h2{font-size:13pt;margin:12pt 0 3pt}p{margin:3pt 0 7pt;orphans:3;widows:3}
table{border-collapse:collapse;width:100%;margin:4pt 0 8pt}
th,td{border-bottom:1px solid #cfd8dc;padding:2pt 5pt;text-align:left;vertical-align:top}
tbody th{font-weight:normal}tbody .sum{font-weight:bold}thead th{border-bottom:1.5px solid #17242b;vertical-align:bottom}th.n,td.n{text-align:right;white-space:nowrap}thead th.n{white-space:normal}
.faint{color:#52626b;font-size:9.5pt;break-inside:avoid;break-before:avoid}.wide{font-size:8.5pt}.wide thead th{hyphens:auto}.wide th,.wide td{padding:1.5pt 3pt}.sign td{width:22%;height:22pt}
article{break-after:page;page-break-after:always;margin-bottom:3rem}article:last-child{break-after:auto;page-break-after:auto}
h1,h2{break-after:avoid}tr{break-inside:avoid}
@page{size:A4;margin:18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Calibri,"Segoe UI",sans-serif;color:#52626b}}@media print{body{margin:0;padding:0;max-width:none}article{margin:0}}
`;

/** A paper as one page to open, print or edit. Nothing in it runs or is fetched. */
export function paperHtml({ title, language, articles }: Paper): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        ${articles.map(
          ({ id, blocks }) => html`<article id="${id}">${blocks.map((block) => html`${blockHtml(block)} `)}</article> `,
        )}
      </body>
    </html> `.markup;
}

function blockHtml(block: Block): Html {
  switch (block.type) {
    case "heading":
      return block.level === 1 ? html`<h1>${block.text}</h1>` : html`<h2>${block.text}</h2>`;
    case "paragraph":
      return block.small === true ? html`<p class="faint">${block.text}</p>` : html`<p>${block.text}</p>`;
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ columns, rows, look }: PaperTable): Html {
  return html`<table${look !== undefined && html` class="${look}"`}>
    <thead><tr>${columns.map(
      ({ as, text, sum }) => html`<th scope="col" ${styled(as === "figure", sum)}>${text}</th>`,
    )}</tr></thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map(({ as, text, sum }) => {
              if (as === "head") return html`<th scope="row" ${styled(false, sum)}>${breakable(text)}</th>`;
              return html`<td${styled(as === "figure", sum)}>${breakable(text)}</td>`;
            })}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

/** Longer words may be parted, every so many characters: else one name makes a table wider than the paper. */
const LONGEST = /\S{30}(?=\S{8})/gu;

function breakable(text: string): Html {
  const pieces = text.replaceAll(LONGEST, "$&\0").split("\0");
  return html`${pieces.map((piece, i) => (i === 0 ? html`${piece}` : html`<wbr />${piece}`))}`;
}

/** The classes of a cell: a figure stands to the right, a sum is bold. */
function styled(isFigure: boolean, sum: boolean | undefined): Html {
  const names = [isFigure && "n", sum === true && "sum"].filter((name) => name !== false);
  return names.length === 0 ? html`` : html` class="${names.join(" ")}"`;
}
