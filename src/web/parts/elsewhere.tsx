import { useEffect, useRef } from "react";
import { useActions, useSession, useTable } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";
import { Button, Heading, Note, Paragraph } from "./nl.tsx";

/** That another page of this browser has the session, and the way to go on here; asked, where somebody wants to change something. */
export function Elsewhere() {
  const { say } = useTexts();
  const { elsewhere } = useSession();
  const { update } = useActions();
  const { take } = useTable();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (elsewhere === "asking") dialog.current?.showModal();
  }, [elsewhere]);
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
        <Note tone="notice">
          <Paragraph>{say("elsewhere.lead")}</Paragraph>
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
      <div className="vw-row">
        {goOn}
        <Button onClick={lookOn}>{say("elsewhere.look")}</Button>
      </div>
    </dialog>
  );
}
