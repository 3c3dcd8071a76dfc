import { measureOf } from "../../objectives/level.ts";
import type { Effects, TradeOff } from "../data/beside.ts";
import { frontSvg, frontVerdict } from "../front.ts";
import { barText, tornadoScale } from "../tornado.ts";
import { html, type Html, trusted } from "./html.ts";
import { type Ink, scrolling, th } from "./ink.ts";

/** A front as a picture and, folded, as a table. */
export function tradeOffPart(ink: Ink, tradeOff: TradeOff): readonly Html[] {
  const { say, number, language } = ink;
  const { measures, points, found } = tradeOff;
  const [first, second] = measures.map((id) => measureOf(id).title[language]) as [string, string];
  const title = say("front.title", { first, second });
  const heads = [first, say("front.gap"), second, say("front.gap")];
  const rows = points.map(
    (p) =>
      html`<tr>
        ${[p.first, p.gaps.first, p.second, p.gaps.second].map((n) => html`<td class="n">${number(n)}</td>`)}
        <td>${say(p.proven ? "yes" : "no")}</td>
      </tr> `,
  );
  const table = html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => th(head))}${th(say("levels.proven"), "t")}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return [
    html`<p>${say("front.explained", { place: tradeOff.place ?? say("front.country") })}</p> `,
    html`<figure class="plot">
      <figcaption>${title}</figcaption>
      ${trusted(frontSvg(tradeOff, measures, language))}
    </figure> `,
    html`<p>${say(frontVerdict(tradeOff), { found, n: points.length })}</p> `,
    html`<details>
      <summary>${say("front.points")}</summary>
      ${scrolling(ink, title, table)}
    </details> `,
  ];
}

/** Bars are drawn on a width of 1,000 and stretched; their figures stand beside them as text. */
const full = 1000;

/** A tornado: to the left what gets better, to the right what gets worse. What changes nothing is named below. */
export function effectsPart(ink: Ink, { title, rows, proven, stepwise }: Effects): readonly Html[] {
  const { say, language } = ink;
  const told = rows[language];
  const at = tornadoScale(told, full);
  const moves = told.filter((row) => row.bars.some((bar) => bar.value !== 0));
  const still = told.filter((row) => !moves.includes(row)).map((row) => row.subject);
  const items = moves.map((row) => {
    const height = 24 / row.bars.length;
    const bars = row.bars.map((bar, i) => {
      const [x, width] = at(bar.value ?? 0);
      const fill = (bar.value ?? 0) < 0 ? "f-bar" : "f-rest";
      return html`<rect class="${fill}" x="${x}" y="${i * height + 1}" width="${width}" height="${height - 2}" />`;
    });
    const words = row.bars.map((bar) => barText(bar, language));
    return html`<li class="wide">
      <span>${row.subject}</span>
      <span class="b"
        ><svg viewBox="0 0 ${full} 24" preserveAspectRatio="none" aria-hidden="true">
          <rect class="f-track" width="${full}" height="24" />
          ${bars}
          <line class="axis" x1="${full / 2}" x2="${full / 2}" y1="0" y2="24" /></svg
      ></span>
      <span class="v">${words.map((word) => html`<span>${word}</span> `)}</span>
    </li> `;
  });
  return [
    html`<p>${title[language]}. ${say("effects.explained")}${stepwise && ` ${say("effects.stepwise")}`}</p> `,
    html`<ul class="chart tornado">
      ${items}
    </ul> `,
    html`${still.length > 0 && html`<p>${say("effects.still", { names: still.join("; ") })}</p>`}`,
    html`${!proven && html`<p class="faint">${say("effects.open")}</p>`}`,
  ];
}
