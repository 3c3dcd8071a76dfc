import type { Scenario } from "../../../domain/index.ts";
import { changesOf } from "../../../report/index.ts";
import type { Effect } from "../../engine/api.ts";
import type { WebKey } from "../../messages/index.ts";
import { useTexts } from "../../texts.tsx";

/** The measures that people at a table ask about first, in words of their own; the others are a click away. */
const first: readonly { readonly measure: string; readonly more: WebKey; readonly less: WebKey }[] = [
  { measure: "unviable", more: "effect.unviable.more", less: "effect.unviable.less" },
  { measure: "deviation.absolute", more: "effect.deviation.more", less: "effect.deviation.less" },
];

/** What would change without a merger: the two things that matter most in a sentence, every ranked measure on request. */
export function EffectText({ effect, scenario }: { readonly effect: Effect | undefined; readonly scenario: Scenario }) {
  const { say, language } = useTexts();
  if (effect === undefined) return <>{say("card.effect.wait")}</>;
  const parts = first.flatMap(({ measure, more, less }) => {
    const n = effect.without[measure] ?? 0;
    return n === 0 ? [] : [say(n > 0 ? more : less, { n: Math.abs(n) })];
  });
  const all = changesOf(scenario, effect.without, language);
  return (
    <>
      {parts.length === 0 ? say("card.effect.none") : say("card.effect", { changes: parts.join(", ") })}
      {all.length === 0 ? null : (
        <details>
          <summary>{say("card.effect.all")}</summary>
          <ul>
            {all.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
