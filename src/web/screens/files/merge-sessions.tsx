import { useState } from "react";
import { wordsOf } from "../../parts/change-list.tsx";
import { Button, Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { ProblemList } from "../../parts/problem-list.tsx";
import type { Problem } from "../../../scenario/index.ts";
import type { Change } from "../../state/change.ts";
import { useTable } from "../../state/context.tsx";
import { isOfScenario, loadSession, type NamedSession } from "../../state/loading.ts";
import { type Conflict, mergedLogs } from "../../state/merge-logs.ts";
import { useTexts } from "../../texts.tsx";

/** What was done with the changes of sessions. */
interface Outcome {
  readonly added: number;
  readonly same: number;
  readonly conflicts: readonly (Conflict & { readonly from: string })[];
  /** Sessions of another scenario: their changes are about something else. */
  readonly foreign: readonly string[];
  readonly problems: readonly Problem[];
}

/** Sessions of one scenario, of several provinces perhaps: open one, or take the changes of all over into the one that is open. */
export function MergeSessions({
  sessions,
  onDone,
}: {
  readonly sessions: readonly NamedSession[];
  readonly onDone: () => void;
}) {
  const { say } = useTexts();
  const { store, actions } = useTable();
  const [outcome, setOutcome] = useState<Outcome>();
  const open = async ({ session }: NamedSession) => {
    const loaded = await loadSession(session, store, actions);
    if (loaded.status !== "session") return;
    onDone();
    await actions.plan();
  };
  const merge = async () => {
    const [first] = sessions;
    if (first !== undefined && !isOfScenario(first.session, store.get().opened))
      await loadSession(first.session, store, actions);
    const all = { added: 0, same: 0, conflicts: [] as Outcome["conflicts"][number][], foreign: [] as string[] };
    let problems: readonly Problem[] = [];
    for (const { name, session } of sessions) {
      const { opened, base, log } = store.get();
      if (base === undefined || !isOfScenario(session, opened)) {
        all.foreign.push(name);
        continue;
      }
      const merged = mergedLogs(base, log, session.log);
      // oxlint-disable-next-line no-await-in-loop -- the next is held against what this one leaves
      const wrong = await actions.adopt(merged.added);
      // Another tab has the session: nothing was taken over.
      if (wrong === undefined) return;
      problems = wrong;
      if (problems.length > 0) break;
      all.added += merged.added.length;
      all.same += merged.same;
      all.conflicts.push(...merged.conflicts.map((one) => ({ ...one, from: name })));
    }
    setOutcome({ ...all, problems });
    if (all.added > 0 && store.get().running === undefined) await actions.plan();
  };
  return (
    <div className="vw-panel">
      <Heading level={3}>{say("sessions.title", { n: sessions.length })}</Heading>
      <ul>
        {sessions.map((one) => (
          <li key={one.name} className="vw-pin">
            <span>
              <strong>{one.name}</strong>{" "}
              {say("sessions.about", { n: one.session.log.applied, by: one.session.rest.by })}
            </span>
            {outcome === undefined ? (
              <Button aria-label={say("sessions.open.of", { name: one.name })} onClick={() => void open(one)}>
                {say("sessions.open")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {outcome === undefined ? (
        <div className="vw-row">
          <Button purpose="primary" onClick={() => void merge()}>
            {say("sessions.merge")}
          </Button>
          <Button onClick={onDone}>{say("preview.leave")}</Button>
        </div>
      ) : (
        <Merged outcome={outcome} onDone={onDone} />
      )}
    </div>
  );
}

function Merged({ outcome, onDone }: { readonly outcome: Outcome; readonly onDone: () => void }) {
  const texts = useTexts();
  const { say } = texts;
  const { store, actions } = useTable();
  const [settled, setSettled] = useState<readonly Conflict[]>([]);
  const { scenario } = store.get();
  const words = (one: Conflict["ours"][number]) => {
    if (scenario === undefined) return "";
    const change =
      "what" in one ? one : { what: { type: "pin", pin: one } as const, by: one.by ?? "", why: one.why ?? "" };
    return [wordsOf(change.what, scenario, texts), change.by, change.why].filter((text) => text !== "").join(" · ");
  };
  const take = async (conflict: Conflict) => {
    const { theirs, ours } = conflict;
    const back = ours.flatMap((one): Change[] =>
      "what" in one ? [] : [{ what: { type: "unpin", pin: one }, by: theirs.by, why: theirs.why, at: theirs.at }],
    );
    if ((await actions.adopt([...back, theirs]))?.length === 0) setSettled((before) => [...before, conflict]);
  };
  return (
    <div role="status">
      <Note tone={outcome.conflicts.length + outcome.problems.length > 0 ? "notice" : "good"}>
        <Paragraph>{say("sessions.merged", { added: outcome.added, same: outcome.same })}</Paragraph>
        {outcome.foreign.length === 0 ? null : (
          <Paragraph>{say("sessions.foreign", { names: outcome.foreign.join(", ") })}</Paragraph>
        )}
      </Note>
      {outcome.problems.length === 0 ? null : <ProblemList problems={outcome.problems} />}
      {outcome.conflicts.length === 0 ? null : (
        <>
          <Heading level={3}>{say("sessions.conflicts", { n: outcome.conflicts.length })}</Heading>
          <Paragraph>{say("sessions.conflicts.lead")}</Paragraph>
          <ul className="vw-list">
            {outcome.conflicts.map((conflict, index) => (
              <li key={index} className="vw-pin">
                <span>
                  <strong>{say("sessions.theirs", { name: conflict.from })}</strong> {words(conflict.theirs)}
                  <br />
                  <strong>{say("sessions.ours")}</strong> {conflict.ours.map(words).join("; ")}
                </span>
                {settled.includes(conflict) ? (
                  <span>{say("sessions.taken")}</span>
                ) : (
                  <Button
                    aria-label={say("sessions.take.of", { words: words(conflict.theirs) })}
                    onClick={() => void take(conflict)}
                  >
                    {say("sessions.take")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onDone}>{say("sessions.done")}</Button>
    </div>
  );
}
