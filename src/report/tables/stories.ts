import { spoken } from "../../domain/index.ts";
import type { Language } from "../language.ts";
import type { ReportData } from "../data/report-data.ts";
import type { StoryLine } from "../data/stories.ts";
import { kindColumn, number, text, townColumns } from "./cells.ts";
import { type Column, own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "stories">;

const head = {
  title: own("Uitleg", "Explanations"),
  rows: ({ stories }: Data): readonly StoryLine[] => stories,
};
const columns: readonly Column<Data, StoryLine>[] = [
  ...townColumns<StoryLine>((story) => story),
  kindColumn,
  number("task", "book.column.task", ({ task }) => task),
  number("hosted", "book.column.hosted", ({ hosted }) => hosted),
];
const storyWords = own("uitleg", "explanation");

/** Why every number is what it is, one row a municipality and kind. */
export const stories: Table<Data> = table<Data, StoryLine>({
  ...head,
  id: "stories",
  sheet: "book.stories",
  names: 2,
  columns: [...columns, text("story", storyWords, ({ text }, { language }) => spoken(text, language))],
});

/** The same in every language, for a file that has none of its own. */
export const storiesInAll: Table<Data> = table<Data, StoryLine>({
  ...head,
  id: "stories-in-all",
  columns: [...columns, inLanguage("nl", "Nl"), inLanguage("en", "En")],
});

function inLanguage(language: Language, suffix: string): Column<Data, StoryLine> {
  return text(
    `story${suffix}`,
    (texts) => `${storyWords(texts)} (${language})`,
    ({ text }) => spoken(text, language),
  );
}
