import { expect, it, vi } from "vitest";
import { type Language, languages, type LanguageWords } from "../../src/domain/index.ts";
import {
  annexesHtml,
  decisionData,
  decisionText,
  lettersHtml,
  minutesHtml,
  packageBook,
  packageText,
  plain,
  reportData,
  reportHtml,
} from "../../src/report/index.ts";
import { baseline, decision, proven, scenario } from "../report/fixture.ts";

// A language without any words: whatever has letters in it was told past the languages, unless it is a name.
vi.mock("../../src/words/list.ts", async (original) => {
  const { list } = await original<{ readonly list: readonly LanguageWords[] }>();
  const { bare } = await import("./bare.ts");
  return { list: [...list, bare] };
});

const xx = languages[2] as Language;
const data = reportData(proven);
const options = { language: xx, width: 100, paint: plain };
const called = [...scenario.municipalities, ...scenario.provinces].flatMap(({ code, name }) => [code, name]);
const names = new Set(
  [
    ...called,
    scenario.id,
    scenario.title.en,
    ...scenario.sources.flatMap((source) => Object.values(source)),
    "English",
    "Nederlands",
    "Verdeelwijzer",
  ]
    .join(" ")
    .match(/\p{L}+/gu),
);
const words = (text: string) => [...new Set(text.match(/\p{L}+/gu))].filter((word) => !names.has(word)).toSorted();
const inMarkup = (markup: string) =>
  markup.replaceAll(/<(style|script)[^]*?<\/\1>/g, "").replaceAll(/<[^>]*>|&\w+;/g, " ");

it.each([
  ["package", () => packageText(data, options)],
  ["decision", () => decisionText(decisionData(scenario, decision, baseline), options, "PV2")],
  [
    "page",
    () =>
      inMarkup(
        reportHtml(data)
          .split(/(?=<div\s+data-page)/)
          .find((page) => /^<div\s+data-page\s+lang="xx"/.test(page)) ?? "none",
      ),
  ],
  ["annexes", () => inMarkup(annexesHtml(data, xx))],
  ["letters", () => inMarkup(lettersHtml(data, xx))],
  ["minutes", () => inMarkup(minutesHtml(data, xx))],
  ["workbook", () => cellsOf(packageBook(data, scenario, xx)).join(" ")],
])("%s: every word comes along", (_, make) => {
  const text = make();
  expect(text).toContain("⟦");
  expect(words(text)).toEqual([]);
});

/** The texts of a book: its title, and what stands in headings, notes and cells. */
function cellsOf(made: unknown): string[] {
  if (Array.isArray(made)) return made.flatMap(cellsOf);
  if (typeof made !== "object" || made === null) return [];
  return Object.entries(made).flatMap(([key, one]) =>
    typeof one === "string" && ["title", "name", "text", "note", "header", "value"].includes(key)
      ? [one]
      : cellsOf(one),
  );
}
