import { useState } from "react";
import { type ExportName, exportNames } from "../../engine/api.ts";
import { download } from "../../parts/download.ts";
import { Button, Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import { discussed } from "../../state/discussed.ts";
import { issued } from "../../state/issued.ts";
import { writeSession } from "../../state/session-file.ts";
import { isStale } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { LogFiles } from "./log-files.tsx";

/** The package as files that others can read, and the session as one to go on with. */
export function Exports() {
  const { say, language } = useTexts();
  const session = useSession();
  const { ask, keep } = useActions();
  const [busy, setBusy] = useState<ExportName>();
  const { answer, base, opened } = session;
  const save = async (name: ExportName) => {
    if (answer === undefined) return;
    setBusy(name);
    try {
      // Decisions are those that the package is made from.
      const log = isStale(session) ? answer.log : session.log;
      const minuted = { issued: base === undefined ? [] : issued(base, log), discussed: discussed(session.log) };
      const file = await ask(answer, (engine) => engine.write(answer.key, name, language, minuted));
      download(file.name, file.content);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <section aria-labelledby="save">
      <Heading level={2} id="save">
        {say("files.save")}
      </Heading>
      {isStale(session) ? (
        <Note tone="notice">
          <Paragraph>{say("files.stale")}</Paragraph>
        </Note>
      ) : null}
      <ul className="vw-list">
        <li className="vw-pin">
          <span>
            <strong>session.json</strong>
            <br />
            {say("files.session")}
          </span>
          <Button
            aria-label={say("files.save.of", { name: "session.json" })}
            disabled={opened === undefined}
            onClick={() => download("session.json", writeSession(session))}
          >
            {say("files.save.one")}
          </Button>
        </li>
        <LogFiles />
        {exportNames.map((name) => (
          <li key={name} className="vw-pin">
            <span>
              <strong>{name}</strong>
              <br />
              {say(`files.${name}`)}
            </span>
            <Button
              aria-label={say("files.save.of", { name })}
              disabled={answer === undefined || busy !== undefined}
              onClick={() => void save(name)}
            >
              {say("files.save.one")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="vw-row">
        <Button disabled={answer === undefined} onClick={() => keep(say("files.kept", { n: session.kept.length + 1 }))}>
          {say("files.keep")}
        </Button>
        <Button disabled={answer === undefined} onClick={() => print()}>
          {say("files.print")}
        </Button>
      </p>
    </section>
  );
}
