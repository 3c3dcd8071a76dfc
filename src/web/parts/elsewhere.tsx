import { useEffect, useRef, useState } from "react";
import { elsewhereMessages } from "../messages/elsewhere.ts";
import { useActions, useSession, useTable } from "../state/context.tsx";
import { listenForSilence } from "../state/silence.ts";
import { Button, Heading, Note, Paragraph } from "./nl.tsx";
import { useSay } from "./use-say.ts";

/** That another page of this browser has the session, and the way to go on here; asked, where somebody wants to change something. Where that page answers
 * no more, it says so. */
export function Elsewhere() {
  const say = useSay(elsewhereMessages);
  const { elsewhere } = useSession();
  const { update } = useActions();
  const { take } = useTable();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (elsewhere === "asking") dialog.current?.showModal();
  }, [elsewhere]);
  const [silent, setSilent] = useState(false);
  useEffect(() => listenForSilence(setSilent), []);
  const lookOn = () => update({ elsewhere: "looking-on" });
  const goOn = (
    <Button purpose="primary" onClick={() => void take()}>
      {say("elsewhere.take")}
    </Button>
  );
  if (elsewhere === undefined) return null;
  if (elsewhere === "looking-on")
    return (
      <div role="status">
        <Note tone={silent ? "alarm" : "notice"}>
          <Paragraph>{say("elsewhere.lead")}</Paragraph>
          {silent ? <Paragraph>{say("elsewhere.silent")}</Paragraph> : null}
          {goOn}
        </Note>
      </div>
    );
  return (
    <dialog ref={dialog} className="vw-dialog" aria-labelledby="elsewhere" onCancel={lookOn}>
      <Heading level={2} id="elsewhere">
        {say("elsewhere.title")}
      </Heading>
      <Paragraph>{say("elsewhere.ask")}</Paragraph>
      {silent ? <Paragraph>{say("elsewhere.silent")}</Paragraph> : null}
      <div className="vw-row">
        {goOn}
        <Button onClick={lookOn}>{say("elsewhere.look")}</Button>
      </div>
    </dialog>
  );
}
