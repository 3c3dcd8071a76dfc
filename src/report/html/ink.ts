import { type Bilingual, type CountryWords, type Standing, spoken } from "../../domain/index.ts";
import { type CellFigure, readOf } from "../data/figure.ts";
import { formatNumber, type Language } from "../language.ts";
import { marks } from "../mark.ts";
import { reportSay, type ReportSay } from "../messages/index.ts";
import { wording } from "../wording.ts";
import { html, type Html } from "./html.ts";

/** What every part of the page writes with, in one language. */
export interface Ink {
  readonly language: Language;
  /** What the country calls things; absent: the Dutch words. */
  readonly words: CountryWords | undefined;
  readonly say: ReportSay;
  /** A text of ours, in the words of the country. What the scenario says itself stays as it is. */
  readonly told: (text: Bilingual) => string;
  readonly number: (value: number) => string;
  /** An id that is unique in a page which holds both languages. */
  readonly id: (name: string) => string;
  /** A number with the mark of its standing, which names itself. */
  readonly figure: (figure: CellFigure) => Html;
  /** A table cell with a number, styled by its standing. */
  readonly cell: (figure: CellFigure) => Html;
  /** The same where nothing is the rule: a dash for 0. */
  readonly flow: (figure: CellFigure) => Html;
}

/** Soft figures look soft: slanted, and in another shade. */
export const softness: Readonly<Record<Standing, string>> = {
  published: "",
  derived: "",
  estimate: " soft",
  assumed: " soft",
  illustrative: " soft made-up",
};

export function ink(language: Language, words?: CountryWords): Ink {
  const say = reportSay(language, words);
  const worded = wording(language, words);
  const mark = (standing: Standing) =>
    marks[standing] === "" ? undefined : html`<abbr title="${say(`standing.${standing}`)}">${marks[standing]}</abbr>`;
  const number = (value: number) => formatNumber(language, value);
  const figure = (of: CellFigure) => html`${number(readOf(of))}${mark(of.standing)}`;
  const cell = (of: CellFigure) => html`<td class="n${softness[of.standing]}">${figure(of)}</td>`;
  return {
    language,
    words,
    say,
    told: (text) => worded(spoken(text, language)),
    number,
    id: (name) => `${language}-${name}`,
    figure,
    cell,
    flow: (of) => (of.value === 0 ? html`<td class="n none">–</td>` : cell(of)),
  };
}

/** A table that scrolls by itself on a narrow screen, by keyboard too. */
export function scrolling(ink: Ink, title: string, table: Html): Html {
  const label = ink.say("page.region", { title });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${table}</div>`;
}

/** A section with its heading. */
export function section(ink: Ink, name: string, title: string, body: readonly Html[]): Html {
  const id = ink.id(name);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section> `;
}

export const th = (text: string, name = "n"): Html => html`<th scope="col" class="${name}">${text}</th>`;
export const thText = (text: string): Html => th(text, "t");
