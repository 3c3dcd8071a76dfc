import type { ReportData } from "../data/report-data.ts";
import { html, type Html } from "./html.ts";
import { type Ink, scrolling, th, thText } from "./ink.ts";
import { municipalSwaps } from "../tables/municipal-swaps.ts";
import { swaps } from "../tables/swaps.ts";
import { tableHtml } from "./table.ts";

/** The swaps between provinces and, folded, how they fall to municipalities. */
export function swapsPart(ink: Ink, data: ReportData): Html {
  const { say } = ink;
  const local = data.agreements.municipalSwaps.length;
  return html`${data.agreements.swaps.length > 0 && html`<p>${say("swaps.explained")}</p>`}
  ${tableHtml(ink, swaps, data)}
  ${
    local > 0 &&
    html`<details>
      <summary>${say("swaps.municipal")} <span>(${ink.number(local)})</span></summary>
      ${tableHtml(ink, municipalSwaps, data)}
    </details>`
  } `;
}

/** One block a province, closed until somebody opens it: the mergers of all provinces together are long. */
export function mergersBlocks(ink: Ink, { agreements }: ReportData): Html {
  const { say } = ink;
  if (agreements.mergers.length === 0) return html`<p>${say("mergers.none")}</p>`;
  const blocks = agreements.mergers.map((group) => {
    const rows = group.hosts.map((host) => {
      const guests = host.guests.map((guest, i) => html`${i > 0 && ", "}${guest.name} ${ink.figure(guest.places)}`);
      return html`<tr>
        <th scope="row">${host.name}</th>
        <td>${say(`kind.${host.kind}`)}</td>
        <td>${guests}</td>
        ${ink.cell(host.places)}
      </tr> `;
    });
    const caption = say("mergers.caption", { province: group.name });
    const count = say("mergers.count", { n: group.count, places: group.places.value, hosts: group.hosts.length });
    return html`<details>
      <summary>${group.name} <span>${count}</span></summary>
      ${scrolling(
        ink,
        caption,
        html`<table>
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${thText(say("mergers.host"))}${thText(say("mergers.kind"))}${thText(say("mergers.guests"))}${th(say("mergers.places"))}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`,
      )}
    </details> `;
  });
  return html`<p>${say("mergers.explained")}</p>
    ${blocks}`;
}
