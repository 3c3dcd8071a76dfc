import type { Bar, Mark, Sketch, Value } from "../pictures/picture.ts";
import { full } from "../pictures/scale.ts";
import { html, type Html, trusted } from "./html.ts";
import type { Ink } from "./ink.ts";

/** A picture on a page. Bars are stretched; their figures stand beside them as text. */
export function pictureHtml<Data>(ink: Ink, sketch: Sketch<Data>, data: Data): Html {
  const picture = sketch.draw(data, ink);
  if (picture === undefined) return html``;
  const { description, note, key, bars } = picture;
  const lines = key.map(
    ({ mark, words }) => html`<li><svg viewBox="0 0 24 24" aria-hidden="true">${markHtml(mark)}</svg>${words}</li> `,
  );
  return html`${
      key.length > 0 &&
      html`<ul class="legend">
        ${lines}
      </ul> `
    }
    <ol class="chart ${sketch.id}" aria-label="${description}">
      ${bars.map((bar) => barHtml(ink, bar))}
    </ol>
    ${note !== undefined && html`<p class="faint">${note}</p> `}`;
}

function barHtml(ink: Ink, { words, description, strong, marks, values }: Bar): Html {
  const told = description === undefined ? html` aria-hidden="true"` : html` role="img" aria-label="${description}"`;
  return html`<li${strong && html` class="total"`}>
    <span>${words}</span>
    <span class="b"><svg viewBox="0 0 ${full} 24" preserveAspectRatio="none"${told}>${marks.map(markHtml)}</svg></span>
    <span class="v">${values.map((value) => valueHtml(ink, value))}</span>
  </li> `;
}

function valueHtml(ink: Ink, { words, figure }: Value): Html {
  return html`<span>${words}${figure && ink.figure(figure)}</span>`;
}

/** A mark as a text of SVG. */
export function markHtml({ shape, role, at }: Mark): Html {
  const places = Object.entries(at).map(([name, value]) => html`${trusted(name)}="${value}" `);
  return html`<${trusted(shape)} class="drawn-${role}" ${places} />`;
}
