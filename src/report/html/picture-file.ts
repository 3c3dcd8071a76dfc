import { anchorOf } from "../pictures/axis.ts";
import type { Bar, Bars, Picture, Tick } from "../pictures/picture.ts";
import { full } from "../pictures/marks.ts";
import { drawnStyle } from "../pictures/style.ts";
import { html, type Html, trusted } from "./html.ts";
import { markHtml } from "./picture.ts";

const [wide, room, step, head, middle] = [960, 280, 44, 40, 380] as const;

/** A picture as a file of its own, with its words and looks in it. */
export function pictureSvg(picture: Picture): string {
  const { title, description } = picture;
  const [width, height, inside] =
    "bars" in picture
      ? [wide, head + picture.bars.length * step + 30, rows(picture)]
      : [picture.width, picture.height, html`${picture.marks.map(markHtml)}`];
  return `${
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 ${width} ${height}"
      role="img"
      font-family="sans-serif"
      font-size="12"
    >
      <title>${title}</title>
      <desc>${description}</desc>
      <style>
        ${trusted(drawnStyle)}
      </style>
      ${inside}
    </svg>`.markup
  }\n`;
}

function rows({ title, bars, axis }: Bars): Html {
  const y = head + bars.length * step + 14;
  const tick = (of: Tick) =>
    html`<text x="${middle + (of.x * room) / full}" y="${y}" text-anchor="${anchorOf(of)}">${of.words}</text>`;
  return html`<text x="4" y="20" font-size="14">${title}</text> ${bars.map(row)} ${axis.map(tick)}`;
}

function row({ words, marks, values }: Bar, at: number): Html {
  const top = head + at * step;
  const text = (x: number, line: string, l: number) => html`<text x="${x}" y="${top + 17 + l * 14}">${line}</text>`;
  return html`<g>
    ${lines(words, 52).map((line, l) => text(4, line, l))}
    <svg x="${middle}" y="${top + 10}" width="${room}" height="24" viewBox="0 0 ${full} 24" preserveAspectRatio="none">
      ${marks.map(markHtml)}
    </svg>
    ${values.map((value, l) => text(middle + room + 14, value.words, l))}
  </g>`;
}

/** At most two lines of about `width` characters, broken between words; what does not fit ends in “…”. */
function lines(text: string, width: number): string[] {
  const cut = text.length <= width ? -1 : text.lastIndexOf(" ", width);
  if (cut <= 0) return [text];
  const rest = text.slice(cut + 1);
  return [text.slice(0, cut), rest.length <= width ? rest : `${rest.slice(0, width - 1)}…`];
}
