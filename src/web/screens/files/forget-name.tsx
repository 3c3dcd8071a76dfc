import { type SyntheticEvent, useState } from "react";
import { TextField } from "../../parts/fields.tsx";
import { Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";

/** Takes a name out of the log of the session. */
export function ForgetName() {
  const { say } = useTexts();
  const { base } = useSession();
  const { takeLog } = useActions();
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState("");
  const forget = async () => {
    setBusy(true);
    try {
      // First with everything that there is to tell: what is told later would bring the name back.
      const before = await takeLog();
      const after = before === undefined || before === null ? before : await takeLog(name);
      if (after === null) setTold(say("files.log.broken"));
      if (before === undefined || before === null || after === undefined || after === null) return;
      const n = textsIn(before.names) - textsIn(after.names);
      setTold(n === 0 ? say("forget.none") : say("forget.done", { n }));
      if (n > 0) setName("");
    } finally {
      setBusy(false);
    }
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    void forget();
  };
  return (
    <section className="vw-section" aria-labelledby="forget">
      <Heading level={2} id="forget">
        {say("forget.title")}
      </Heading>
      <Paragraph>{say("forget.lead")}</Paragraph>
      <form className="vw-row vw-row--end" onSubmit={send}>
        <TextField label={say("forget.name")} value={name} most={100} onChange={setName} />
        <Button type="submit" disabled={base === undefined || busy || !/[\p{L}\p{N}]/u.test(name)}>
          {say("forget.do")}
        </Button>
      </form>
      <p aria-live="polite">{told}</p>
    </section>
  );
}

/** How many texts there are in a file with names. */
function textsIn(names: string): number {
  return Object.keys((JSON.parse(names) as { readonly names: object }).names).length;
}
