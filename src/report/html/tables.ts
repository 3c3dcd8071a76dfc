import type { Source } from "../../domain/index.ts";
import type { Figure } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { fates } from "../data/small-tasks.ts";
import { formatPercent } from "../language.ts";
import { marks } from "../mark.ts";
import { html, type Html, webAddress } from "./html.ts";
import { type Ink, scrolling, softness, th, thText } from "./ink.ts";

export function smallTasksTable(ink: Ink, { smallTasks }: ReportData): Html {
  const { say } = ink;
  const rows = smallTasks.map(
    (line) =>
      html`<tr${line.kind === "total" && html` class="sum"`}><th scope="row">${say(`kind.${line.kind}`)}</th>${ink.cell(line.before)}${fates.map((fate) => ink.flow(line.fates[fate]))}${ink.cell(line.after)}${ink.flow(line.places)}</tr>
`,
  );
  return scrolling(
    ink,
    say("small.title"),
    html`<table>
      <caption>
        ${say("small.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("mergers.kind"))}${th(say("small.before"))}${fates.map((fate) => th(say(`small.${fate}`)))}${th(say("small.after"))}${th(say("small.places"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

export function measuresTable(ink: Ink, { measures }: ReportData): Html {
  const { say } = ink;
  const steps = measures.some((line) => line.stepwise !== undefined);
  const cell = (figure: Figure | undefined) => (figure === undefined ? html`<td></td>` : ink.cell(figure));
  const rows = measures.map(
    (line) =>
      html`<tr>
        <th scope="row">${ink.told(line.title)}<br /><span class="faint">${ink.told(line.description)}</span></th>
        ${cell(line.before)}${steps ? cell(line.stepwise) : ""}${ink.cell(line.after)}
        <td>${ink.told(line.unit)}</td>
        <td class="n">${line.ranks.join(", ")}</td>
      </tr> `,
  );
  const table = scrolling(
    ink,
    say("measures.title"),
    html`<table class="measures">
      <caption>
        ${say("measures.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("measures.measure"))}${th(say("measures.before"))}${steps ? th(say("measures.stepwise")) : ""}${th(say(steps ? "measures.together" : "measures.after"))}${thText(say("measures.unit"))}${th(say("measures.ranked"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
  return steps
    ? html`<p>${say("measures.gains")}</p>
        ${table}`
    : table;
}

export function levelsTable(ink: Ink, { proof }: ReportData): Html {
  const { say } = ink;
  const number = (value: number | undefined) =>
    html`<td class="n">${value === undefined ? say("levels.noBound") : ink.number(value)}</td>`;
  const rows = proof.levels.map(
    (level) =>
      html`<tr>
        <th scope="row">${level.rank}. ${ink.told(level.name)}</th>
        ${number(level.bound)}${number(level.gap)}${number(level.used)}${ink.cell(level.value)}
        <td>${say(level.proven ? "yes" : "no")}</td>
        <td class="n">${formatPercent(ink.language, level.tolerance)}</td>
      </tr> `,
  );
  return scrolling(
    ink,
    say("levels.title"),
    html`<table>
      <caption>
        ${say("levels.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("levels.level"))}${th(say("levels.bound"))}${th(say("levels.gap"))}${th(say("levels.used"))}${th(say("levels.value"))}${thText(say("levels.proven"))}${th(say("levels.tolerance"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

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

export function factsTable(ink: Ink, { facts }: ReportData): Html {
  const { say } = ink;
  const rows = facts.map(
    (line) =>
      html`<tr>
        <th scope="row">${say(`sources.${line.fact}`)}</th>
        <td class="n">${ink.number(line.count)}</td>
        <td>${say(`standing.${line.standing}`)}</td>
        <td>${line.source === undefined ? say("sources.none") : cited(line.source)}</td>
      </tr> `,
  );
  return scrolling(
    ink,
    say("sources.title"),
    html`<table>
      <caption>
        ${say("sources.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("sources.fact"))}${th(say("sources.count"))}${thText(say("sources.standing"))}${thText(say("sources.source"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

export function rulesTable(ink: Ink, { rules }: ReportData): Html {
  const { say } = ink;
  const rows = rules
    .filter((rule) => rule.sentence !== undefined)
    .map(
      (rule) =>
        html`<tr>
          <th scope="row">${ink.told(rule.title)}</th>
          <td>${rule.sentence && ink.told(rule.sentence)}</td>
          <td>${say(`standing.${rule.standing}`)}</td>
          <td>${cited(rule.source)}</td>
        </tr> `,
    );
  return scrolling(
    ink,
    say("rules.title"),
    html`<table>
      <caption>
        ${say("rules.caption")}
      </caption>
      <thead>
        <tr>
          ${thText(say("rules.rule"))}${thText(say("rules.says"))}${thText(say("sources.standing"))}${thText(say("sources.source"))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

/** A source with its date, as a link where it has an address on the web. */
function cited({ title, date, url }: Source): Html {
  const text = date === undefined ? title : `${title} (${date})`;
  const address = webAddress(url);
  return address === undefined ? html`${text}` : html`<a href="${address}" rel="noreferrer">${text}</a>`;
}
