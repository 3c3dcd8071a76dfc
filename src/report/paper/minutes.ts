import type { ReportData } from "../data/report-data.ts";
import { momentOf, type SettledLine } from "../data/settled.ts";
import { html, type Html } from "../html/html.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { proposedIn } from "../tables/agreements.ts";
import { figure, legend, paper } from "./paper.ts";

/**
 * Minutes per province, ready to sign: what its table has settled, by whom, why and when; what is under discussion, where somebody
 * tells; what the package proposes to it besides; and a line for everybody whom that concerns.
 */
export function minutesHtml(data: ReportData, language: Language, discussed: readonly SettledLine[] = []): string {
  const say = reportSay(language, data.scenario.words);
  const title = `${say("paper.minutes")} · ${data.scenario.title[language]}`;
  return paper(
    title,
    language,
    data.provinces.map((province) => minutes(data, province, language, discussed)),
  );
}

function minutes(
  data: ReportData,
  { code, name }: ReportData["provinces"][number],
  language: Language,
  discussed: readonly SettledLine[],
): Html {
  const say = reportSay(language, data.scenario.words);
  const settled = data.settled.filter(({ provinces }) => provinces.includes(code));
  const proposed = proposedIn(data, code);
  const open = discussed.filter(({ provinces }) => provinces.includes(code));
  const own = new Map<string, ReportData["municipalities"][number]>(
    data.municipalities.filter((one) => one.province.code === code).map((one) => [one.code, one]),
  );
  const concerned = [
    ...[...settled, ...open].flatMap(({ parties }) => parties),
    ...proposed.flatMap(({ from, to }) => [from, to]),
  ].flatMap((party) => own.get(party.code)?.name ?? []);
  const signing = [
    say("paper.minutes.table", { name }),
    ...[...new Set(concerned)].sort().map((town) => say("paper.minutes.town", { name: town })),
  ];
  return html`<article id="${code}">
    <h1>${say("paper.minutes.of", { name })}</h1>
    <p class="faint">${data.scenario.title[language]}, ${say("ledger.unit")}. ${say("kinds.note")}</p>
    <h2>${say("paper.minutes.settled")}</h2>
    ${settled.length === 0 ? html`<p>${say("paper.minutes.none")}</p>` : record(settled, data, language)}
    ${
      open.length === 0
        ? ""
        : html`<h2>${say("paper.minutes.discussed")}</h2>
            ${record(open, data, language)}`
    }
    <h2>${say("paper.minutes.proposed")}</h2>
    ${
      proposed.length === 0
        ? html`<p>${say("paper.minutes.proposed.none")}</p>`
        : html`<table>
            <tbody>
              ${proposed.map(
                ({ type, kind, from, to, places }) =>
                  html`<tr>
                    <td>${say(`compare.type.${type}`)}</td>
                    <td>${from.name} → ${to.name}</td>
                    <td>${say(`kind.${kind}`)}</td>
                    ${figure(places, language)}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    <h2>${say("paper.minutes.sign")}</h2>
    <table class="sign">
      <thead>
        <tr>
          <th></th>
          <th>${say("paper.minutes.name")}</th>
          <th>${say("paper.minutes.day")}</th>
          <th>${say("paper.minutes.signature")}</th>
        </tr>
      </thead>
      <tbody>
        ${signing.map(
          (who) =>
            html`<tr>
              <th>${who}</th>
              <td></td>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${legend(language)}
  </article>`;
}

/** What was settled, with the record of it: one row each. */
export function record(
  settled: readonly SettledLine[],
  { scenario: { words } }: Pick<ReportData, "scenario">,
  language: Language,
): Html {
  const say = reportSay(language, words);
  const conditional = settled.some(({ provided }) => provided !== undefined);
  return html`<table>
    <thead>
      <tr>
        <th>${say("paper.minutes.what")}</th>
        <th>${say("book.in.by")}</th>
        <th>${say("book.in.why")}</th>
        ${conditional ? html`<th>${say("book.in.provided")}</th>` : ""}
        <th>${say("book.in.at")}</th>
      </tr>
    </thead>
    <tbody>
      ${settled.map(
        (line) =>
          html`<tr>
            <td>${line.text[language]}</td>
            <td>${line.by ?? ""}</td>
            <td>${line.why ?? ""}</td>
            ${conditional ? html`<td>${line.provided ?? ""}</td>` : ""}
            <td>${momentOf(line)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
