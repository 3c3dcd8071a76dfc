import type { Package } from "../../app/index.ts";
import { inEach, type MunicipalityCode, type TaskMerger } from "../../domain/index.ts";
import { caseFrom, storiesOf, withoutMerger } from "../../explain/why/index.ts";
import { alternativeSentence, type ReportData, storySentences } from "../../report/index.ts";
import { townMap } from "../../report/data/map.ts";
import type { Effect, Told } from "./api.ts";

/** What can be asked of a package, each answered when somebody asks. */
export function mapOf({ scenario, plan, baseline, verdict }: Package): ReportData["map"] {
  return townMap(scenario, plan, baseline, verdict);
}

export function storyOf(made: Package, municipality: MunicipalityCode): Told[] {
  const { scenario } = made;
  return storiesOf(caseFrom(made), municipality, 3).map((story) => ({
    kind: story.kind,
    sentences: inEach((language) => storySentences(scenario, story, language)),
    alternatives: story.alternatives.map((alternative) => ({
      possible: alternative.status === "possible",
      text: inEach((language) => alternativeSentence(scenario, alternative, language)),
    })),
  }));
}

export function effectOf(made: Package, { kind, guest, host }: TaskMerger): Effect {
  return { kind, guest, host, without: withoutMerger(caseFrom(made), guest, kind) };
}
