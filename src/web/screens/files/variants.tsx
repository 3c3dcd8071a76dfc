import { type SyntheticEvent, useState } from "react";
import { TextField } from "../../parts/fields.tsx";
import { calledIn } from "../../parts/called-in.ts";
import { Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { timeOf } from "../../parts/time-of.ts";
import { useActions, useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";

/** Sessions beside the one that is open: kept under a name, or set aside when another was opened. */
export function Variants() {
  const { say, language } = useTexts();
  const { variants, opened, running } = useSession();
  const { saveVariant, resume, discard } = useActions();
  const [name, setName] = useState("");
  const [sure, setSure] = useState<number>();
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    saveVariant(name.trim());
    setName("");
  };
  return (
    <section className="vw-section" aria-labelledby="variants">
      <Heading level={2} id="variants">
        {say("variants.title")}
      </Heading>
      <Paragraph>{say("variants.lead")}</Paragraph>
      <form className="vw-row vw-row--end" onSubmit={save}>
        <TextField label={say("variants.name")} value={name} most={100} onChange={setName} />
        <Button type="submit" disabled={opened === undefined || name.trim() === ""}>
          {say("variants.save")}
        </Button>
      </form>
      <ul className="vw-list">
        {variants.toReversed().map((one) => (
          <li key={one.id} className="vw-pin">
            <span>
              <strong>{calledIn(one, language)}</strong>
              <br />
              {say("variants.about", { scenario: one.opened.name, n: one.log.applied })} · {timeOf(one.at, language)}
            </span>
            <span className="vw-row">
              <Button
                aria-label={say("variants.resume.of", { name: calledIn(one, language) })}
                disabled={running?.task === "open"}
                onClick={() => void resume(one.id)}
              >
                {say("variants.resume")}
              </Button>
              <Button
                aria-label={say(sure === one.id ? "variants.sure.of" : "variants.discard.of", {
                  name: calledIn(one, language),
                })}
                onClick={() => {
                  // Of a variant to come, that may be called by the same number, nobody is sure.
                  setSure(sure === one.id ? undefined : one.id);
                  if (sure === one.id) discard(one.id);
                }}
              >
                {say(sure === one.id ? "variants.sure" : "variants.discard")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
