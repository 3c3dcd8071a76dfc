import type { Scenario, TaskMerger } from "../../../domain/index.ts";
import { changesOf, plainChanges } from "../../../report/index.ts";
import { changeMessages } from "../../messages/change.ts";
import { deltasOf } from "../../parts/deltas.ts";
import { ChoiceField } from "../../parts/fields.tsx";
import { Paragraph } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { useSay } from "../../parts/use-say.ts";
import { useActions, useSession } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";

/** Whether a change keeps what stands or everything is chosen anew, and what keeping costs where that is known. */
export function KeepSwitch() {
  const told = useSay(changeMessages);
  const { wish: current, answer, previous, anew } = useSession();
  const { wish } = useActions();
  const known = anew !== undefined && anew.beside === answer?.key ? anew.answer : undefined;
  const choose = (value: string) => {
    const { anew: _anew, ...how } = current;
    wish(value === "anew" ? { ...how, anew: true } : how);
  };
  return (
    <div className="vw-panel">
      <ChoiceField
        label={told("keep.title")}
        value={current.anew === true ? "anew" : "keep"}
        options={(["keep", "anew"] as const).map((value) => ({ value, text: told(`keep.${value}`) }))}
        onChange={choose}
      />
      <Paragraph>{told(current.anew === true ? "keep.note.anew" : "keep.note")}</Paragraph>
      {answer?.made.package.proof.held === true ? <Paragraph>{told("keep.held")}</Paragraph> : null}
      <div aria-live="polite">
        {known === undefined || answer === undefined || previous === undefined ? null : (
          <Cost before={previous} kept={answer} best={known} />
        )}
      </div>
    </div>
  );
}

/** What keeping costs in the objectives that are ranked, beside how much the best anew would change. */
function Cost({ before, kept, best }: { readonly before: Answer; readonly kept: Answer; readonly best: Answer }) {
  const { language } = useTexts();
  const told = useSay(changeMessages);
  const { scenario } = best.made.package;
  const deltas = deltasOf(best.made.package.verdict, kept.made.package.verdict);
  const costs = plainChanges(scenario, deltas, language);
  const [n, m] = [changed(before, best), changed(before, kept)];
  if (costs.length === 0 && n === m) return <Paragraph>{told("keep.same")}</Paragraph>;
  if (!isDearer(scenario, deltas)) return <Paragraph>{told("keep.free", { n, m })}</Paragraph>;
  return (
    <>
      <Paragraph>{told("keep.cost", { n, m })}</Paragraph>
      <ul className="vw-changes">
        {costs.map((cost) => (
          <li key={cost}>{cost}</li>
        ))}
      </ul>
      <RawChanges changes={changesOf(scenario, deltas, language)} />
    </>
  );
}

/** Whether any objective is worse. What is best anew may have given way on all of them, each within its tolerance, and gained nothing by it. */
function isDearer({ objective }: Scenario, deltas: Readonly<Record<string, number>>): boolean {
  return objective.some(({ terms }) => terms.some(({ measure }) => (deltas[measure] ?? 0) > 0));
}

/** Mergers that only one of two packages has. */
function changed(one: Answer, other: Answer): number {
  const [a, b] = [mergersOf(one), mergersOf(other)];
  const missing = (from: ReadonlySet<string>, of: ReadonlySet<string>) =>
    [...of].filter((key) => !from.has(key)).length;
  return missing(a, b) + missing(b, a);
}

function mergersOf({ made }: Answer): ReadonlySet<string> {
  return new Set(made.package.plan.mergers.map(({ kind, guest, host }: TaskMerger) => `${kind} ${guest} ${host}`));
}
