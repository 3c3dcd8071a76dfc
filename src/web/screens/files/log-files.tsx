import { useState } from "react";
import { download } from "../../parts/download.ts";
import { Button } from "../../parts/nl.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";

/** The log of the session and, apart from it, the names in it: saved together, since they belong together. */
export function LogFiles() {
  const { say } = useTexts();
  const { base } = useSession();
  const { takeLog } = useActions();
  const [busy, setBusy] = useState(false);
  const [broken, setBroken] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const found = await takeLog();
      setBroken(found === null);
      if (found === undefined || found === null) return;
      download("log.jsonl", found.lines);
      download("log-names.json", found.names);
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className="vw-pin">
      <span>
        <strong>log.jsonl, log-names.json</strong>
        <br />
        {say("files.log")}
        {broken ? (
          <span role="alert" className="vw-error">
            <br />
            {say("files.log.broken")}
          </span>
        ) : null}
      </span>
      <Button
        aria-label={say("files.save.of", { name: say("files.log.both") })}
        disabled={base === undefined || busy}
        onClick={() => void save()}
      >
        {say("files.save.one")}
      </Button>
    </li>
  );
}
