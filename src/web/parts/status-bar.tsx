import { spoken, silent } from "../../domain/index.ts";
import { useActions, useMoments, useSession } from "../state/context.tsx";
import { isStale, type Session } from "../state/session.ts";
import { useTexts } from "../texts.tsx";
import { Badge, Button } from "./nl.tsx";
import { isAlmostProven, surenessText, surenessTone } from "./sureness.ts";

/** How the package on screen stands to the question as it stands; undo, redo, solve and stop are always at hand. */
export function StatusBar() {
  const { say } = useTexts();
  const session = useSession();
  const actions = useActions();
  const { running, answer, log, scenario } = session;
  // What was chosen with the rest held may be better when everything is chosen anew.
  const settled = answer !== undefined && !isStale(session) && answer.made.package.proof.held !== true;
  return (
    <div className="vw-status">
      <div className="vw-wrap vw-status__row">
        <p className="vw-status__text" role="status" data-state={stateOf(session)}>
          <StatusText />
        </p>
        <div className="vw-row">
          <Button onClick={actions.undo} disabled={log.applied === 0}>
            {say("log.undo")}
          </Button>
          <Button onClick={actions.redo} disabled={log.applied === log.changes.length}>
            {say("log.redo")}
          </Button>
          {running === undefined ? (
            <Button purpose="primary" onClick={() => void actions.plan()} disabled={scenario === undefined || settled}>
              {say("solve.start")}
            </Button>
          ) : (
            <Button onClick={actions.stop}>{say("solve.stop")}</Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** How it stands in a word; also what tests wait for. */
function stateOf(session: Session): "busy" | "trouble" | "stale" | "settled" | "empty" {
  if (session.running !== undefined) return "busy";
  if (session.lost !== undefined || session.refusal !== undefined || session.problems.length > 0) return "trouble";
  if (session.answer === undefined) return "empty";
  return isStale(session) ? "stale" : "settled";
}

function StatusText() {
  const texts = useTexts();
  const { say, report, number, language } = texts;
  const session = useSession();
  const moments = useMoments();
  const { running, answer, lost, refusal, problems } = session;
  if (running !== undefined) {
    const last = running.task === "open" ? undefined : moments.at(-1);
    if (answer?.open === true && last !== undefined && last.phase === "joint")
      return (
        <>
          <Badge>{say("status.busy")}</Badge>{" "}
          {say(isAlmostProven(answer.made.tables) ? "status.almost" : "status.meanwhile")}
        </>
      );
    return (
      <>
        <Badge>{say("status.busy")}</Badge>
        {last === undefined
          ? say("status.starting")
          : say("status.phase", { phase: report(`phase.${last.phase}`), done: last.done, of: last.of })}
      </>
    );
  }
  if (lost !== undefined) {
    return (
      <>
        <Badge tone="alarm">{say("status.lost")}</Badge> {say("status.lost.way")}
      </>
    );
  }
  if (problems.length > 0)
    return (
      <>
        <Badge tone="alarm">{say("status.problems", { n: problems.length })}</Badge>{" "}
        {spoken(problems[0]?.message ?? silent, language)}
      </>
    );
  if (refusal !== undefined) return <Badge tone="alarm">{say("status.none")}</Badge>;
  if (answer === undefined) return <>{say("status.empty")}</>;
  if (isStale(session)) {
    return (
      <>
        <Badge tone="notice">{say("status.stale")}</Badge> {say("status.stale.way")}
      </>
    );
  }
  const { tables } = answer.made;
  const task = tables.ledger.find((line) => line.name === "task")?.figures.total.value ?? 0;
  return (
    <>
      <Badge tone={surenessTone(tables)}>{surenessText(tables, texts)}</Badge>{" "}
      {say("status.total", { total: number(task) })}
    </>
  );
}
