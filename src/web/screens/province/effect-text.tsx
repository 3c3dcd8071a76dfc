import type { Scenario } from "../../../domain/index.ts";
import { firstChanges, rankedChanges } from "../../../report/index.ts";
import type { Effect } from "../../engine/api.ts";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { useTexts } from "../../texts.tsx";

/** What would change without a merger: the two things that matter most in a sentence, every ranked measure on request. */
export function EffectText({
  effect,
  scenario,
  host,
}: {
  readonly effect: Effect | undefined;
  readonly scenario: Scenario;
  /** Name of the host. */
  readonly host: string;
}) {
  const { say, language } = useTexts();
  if (effect === undefined) return <>{say("card.effect.wait")}</>;
  const left = effect.hostLeft;
  const parts = firstChanges(effect.without, language);
  const all = rankedChanges(scenario, effect.without, language);
  return (
    <>
      {parts.length === 0 ? say("card.effect.none") : say("card.effect", { changes: parts.join(", ") })}
      {left === undefined ? null : ` ${say("card.effect.host", { host, n: left.places, minimum: left.minimum })}`}
      <RawChanges changes={all} />
    </>
  );
}
