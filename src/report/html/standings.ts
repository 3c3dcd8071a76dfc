import type { ReportData } from "../data/report-data.ts";
import { marks } from "../mark.ts";
import { html, type Html } from "./html.ts";
import { type Ink, scrolling, softness, thText } from "./ink.ts";

/** The marks, all of them, so that a reader of any figure can find its own. */
export function standingsTable(ink: Ink, { standings }: ReportData): Html {
  const { say } = ink;
  const rows = standings.map(
    (standing) =>
      html`<tr>
        <td>
          ${marks[standing] === "" ? "–" : html`<abbr title="${say(`standing.${standing}`)}">${marks[standing]}</abbr>`}
        </td>
        <th scope="row" class="t${softness[standing]}">${say(`standing.${standing}`)}</th>
        <td>${say(`standing.${standing}.note`)}</td>
      </tr> `,
  );
  return scrolling(
    ink,
    say("standing.title"),
    html`<table>
      <caption>
        ${say("standing.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("standing.mark"))}${thText(say("sources.standing"))}${thText(say("standing.meaning"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}
