import { changesOf, namesOf, plainChanges } from "../../../report/index.ts";
import { type Bilingual, type TaskMerger, spoken } from "../../../domain/index.ts";
import { Badge, Note, type Tone } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { useSession } from "../../state/context.tsx";
import { isStale, type Answer } from "../../state/session.ts";
import { deltasOf } from "../../parts/deltas.ts";
import { isOfChanges } from "../../../objectives/keeping.ts";
import { useTexts } from "../../texts.tsx";
import { Refusal } from "../../parts/refusal.tsx";

/** What the last change did: agreements that came and went, and what it costs or yields. Told to who listens, too. */
export function WhatChanged({ province }: { readonly province: string }) {
  const { say } = useTexts();
  const session = useSession();
  const { answer, previous, running, refusal } = session;
  return (
    <div aria-live="polite">
      {running?.task === "amend" && answer?.open !== true ? (
        <Note>
          <Badge>{say("status.busy")}</Badge> {say("change.proposing")}
        </Note>
      ) : refusal !== undefined ? (
        <Refusal planned={refusal.planned} />
      ) : isStale(session) ? (
        <Note tone="notice">
          <Badge tone="notice">{say("status.stale")}</Badge> {say("status.stale.way")}
        </Note>
      ) : answer !== undefined && previous !== undefined ? (
        <Changed before={previous} after={answer} province={province} sought={running?.task === "amend"} />
      ) : null}
    </div>
  );
}

function Changed({
  before,
  after,
  province,
  sought,
}: {
  readonly before: Answer;
  readonly after: Answer;
  readonly province: string;
  readonly sought: boolean;
}) {
  const { say, report, language } = useTexts();
  const { scenario, plan, verdict, proof } = after.made.package;
  const name = namesOf(scenario);
  const here = new Set<string>(scenario.municipalities.filter((m) => m.province === province).map((m) => m.code));
  const own = (mergers: readonly TaskMerger[]) => mergers.filter((m) => here.has(m.guest));
  const key = (m: TaskMerger) => `${m.kind} ${m.guest} ${m.host}`;
  const [was, is] = [own(before.made.package.plan.mergers), own(plan.mergers)];
  const known = { was: new Set(was.map(key)), is: new Set(is.map(key)) };
  const text = (m: TaskMerger) =>
    say("change.merger", {
      guest: name(m.guest),
      host: name(m.host),
      kind: report(`kind.${m.kind}`),
      places: m.places,
    });
  const came = is.filter((m) => !known.was.has(key(m)));
  const went = was.filter((m) => !known.is.has(key(m)));
  const deltas = deltasOf(before.made.package.verdict, verdict);
  const changes = plainChanges(scenario, deltas, language);
  const parts = proof.parts.filter(
    (part) =>
      (part.phase === "mergers" || part.phase === "joint") &&
      part.part.startsWith(province === "" ? "" : nameOf(after, province)),
  );
  // A package on the way has no parts: nothing is proven of it yet.
  const proven = parts.length > 0 && parts.every((part) => part.status === "optimal");
  const turn = turnOf(before, after);
  const broken = verdict.violations.length;
  const tone: Tone = broken > 0 ? "alarm" : turn?.better === false ? "notice" : proven && !sought ? "good" : "plain";
  return (
    <Note tone={tone}>
      <p className="nl-paragraph">
        <Badge tone={tone}>{say("change.new")}</Badge>{" "}
        {broken > 0
          ? report("proof.broken", { n: broken })
          : say(sought ? "change.sought" : proven ? "change.proven" : "change.verified")}
        {turn === undefined
          ? null
          : ` ${say(turn.better ? "change.better" : "change.worse", { level: spoken(turn.name, language) })}`}
      </p>
      {came.length + went.length === 0 ? <p className="nl-paragraph">{say("change.same")}</p> : null}
      <ul className="vw-changes">
        {came.map((m) => (
          <li key={key(m)}>
            <strong>{say("change.came")}</strong> {text(m)}
          </li>
        ))}
        {went.map((m) => (
          <li key={key(m)}>
            <strong>{say("change.went")}</strong> {text(m)}
          </li>
        ))}
        {changes.map((change) => (
          <li key={change}>
            <strong>{say("change.measure")}</strong> {change}
          </li>
        ))}
      </ul>
      <RawChanges changes={changesOf(scenario, deltas, language)} />
    </Note>
  );
}

/** The first objective on which one package differs from the one before, where both were chosen on the same. */
function turnOf(before: Answer, after: Answer): { readonly name: Bilingual; readonly better: boolean } | undefined {
  const [was, is] = [levelsOf(before), levelsOf(after)];
  if (JSON.stringify(was.map(({ level }) => level)) !== JSON.stringify(is.map(({ level }) => level))) return undefined;
  const by = is.map(({ level, value }, l) => ({ level, by: value - (was[l]?.value ?? value) }));
  const first = by.find((one) => one.by !== 0);
  return first === undefined ? undefined : { name: first.level.name, better: first.by < 0 };
}

/** The levels with their values, but for those that count from a plan that stood: that is another for each. */
function levelsOf({ made: { package: made } }: Answer) {
  return made.scenario.objective.flatMap((level, l) =>
    isOfChanges(level) ? [] : [{ level, value: made.verdict.levels[l]?.value ?? 0 }],
  );
}

function nameOf(answer: Answer, province: string): string {
  return answer.made.package.scenario.provinces.find((p) => p.code === province)?.name ?? "";
}
