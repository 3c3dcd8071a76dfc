import type { Package } from "../../app/index.ts";
import { inEach, type MunicipalityCode } from "../../domain/index.ts";
import { caseFrom, storiesOf } from "../../explain/why/index.ts";
import { alternativeSentence, changesOf, storySentences } from "../../report/index.ts";
import type { Told } from "./api.ts";

/** The stories of a municipality, a kind each, and what else was near. */
export function storyOf(made: Package, municipality: MunicipalityCode): Told[] {
  const { scenario } = made;
  return storiesOf(caseFrom(made), municipality, 3).map((story) => ({
    kind: story.kind,
    sentences: inEach((language) => storySentences(scenario, story, language)),
    alternatives: story.alternatives.map((alternative) => ({
      possible: alternative.status === "possible",
      text: inEach((language) => alternativeSentence(scenario, alternative, language, "aside")),
      raw: inEach((language) =>
        alternative.status === "possible" ? changesOf(scenario, alternative.price.measures, language) : [],
      ),
    })),
  }));
}
