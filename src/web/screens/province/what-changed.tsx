import { type ReactNode, useRef } from "react";
import { changesOf, namesOf, plainChanges } from "../../../report/index.ts";
import { type TaskMerger, spoken } from "../../../domain/index.ts";
import { Badge, Note, type Tone } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { RefusalWay } from "../../parts/refusal.tsx";
import { useMore } from "../../parts/use-more.ts";
import { useSay } from "../../parts/use-say.ts";
import { changeMessages } from "../../messages/change.ts";
import { useSession } from "../../state/context.tsx";
import { isStale, type Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { type Changed, changedIn, keyOf } from "./changed.ts";

/** What there is to say of the last change. */
interface Told {
  readonly tone: Tone;
  readonly badge: string;
  /** In a few words, where there is no room for more. */
  readonly short: string;
  readonly sentence: string;
  readonly more?: ReactNode;
}

interface WhatChangedProps {
  readonly province: string;
}

/** What the last change did: agreements that came and went, and what it costs or yields. Told to who listens, too. */
export function WhatChanged({ province }: WhatChangedProps) {
  const told = useTold(province);
  const box = useRef<HTMLDivElement>(null);
  const more = useMore(box);
  return (
    <div className={more ? "vw-watch__now vw-watch__now--more" : "vw-watch__now"} ref={box}>
      <div aria-live="polite">
        {told === undefined ? null : (
          <Note tone={told.tone}>
            <p className="nl-paragraph">
              <Badge tone={told.tone}>{told.badge}</Badge> {told.sentence}
            </p>
            {told.more}
          </Note>
        )}
      </div>
    </div>
  );
}

/** The same in a line at the foot of a narrow screen, where it stays in sight; the rest unfolds above it. */
export function ChangedGlance({ province }: WhatChangedProps) {
  const told = useTold(province);
  const line =
    told === undefined ? null : (
      <>
        <Badge tone={told.tone}>{told.badge}</Badge> {told.short}
      </>
    );
  return (
    <div className="vw-glance" aria-live="polite">
      {told === undefined ? null : (
        <Note tone={told.tone}>
          {told.sentence === told.short ? (
            <p className="vw-glance__line">{line}</p>
          ) : (
            <details ref={foldable}>
              <summary className="vw-glance__line">{line}</summary>
              <div className="vw-glance__more">
                <p className="nl-paragraph">{told.sentence}</p>
                {told.more}
              </div>
            </details>
          )}
        </Note>
      )}
    </div>
  );
}

/** Escape folds it again; who was within it is then at its line. */
function foldable(details: HTMLDetailsElement | null): (() => void) | undefined {
  if (details === null) return undefined;
  const fold = ({ key }: KeyboardEvent) => {
    if (key !== "Escape") return;
    details.open = false;
    details.querySelector("summary")?.focus();
  };
  details.addEventListener("keydown", fold);
  return () => details.removeEventListener("keydown", fold);
}

function useTold(province: string): Told | undefined {
  const { say, report, language } = useTexts();
  const told = useSay(changeMessages);
  const session = useSession();
  const { answer, previous, running, refusal } = session;
  const busy = running?.task === "amend";
  if (busy && answer?.open !== true)
    return {
      tone: "plain",
      badge: say("status.busy"),
      short: told("change.proposing"),
      sentence: told("change.proposing"),
    };
  if (refusal !== undefined)
    return {
      tone: "alarm",
      badge: say("refusal.title"),
      short: "",
      sentence: say(`refusal.${refusal.planned.status}`),
      more: <RefusalWay planned={refusal.planned} />,
    };
  if (isStale(session))
    return { tone: "notice", badge: say("status.stale"), short: "", sentence: say("status.stale.way") };
  if (answer === undefined || previous === undefined) return undefined;
  const changed = changedIn(province, previous, answer);
  const { came, went, turn, proven, broken } = changed;
  const verified = told(busy ? "change.sought" : proven ? "change.proven" : "change.verified");
  const turned =
    turn === undefined
      ? ""
      : ` ${told(turn.better ? "change.better" : "change.worse", { level: spoken(turn.name, language) })}`;
  return {
    tone: broken > 0 ? "alarm" : turn?.better === false ? "notice" : proven && !busy ? "good" : "plain",
    badge: told("change.new"),
    short: told("change.counted", { came: came.length, went: went.length }),
    sentence: `${broken > 0 ? report("proof.broken", { n: broken }) : verified}${turned}`,
    more: <Lines changed={changed} after={answer} />,
  };
}

/** Line by line what came, what went, and what that does. */
function Lines({ changed, after }: { readonly changed: Changed; readonly after: Answer }) {
  const { report, language } = useTexts();
  const told = useSay(changeMessages);
  const { scenario } = after.made.package;
  const name = namesOf(scenario);
  const text = (m: TaskMerger) =>
    told("change.merger", {
      guest: name(m.guest),
      host: name(m.host),
      kind: report(`kind.${m.kind}`),
      places: m.places,
    });
  const { came, went, deltas } = changed;
  return (
    <>
      {came.length + went.length === 0 ? <p className="nl-paragraph">{told("change.same")}</p> : null}
      <ul className="vw-changes">
        {came.map((m) => (
          <li key={keyOf(m)}>
            <strong>{told("change.came")}</strong> {text(m)}
          </li>
        ))}
        {went.map((m) => (
          <li key={keyOf(m)}>
            <strong>{told("change.went")}</strong> {text(m)}
          </li>
        ))}
        {plainChanges(scenario, deltas, language).map((change) => (
          <li key={change}>
            <strong>{told("change.measure")}</strong> {change}
          </li>
        ))}
      </ul>
      <RawChanges changes={changesOf(scenario, deltas, language)} />
    </>
  );
}
