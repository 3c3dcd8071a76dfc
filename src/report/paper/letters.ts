import { kinds } from "../../domain/index.ts";
import type { MunicipalityLine } from "../data/municipalities.ts";
import type { ReportData } from "../data/report-data.ts";
import { html, type Html } from "../html/html.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { record } from "./minutes.ts";
import { figure, legend, paper } from "./paper.ts";

const lines = [
  "indicative",
  "adopted",
  "share",
  "decided",
  "relief",
  "handedOver",
  "guests",
  "task",
  "hosted",
] as const;

/** A page per municipality, or per one of `chosen`, as a letter would have it: what is asked, what it hosts, and why. */
export function lettersHtml(data: ReportData, language: Language, chosen?: readonly string[]): string {
  const say = reportSay(language, data.scenario.words);
  const title = `${say("paper.letters")} · ${data.scenario.title[language]}`;
  const pages = data.municipalities
    .filter(({ code }) => chosen === undefined || chosen.includes(code))
    .map((one) => letter(data, one, language));
  return paper(title, language, pages);
}

function letter(data: ReportData, { code, name, province, cells }: MunicipalityLine, language: Language): Html {
  const say = reportSay(language, data.scenario.words);
  const rows = lines
    .filter(
      (line) => !["relief", "handedOver", "guests"].includes(line) || kinds.some((kind) => cells[kind][line].value > 0),
    )
    .map(
      (line) =>
        html`<tr>
          <th>${say(`book.column.${line}`)}</th>
          ${kinds.map((kind) => figure(cells[kind][line], language))}
        </tr>`,
    );
  const settled = data.settled.filter(({ parties }) => parties.some((party) => party.code === code));
  const told = data.stories
    .filter((story) => story.code === code)
    .map(
      (story) =>
        html`<h2>${say(`kind.${story.kind}`)}</h2>
          <p>${story.text[language]}</p>`,
    );
  return html`<article id="${code}">
    <h1>${name}</h1>
    <p class="faint">${province.name}. ${data.scenario.title[language]}, ${say("ledger.unit")}.</p>
    <table>
      <thead>
        <tr>
          <th></th>
          ${kinds.map((kind) => html`<th class="n">${say(`kind.${kind}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${told} ${settled.length === 0 ? "" : html`<h2>${say("paper.minutes.settled")}</h2>`}
    ${settled.length === 0 ? "" : record(settled, data, language)} ${legend(language)}
  </article>`;
}
