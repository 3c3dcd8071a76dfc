import { type Bilingual, inEach, type Kind } from "../../domain/index.ts";
import { caseFrom, storiesOf, type Case } from "../../explain/why/index.ts";
import { storySentences } from "../story.ts";
import type { Named } from "./agreements.ts";

/** The story of one municipality and kind, told in both languages; without alternatives. */
export interface StoryLine extends Named {
  readonly province: Named;
  readonly kind: Kind;
  readonly task: number;
  readonly hosted: number;
  readonly text: Bilingual;
}

/**
 * Every story of a plan. Alternatives stay out: each of them asks for a check of a whole plan, which the command `why`
 * does for the one municipality that is asked about.
 */
export function storyLines(known: Omit<Case, "reading">): StoryLine[] {
  const { scenario } = known;
  const whole = caseFrom(known);
  const provinces = new Map(scenario.provinces.map((p) => [p.code, p.name]));
  return scenario.municipalities.flatMap((m) =>
    storiesOf(whole, m.code, 0).map((story) => ({
      code: m.code,
      name: m.name,
      province: { code: m.province, name: provinces.get(m.province) ?? m.province },
      kind: story.kind,
      task: story.task,
      hosted: story.hosted,
      text: inEach((language) => storySentences(scenario, story, language).join(" ")),
    })),
  );
}
