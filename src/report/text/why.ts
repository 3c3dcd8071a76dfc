import type { Scenario } from "../../domain/index.ts";
import type { Story } from "../../explain/why/index.ts";
import { alternativeSentence } from "../alternative.ts";
import { namesOf, storySentences } from "../story.ts";
import { printable } from "./layout.ts";
import { pen, type TextOptions } from "./style.ts";

/** The stories of one municipality as text. */
export function whyText(scenario: Scenario, stories: readonly Story[], options: TextOptions): string {
  const p = pen({ ...options, words: scenario.words });
  const name = stories[0]?.municipality.name ?? "";
  const told = stories.map((story) => {
    const title = p.say("why.municipality", {
      name: printable(story.municipality.name),
      province: printable(namesOf(scenario)(story.province)),
      kind: p.say(`kind.${story.kind}`),
    });
    const lines = storySentences(scenario, story, p.language).map((line) => p.paragraph(printable(line)));
    const others = story.alternatives.map((a) =>
      p.paragraph(`- ${printable(alternativeSentence(scenario, a, p.language))}`, "  "),
    );
    const rest = others.length === 0 ? [p.say("why.alternatives.none")] : [p.say("why.alternatives"), ...others];
    return [p.heading(title), ...lines, ...rest].join("\n");
  });
  return `${[p.paint.strong(p.say("title.why", { name: printable(name) })), ...told].join("\n\n")}\n`;
}
