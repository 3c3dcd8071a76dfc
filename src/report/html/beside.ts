import { ownOf, spoken } from "../../domain/index.ts";
import { measureOf } from "../../objectives/level.ts";
import type { Effects, TradeOff } from "../data/beside.ts";
import { frontVerdict } from "../front.ts";
import { front } from "../pictures/front.ts";
import { plainTitle, plainValue } from "../plain-figures.ts";
import { tornado } from "../pictures/tornado.ts";
import { moving } from "../tornado.ts";
import { html, type Html } from "./html.ts";
import { type Ink, scrolling, th } from "./ink.ts";
import { pictureHtml } from "./picture.ts";

/** A front as a picture and, folded, as a table. */
export function tradeOffPart(ink: Ink, tradeOff: TradeOff): readonly Html[] {
  const { say, number, told } = ink;
  const { measures, points, found } = tradeOff;
  const [first, second] = measures.map((id) => told(measureOf(id).title)) as [string, string];
  const title = say("front.title", { first, second });
  const [onFirst, onSecond] = measures;
  const heads = [plainTitle(onFirst, told), say("front.gap"), plainTitle(onSecond, told), say("front.gap")];
  const rows = points.map(
    (p) =>
      html`<tr>
        ${[p.first, p.gaps.first].map((n) => html`<td class="n">${number(plainValue(onFirst, n))}</td>`)}
        ${[p.second, p.gaps.second].map((n) => html`<td class="n">${number(plainValue(onSecond, n))}</td>`)}
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
    pictureHtml(ink, front, { tradeOff }),
    html`<p>${say(frontVerdict(tradeOff), { found, n: points.length })}</p> `,
    html`<details>
      <summary>${say("front.points")}</summary>
      ${scrolling(ink, title, table)}
    </details> `,
  ];
}

/** A tornado: to the left what gets better, to the right what gets worse. What changes nothing is named below. */
export function effectsPart(ink: Ink, effects: Effects): readonly Html[] {
  const { say, language } = ink;
  const { title, rows, proven, stepwise } = effects;
  const own = ownOf(rows, language);
  const moves = moving(own);
  const still = own.filter((row) => !moves.includes(row)).map((row) => row.subject);
  return [
    html`<p>${spoken(title, language)}. ${say("effects.explained")}${stepwise && ` ${say("effects.stepwise")}`}</p> `,
    pictureHtml(ink, tornado, { effects }),
    html`${still.length > 0 && html`<p>${say("effects.still", { names: still.join("; ") })}</p>`}`,
    html`${!proven && html`<p class="faint">${say("effects.open")}</p>`}`,
  ];
}
