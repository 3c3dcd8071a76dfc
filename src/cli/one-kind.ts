import { type Kind, kinds, type Scenario } from "../domain/index.ts";
import { ruleTitle, wording } from "../report/index.ts";
import { ruleOfKinds, withOneKind } from "../scenario/index.ts";
import { type Context, inWordsOf, tell } from "./context.ts";
import type { CliSay } from "./messages/index.ts";
import { kindOption, type Raw, type Reader } from "./options.ts";

/**
 * The scenario as `--kind` narrows it: mergers of that kind alone; what that means is told. As it is where the option was not given, or
 * is wrong and said to be.
 */
export function ofOneKind(context: Context, reader: Reader, found: Raw[string], scenario: Scenario): Scenario {
  const kind = kindOption(reader, found);
  if (kind === undefined) return scenario;
  const { say, language, words } = inWordsOf(context, scenario);
  const rule = wording(language, words)(ruleTitle(ruleOfKinds, language));
  const narrowed = withOneKind(scenario, kind);
  if (narrowed === undefined) {
    reader.complaints.push(say("error.kind.divided", { rule }));
    return scenario;
  }
  tell(context, say("note.kind", { kind: adjective(kind, say), rule }));
  const n = narrowed.leftOut.length;
  const other = kinds.find((each) => each !== kind) ?? kind;
  if (n > 0) tell(context, say("note.kind.leftOut", { n, kind: adjective(other, say) }));
  return narrowed.scenario;
}

function adjective(kind: Kind, say: CliSay): string {
  return say(kind === "regular" ? "kind.adjective.regular" : "kind.adjective.amv");
}
