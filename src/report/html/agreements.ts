import { columns } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { html, type Html } from "./html.ts";
import { type Ink, scrolling, th, thText } from "./ink.ts";

export function swapsTable(ink: Ink, { agreements }: ReportData): Html {
  const { say } = ink;
  const { swaps, municipalSwaps } = agreements;
  if (swaps.length === 0) return html`<p>${say("swaps.none")}</p>`;
  const rows = swaps.map(
    (swap) =>
      html`<tr>
        <th scope="row">${swap.surplus.name}</th>
        <td>${swap.shortage.name}</td>
        ${columns.map((c) => ink.flow(swap.figures[c]))}
        <td class="n">${ink.number(swap.kilometres)}</td>
      </tr> `,
  );
  const local = municipalSwaps.map(
    (swap) =>
      html`<tr>
        <th scope="row">${swap.surplus.name} <span class="faint">(${swap.surplus.province})</span></th>
        <td>${swap.shortage.name} <span class="faint">(${swap.shortage.province})</span></td>
        <td>${say(`kind.${swap.kind}`)}</td>
        ${ink.cell(swap.places)}
        <td class="n">${ink.number(swap.kilometres)}</td>
      </tr> `,
  );
  return html`<p>${say("swaps.explained")}</p>
    ${scrolling(
      ink,
      say("swaps.title"),
      html`<table>
        <caption>
          ${say("swaps.caption")}
        </caption>
        <thead>
          <tr>
            ${thText(say("swaps.surplus"))}${thText(say("swaps.shortage"))}${columns.map((c) => th(say(`kind.${c}`)))}${th(say("swaps.distance"))}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )}
    ${
      local.length > 0 &&
      html`<details>
        <summary>${say("swaps.municipal")} <span>(${ink.number(local.length)})</span></summary>
        ${scrolling(
          ink,
          say("swaps.municipal"),
          html`<table>
            <caption>
              ${say("swaps.municipal.caption")}
            </caption>
            <thead>
              <tr>
                ${thText(say("swaps.municipal.surplus"))}${thText(say("swaps.shortage"))}${thText(say("mergers.kind"))}${th(say("mergers.places"))}${th(say("swaps.distance"))}
              </tr>
            </thead>
            <tbody>
              ${local}
            </tbody>
          </table>`,
        )}
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

export function exchangesTable(ink: Ink, { agreements }: ReportData): Html {
  const { say } = ink;
  const rows = agreements.exchanges.map(
    (exchange) =>
      html`<tr>
        <th scope="row">${exchange.giver.name}</th>
        <td>${exchange.taker.name}</td>
        <td>${exchange.province.name}</td>
        <td>${say(`kind.${exchange.kind}`)}</td>
        ${ink.cell(exchange.places)}
        <td>${say(`against.${exchange.against.type}`, { n: exchange.against.places })}</td>
      </tr> `,
  );
  return scrolling(
    ink,
    say("exchanges.title"),
    html`<table>
      <caption>
        ${say("exchanges.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("exchanges.giver"))}${thText(say("exchanges.taker"))}${thText(say("province"))}${thText(say("mergers.kind"))}${th(say("mergers.places"))}${thText(say("exchanges.against"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

/** Where the plan breaks the rules, with places by name. */
export function violationsTable(ink: Ink, { violations }: ReportData): Html {
  const { say } = ink;
  const rows = violations.map(
    (v) =>
      html`<tr>
        <th scope="row">${ink.told(v.title)}</th>
        <td>${say(`unit.${v.unit}`, { n: v.amount })}</td>
        <td>${v.where.map((place) => place.name).join(", ")}</td>
        <td>${ink.told(v.message)}</td>
      </tr> `,
  );
  return scrolling(
    ink,
    say("violations.title"),
    html`<table>
      <caption>
        ${say("violations.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("violations.rule"))}${thText(say("violations.amount"))}${thText(say("violations.where"))}${thText(say("violations.message"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}
