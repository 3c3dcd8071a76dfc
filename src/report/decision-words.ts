import { kinds, type Provenance, type PublishedDecision, type Scenario } from "../domain/index.ts";
import type { Language } from "./language.ts";
import type { ReportSay } from "./messages/index.ts";
import { titleOf } from "./source-title.ts";

/** A decision as people read it: how many places, from where, and how sure that is. Its sources are named by their titles. */
export function decisionWords(
  decision: PublishedDecision,
  scenario: Pick<Scenario, "sources">,
  say: ReportSay,
  language: Language,
): string {
  const { regular, amv, amvProvenance, totalProvenance } = decision;
  const only = kinds.filter((kind) => decision[kind] !== undefined);
  const [one = "regular"] = only;
  const kind = say("kind.amv");
  const words =
    only.length === 1
      ? say("issued.words.one", { places: decision[one] ?? 0, kind: say(`kind.${one}`) })
      : say("issued.words", { places: (regular ?? 0) + (amv ?? 0), amv: amv ?? 0, kind });
  const fromWords = ({ source, standing }: Provenance) => {
    const how = say(`standing.${standing}`);
    return source === undefined ? how : `${titleOf(source, scenario, language)}, ${how}`;
  };
  if (totalProvenance !== undefined)
    return say("issued.words.total", { words, from: fromWords(totalProvenance), kind });
  const from = fromWords(decision);
  if (amvProvenance === undefined) return say("issued.words.from", { words, from });
  return say("issued.words.apart", { words, from, kind, apart: fromWords(amvProvenance) });
}
