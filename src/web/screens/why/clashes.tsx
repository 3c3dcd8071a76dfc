import { ownOf, spoken } from "../../../domain/index.ts";
import type { Member } from "../../../explain/conflicts/index.ts";
import { rawTitle } from "../../../report/plain-figures.ts";
import { givenUp } from "../../../rules/given-up.ts";
import { rules } from "../../../rules/index.ts";
import type { Clashes as Found } from "../../engine/api.ts";
import { Button, Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import type { What } from "../../state/change.ts";
import { useTexts } from "../../texts.tsx";
import { keeping } from "./kept.ts";

const useKept = keeping<object, Found>();

/** Rules and pins that cannot hold together, in policy words, each with what could give way and at what price. */
export function Clashes() {
  const { say, told, language } = useTexts();
  const { running, scenario } = useSession();
  const { study, change } = useActions();
  const { resultOf, find } = useKept("conflicts", {});
  const look = async () => {
    if (running !== undefined) return;
    const clashes = await study((engine, now, onMoments) => engine.clashes(now, onMoments));
    if (clashes !== undefined) find([], clashes);
  };
  const giveUp = (members: readonly Member[]) => {
    const whats = members.flatMap((member): What[] => {
      if (member.type === "pin") return [{ type: "unpin", pin: member.pin }];
      const rule = rules.find(({ id }) => id === member.rule);
      const setting = rule === undefined || scenario === undefined ? undefined : givenUp(rule, scenario);
      return setting === undefined ? [] : [{ type: "rule", rule: member.rule, setting }];
    });
    void change(whats, say("clash.reason"));
  };
  const clashes = resultOf([]);
  return (
    <>
      <p>
        <Button purpose="primary" onClick={() => void look()} waiting={running !== undefined}>
          {say("clash.look")}
        </Button>
      </p>
      <div aria-live="polite">
        {clashes === undefined ? null : clashes.status === "none" ? (
          <Note tone="good">
            <Paragraph>{say("clash.none")}</Paragraph>
          </Note>
        ) : clashes.status === "no-decision" ? (
          <Note tone="alarm">
            <Paragraph>{say("refusal.no-decision")}</Paragraph>
          </Note>
        ) : clashes.status === "unknown" ? (
          <Note tone="alarm">
            <Paragraph>{spoken(clashes.open, language)}</Paragraph>
          </Note>
        ) : (
          clashes.clashes.map((clash) => (
            <section key={clash.members.map((m) => m.nl).join()} className="vw-panel vw-clash">
              <Heading level={2}>{spoken(clash.where, language)}</Heading>
              <ul>
                {clash.members.map((member) => (
                  <li key={member.nl}>{spoken(member, language)}</li>
                ))}
              </ul>
              <Paragraph>{spoken(clash.sure, language)}</Paragraph>
              {clash.repairs.length === 0 ? null : <Heading level={3}>{say("clash.repairs")}</Heading>}
              <ul className="vw-list">
                {clash.repairs.map((repair) => (
                  <li key={repair.text.nl} className="vw-pin">
                    <div>
                      {spoken(repair.text, language)}
                      <RawChanges title={told(rawTitle)} changes={ownOf(repair.raw, language)} />
                    </div>
                    {repair.works ? <Button onClick={() => giveUp(repair.gives)}>{say("clash.do")}</Button> : null}
                  </li>
                ))}
              </ul>
            </section>
          ))
        )}
        {clashes?.status === "conflicts" && clashes.open !== undefined ? (
          <Note tone="alarm">
            <Paragraph>{spoken(clashes.open, language)}</Paragraph>
          </Note>
        ) : null}
      </div>
    </>
  );
}
