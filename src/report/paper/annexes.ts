import { kinds } from "../../domain/index.ts";
import type { ProvinceColumn } from "../data/ledger.ts";
import type { ReportData } from "../data/report-data.ts";
import { html, type Html } from "../html/html.ts";
import { ink } from "../html/ink.ts";
import { towardsKeySentences } from "../towards-key.ts";
import { tableMarkup } from "../html/table.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { municipalities } from "../tables/municipalities.ts";
import { lay } from "../tables/table.ts";
import { record } from "./minutes.ts";
import { figure, legend, paper } from "./paper.ts";

const lines = [
  "need",
  "reported",
  "promising",
  "published",
  "remainder",
  "surplus",
  "decided",
  "takenOver",
  "relief",
  "reserve",
  "task",
  "hosted",
] as const satisfies readonly ProvinceColumn[];

/** An annex per province, to print or to open in a word processor: its books, its agreements and its municipalities. */
export function annexesHtml(data: ReportData, language: Language): string {
  const say = reportSay(language, data.scenario.words);
  const title = `${say("paper.annexes")} · ${data.scenario.title[language]}`;
  return paper(
    title,
    language,
    data.provinces.map((province) => annex(data, province, language)),
  );
}

function annex(data: ReportData, province: ReportData["provinces"][number], language: Language): Html {
  const say = reportSay(language, data.scenario.words);
  const { code, name, figures } = province;
  return html`<article id="${code}">
    <h1>${say("paper.annex", { name })}</h1>
    <p class="faint">${data.scenario.title[language]}, ${say("ledger.unit")}. ${say("kinds.note")}</p>
    <table>
      <thead>
        <tr>
          <th>${say("ledger.line")}</th>
          <th class="n">${say("kind.regular")}</th>
          <th class="n">${say("kind.amv")}</th>
          <th class="n">${say("kind.total")}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.flatMap((line) => {
          const places = figures[line];
          if (places === undefined) return [];
          const { regular, amv, total } = places;
          const cells = [regular, amv, total].map((one) => figure(one, language));
          return html`<tr>
            <th>${say(`book.column.${line}`)}</th>
            ${cells}
          </tr>`;
        })}
      </tbody>
    </table>
    ${agreements(data, code, language)} ${settledIn(data, code, language)} ${towards(data, code, language)}
    ${townsOf(data, code, language)} ${legend(language)}
  </article>`;
}

function agreements({ agreements: all, scenario }: ReportData, code: string, language: Language): Html {
  const say = reportSay(language, scenario.words);
  const swaps = all.swaps
    .filter(({ surplus, shortage }) => surplus.code === code || shortage.code === code)
    .flatMap(({ surplus, shortage, figures }) =>
      kinds
        .filter((kind) => figures[kind].value > 0)
        .map(
          (kind) =>
            html`<tr>
              <td>${say("paper.swap", { from: shortage.name, to: surplus.name })}</td>
              <td>${say(`kind.${kind}`)}</td>
              ${figure(figures[kind], language)}
            </tr>`,
        ),
    );
  const mergers = all.mergers
    .filter((group) => group.code === code)
    .flatMap((group) => group.hosts)
    .flatMap((host) =>
      host.guests.map(
        (guest) =>
          html`<tr>
            <td>${say("paper.merger", { guest: guest.name, host: host.name })}</td>
            <td>${say(`kind.${host.kind}`)}</td>
            ${figure(guest.places, language)}
          </tr>`,
      ),
    );
  const rows = [...swaps, ...mergers];
  if (rows.length === 0) return html`<p>${say("paper.none")}</p>`;
  return html`<h2>${say("paper.agreements")}</h2>
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** What was settled before, where anything was. */
function settledIn(data: ReportData, code: string, language: Language): Html {
  const own = data.settled.filter(({ provinces }) => provinces.includes(code));
  if (own.length === 0) return html``;
  return html`<h2>${reportSay(language, data.scenario.words)("paper.minutes.settled")}</h2>
    ${record(own, data, language)}`;
}

function towards({ towardsKey, scenario: { words } }: ReportData, code: string, language: Language): Html {
  const line = towardsKey.find((one) => one.code === code);
  const sentences = line === undefined ? [] : towardsKeySentences(line, language, words);
  return html`<h2>${reportSay(language, words)("towards.title")}</h2>
    ${sentences.map((sentence) => html`<p>${sentence}</p> `)}`;
}

function townsOf({ municipalities: all, scenario: { words } }: ReportData, code: string, language: Language): Html {
  const own = all
    .filter(({ province }) => province.code === code)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return html`<h2>${reportSay(language, words)("book.municipalities")}</h2>
    ${tableMarkup(ink(language, words), lay(municipalities, { municipalities: own }, language, "page", words))}`;
}
