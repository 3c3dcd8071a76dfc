import type { Scenario } from "../../domain/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { decisionWords, namesOf, ruleTitle, wording } from "../../report/index.ts";
import type { What } from "../state/change.ts";
import { useSession } from "../state/context.tsx";
import { type Texts, useTexts } from "../texts.tsx";
import { Badge, Paragraph } from "./nl.tsx";
import { pinWords } from "./pin-words.ts";
import { timeOf } from "./time-of.ts";

/** Every change of this session, the last first: what, who, why and when. What was undone is still there. */
export function ChangeList() {
  const texts = useTexts();
  const { say, language } = texts;
  const { log, scenario } = useSession();
  if (log.changes.length === 0 || scenario === undefined) return <Paragraph>{say("log.none")}</Paragraph>;
  return (
    <ol className="vw-log" reversed>
      {log.changes
        .map((change, index) => ({ change, index }))
        .toReversed()
        .map(({ change, index }) => (
          <li key={index} className={index < log.applied ? undefined : "vw-log__undone"}>
            <span>{wordsOf(change.what, scenario, texts)}</span>
            {index < log.applied ? null : (
              <>
                {" "}
                <Badge>{say("log.undone")}</Badge>
              </>
            )}
            <span className="vw-log__who">
              {[change.by, change.why === "" ? "" : `“${change.why}”`, timeOf(change.at, language)]
                .filter((x) => x !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
    </ol>
  );
}

/** A change in words. */
export function wordsOf(what: What, scenario: Scenario, { say, language, words, report, told }: Texts): string {
  const name = namesOf(scenario);
  switch (what.type) {
    case "pin":
      return say("log.pin", { words: pinWords(what.pin, name, { say, told }) });
    case "discuss":
      return say("log.discuss", { words: pinWords(what.pin, name, { say, told }) });
    case "drop":
      return say("log.drop", { words: pinWords(what.pin, name, { say, told }) });
    case "unpin":
      return say("log.unpin", { words: pinWords(what.pin, name, { say, told }) });
    case "rule":
      return say(what.setting.enabled ? "log.rule.on" : "log.rule.off", {
        rule: wording(language, words)(ruleTitle(what.rule, language)),
      });
    case "objective":
      return say("log.objective", {
        levels: what.levels
          .map((level) => level.terms.map((t) => told(measureOf(t.measure).title)).join(" + "))
          .join(" › "),
      });
    case "tables":
      return say("log.tables", { names: what.names });
    case "decided":
      return what.decision === undefined
        ? say("log.undecided", { name: name(what.municipality) })
        : say("log.decided", {
            name: name(what.municipality),
            words: decisionWords(what.decision, scenario, report, language),
          });
    case "offer":
      return say("log.offer", {
        name: name(what.municipality),
        kind: report(`kind.${what.kind}`),
        places: what.places,
      });
  }
}
