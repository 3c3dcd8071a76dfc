import { kinds, spoken } from "../../domain/index.ts";
import type { MunicipalityLine } from "../data/municipalities.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { paperSay } from "../messages/paper.ts";
import { details } from "./details.ts";
import { legend } from "./legend.ts";
import {
  type Article,
  figure,
  figureHead,
  head,
  heading,
  type Paper,
  paragraph,
  small,
  summing,
  title,
} from "./model.ts";
import { paperDocx } from "./paper-docx.ts";
import { paperHtml } from "./paper-html.ts";
import { record } from "./record.ts";
import { isSum, stepsOf, stepWords } from "./sums.ts";

/** A page per municipality, or per one of `chosen`, by province and name, as a letter would have it: what is asked, what it hosts, and why. */
export function letters(data: ReportData, language: Language, chosen?: readonly string[]): Paper {
  const say = paperSay(language, data.scenario.words);
  return {
    title: `${say("paper.letters")} · ${spoken(data.scenario.title, language)}`,
    language,
    articles: inOrder(data, language)
      .filter(({ code }) => chosen === undefined || chosen.includes(code))
      .map((one) => letter(data, one, language)),
  };
}

/** By province, in the order of the annexes, and within it by name; 's-Gravenhage stands at the s. */
function inOrder({ provinces, municipalities }: ReportData, language: Language): readonly MunicipalityLine[] {
  const rank = new Map(provinces.map(({ code }, index) => [code, index]));
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  return municipalities.toSorted(
    (a, b) => (rank.get(a.province.code) ?? 0) - (rank.get(b.province.code) ?? 0) || compare(a.name, b.name),
  );
}

export function lettersHtml(data: ReportData, language: Language, chosen?: readonly string[]): string {
  return paperHtml(letters(data, language, chosen));
}

/** The same for a word processor. */
export function lettersDocx(data: ReportData, language: Language, chosen?: readonly string[]): Promise<Uint8Array> {
  return paperDocx(letters(data, language, chosen));
}

function letter(data: ReportData, line: MunicipalityLine, language: Language): Article {
  const { code, name, province, cells } = line;
  const say = paperSay(language, data.scenario.words);
  const settled = data.settled.filter(({ parties }) => parties.some((party) => party.code === code));
  return {
    id: code,
    blocks: [
      title(name),
      small(`${province.name}. ${spoken(data.scenario.title, language)}, ${say("ledger.unit")}.`),
      ...details(data, language),
      {
        type: "table",
        columns: [head(say("ledger.line")), ...kinds.map((kind) => figureHead(say(`kind.${kind}`)))],
        rows: [
          [head(say("book.column.indicative")), ...kinds.map((kind) => figure(cells[kind].indicative, language))],
          ...stepsOf([line]).map((step) =>
            [head(stepWords(step, say)), ...kinds.map((kind) => figure(cells[kind][step.name], language))].map((cell) =>
              summing(isSum(step), cell),
            ),
          ),
        ],
      },
      ...data.stories
        .filter((story) => story.code === code)
        .flatMap((story) => [heading(capital(say(`kind.${story.kind}`))), paragraph(spoken(story.text, language))]),
      ...(settled.length === 0 ? [] : [heading(say("paper.minutes.settled")), record(settled, data, language)]),
      legend(language),
    ],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
