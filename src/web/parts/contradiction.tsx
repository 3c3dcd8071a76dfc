import { useEffect, useRef } from "react";
import type { Pin } from "../../domain/index.ts";
import { namesOf } from "../../report/index.ts";
import { useActions, useSession } from "../state/context.tsx";
import { pinWords } from "./pin-words.ts";
import { useTexts } from "../texts.tsx";
import { Button, Heading } from "./nl.tsx";

/** Asks which holds, where somebody settles what contradicts what was settled before. Nothing is changed until that is said. */
export function Contradiction() {
  const { say, told } = useTexts();
  const { contradiction, scenario } = useSession();
  const { settle } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (contradiction !== undefined) dialog.current?.showModal();
  }, [contradiction]);
  if (contradiction === undefined || scenario === undefined) return null;
  const name = namesOf(scenario);
  const words = (pin: Pin) => pinWords(pin, name, { say, told });
  const now = contradiction.whats.flatMap((what) => (what.type === "pin" ? [what.pin] : []));
  return (
    <dialog ref={dialog} className="vw-dialog" aria-labelledby="contradiction" onCancel={() => settle(false)}>
      <Heading level={2} id="contradiction">
        {say("contradiction.title")}
      </Heading>
      <Heading level={3}>{say("contradiction.standing")}</Heading>
      <ul>
        {contradiction.pins.map((pin, index) => (
          <li key={index}>
            {words(pin)}
            {pin.by === undefined ? null : ` (${say("contradiction.by", { by: pin.by })})`}
            {pin.why === undefined ? null : <em> “{pin.why}”</em>}
          </li>
        ))}
      </ul>
      <Heading level={3}>{say("contradiction.new")}</Heading>
      <ul>
        {now.map((pin, index) => (
          <li key={index}>{words(pin)}</li>
        ))}
      </ul>
      <div className="vw-row">
        {/* The first has the focus. */}
        <Button purpose="primary" onClick={() => settle(false)}>
          {say("contradiction.keep")}
        </Button>
        <Button onClick={() => settle(true)}>{say("contradiction.give")}</Button>
      </div>
    </dialog>
  );
}
