import { kinds, type Provenance, type Scenario } from "../../domain/index.ts";
import { sourceTitle } from "../../report/source-title.ts";
import type { TypedDecision } from "../state/typed-decision.ts";
import type { Texts } from "../texts.tsx";

/** A decision as people read it: how many places, from where, and how sure that is. */
export function decisionWords(
  decision: TypedDecision,
  scenario: Scenario,
  texts: Pick<Texts, "say" | "report" | "language">,
): string {
  const { say, report } = texts;
  const { regular, amv, amvProvenance } = decision;
  const only = kinds.filter((kind) => decision[kind] !== undefined);
  const [one = "regular"] = only;
  const kind = report("kind.amv");
  const words =
    only.length === 1
      ? say("issued.words.one", { places: decision[one] ?? 0, kind: report(`kind.${one}`) })
      : say("issued.words", { places: (regular ?? 0) + (amv ?? 0), amv: amv ?? 0, kind });
  const from = fromWords(decision, scenario, texts);
  if (amvProvenance === undefined) return say("issued.words.from", { words, from });
  return say("issued.words.apart", { words, from, kind, apart: fromWords(amvProvenance, scenario, texts) });
}

/** The title of a source as people read it in this language; `title`: the one it is known by. */
export function titleOf(title: string, { sources }: Scenario, { language }: Pick<Texts, "language">): string {
  const source = sources.find((one) => one.title === title);
  return source === undefined ? title : sourceTitle(source, language);
}

function fromWords(
  { source, standing }: Provenance,
  scenario: Scenario,
  texts: Pick<Texts, "report" | "language">,
): string {
  const how = texts.report(`standing.${standing}`);
  return source === undefined ? how : `${titleOf(source, scenario, texts)}, ${how}`;
}
