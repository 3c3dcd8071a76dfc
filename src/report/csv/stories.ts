import type { StoryLine } from "../data/stories.ts";
import { csv } from "./csv.ts";

/** stories.csv: one row a municipality and kind, the story in Dutch and in English. */
export function storiesCsv(lines: readonly StoryLine[]): string {
  const header = ["code", "name", "province_code", "province", "kind", "task", "hosted", "story_nl", "story_en"];
  return csv(
    header,
    lines.map((s) => [
      s.code,
      s.name,
      s.province.code,
      s.province.name,
      s.kind,
      s.task,
      s.hosted,
      s.text.nl,
      s.text.en,
    ]),
  );
}
