import type { Language } from "../language.ts";
import type { ReportData } from "../data/report-data.ts";
import type { StoryLine } from "../data/stories.ts";
import { kindColumn, townColumns } from "./cells.ts";
import { type Column, own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "stories">;

const head = {
  title: own("Uitleg", "Explanations"),
  caption: own("Uitleg", "Explanations"),
  rows: ({ stories }: Data): readonly StoryLine[] => stories,
};
const columns: readonly Column<Data, StoryLine>[] = [
  ...townColumns<StoryLine>((story) => story),
  kindColumn,
  { key: "task", words: "book.column.task", align: "number", value: ({ task }) => task },
  { key: "hosted", words: "book.column.hosted", align: "number", value: ({ hosted }) => hosted },
];
const storyWords = own("uitleg", "explanation");

/** Why every number is what it is, one row a municipality and kind. */
export const stories: Table<Data> = table<Data, StoryLine>({
  ...head,
  id: "stories",
  sheet: "book.stories",
  names: 2,
  columns: [...columns, { key: "story", words: storyWords, align: "text", value: ({ text }, { told }) => told(text) }],
});

/** The same in every language, for a file that has none of its own. */
export const storiesInAll: Table<Data> = table<Data, StoryLine>({
  ...head,
  id: "stories-in-all",
  columns: [...columns, inLanguage("nl", "Nl"), inLanguage("en", "En")],
});

function inLanguage(language: Language, suffix: string): Column<Data, StoryLine> {
  return {
    key: `story${suffix}`,
    words: (texts) => `${storyWords(texts)} (${language})`,
    align: "text",
    value: ({ text }) => text[language],
  };
}
