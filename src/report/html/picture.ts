import { anchorOf } from "../pictures/axis.ts";
import type { Bar, Bars, Drawing, Mark, Picture, Sketch, Tick, Value } from "../pictures/picture.ts";
import { full } from "../pictures/marks.ts";
import { html, type Html, trusted } from "./html.ts";
import type { Ink } from "./ink.ts";

/** A picture on a page. Bars are stretched; their figures stand beside them as text. */
export function pictureHtml<Data>(ink: Ink, { id, draw }: Sketch<Data>, data: Data): Html {
  const picture = draw(data, ink);
  return picture === undefined ? html`` : drawnHtml(ink, id, picture);
}

/** What was drawn, with its key above and its note below. */
export function drawnHtml(ink: Ink, id: string, picture: Picture): Html {
  const { note, key } = picture;
  const lines = key?.map(
    ({ mark, words }) => html`<li><svg viewBox="0 0 24 24" aria-hidden="true">${markHtml(mark)}</svg>${words}</li> `,
  );
  return html`${
    lines &&
    html`<ul class="legend">
      ${lines}
    </ul> `
  }
  ${"bars" in picture ? barsHtml(ink, id, picture) : drawingHtml(picture)}
  ${note !== undefined && html`<p class="faint">${note}</p> `}`;
}

function barsHtml(ink: Ink, id: string, { description, bars, axis }: Bars): Html {
  return html`<ol class="chart ${id}" aria-label="${description}">
    ${bars.map((bar) => barHtml(ink, bar))} ${axisHtml(axis)}
  </ol> `;
}

/** Numbers below the bars; not stretched, as bars are. */
function axisHtml(ticks: readonly Tick[]): Html {
  const at = (tick: Tick) => `${tick.x / 10}%`;
  return html`<li class="axis" aria-hidden="true">
    <span></span>
    <span class="b"
      ><svg>
        <line x1="0" x2="100%" y1="1" y2="1" />
        ${ticks.map(
          (tick) =>
            html`<line x1="${at(tick)}" x2="${at(tick)}" y1="0" y2="5" /><text
                x="${at(tick)}"
                y="18"
                text-anchor="${anchorOf(tick)}"
                >${tick.words}</text
              >`,
        )}
      </svg></span
    >
    <span></span>
  </li> `;
}

function drawingHtml({ title, description, width, height, marks }: Drawing): Html {
  return html`<figure class="plot">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${description}">${marks.map(markHtml)}</svg>
  </figure> `;
}

function barHtml(ink: Ink, { words, description, strong, marks, values }: Bar): Html {
  const told = description === undefined ? html` aria-hidden="true"` : html` role="img" aria-label="${description}"`;
  return html`<li${strong && html` class="total"`}>
    <span>${words}</span>
    <span class="b"><svg viewBox="0 0 ${full} 24" preserveAspectRatio="none"${told}>${marks.map(markHtml)}</svg></span>
    <span class="v">${values.map((value) => valueHtml(ink, value))}</span>
  </li> `;
}

function valueHtml(ink: Ink, { before, words, figure }: Value): Html {
  return html`<span>${before && ink.figure(before)}${words}${figure && ink.figure(figure)}</span>`;
}

/** A mark as a text of SVG. */
export function markHtml({ shape, role, at, words }: Mark): Html {
  const places = Object.entries(at).map(([name, value]) => html`${trusted(attribute(name))}="${value}" `);
  const start = html`<${trusted(shape)} class="drawn-${role}" ${places}`;
  if (words === undefined) return html`${start}/>`;
  return html`${start}>${shape === "text" ? words : html`<title>${words}</title>`}</${trusted(shape)}>`;
}

/** React's name of an attribute as SVG has it. */
function attribute(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
