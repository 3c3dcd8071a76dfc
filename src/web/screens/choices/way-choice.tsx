import { useState } from "react";
import { ChoiceField, TextField } from "../../parts/fields.tsx";
import { Heading, Paragraph } from "../../parts/nl.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";

/** How a package is searched for: step by step or all at once, and how long. */
export function WayChoice() {
  const { say } = useTexts();
  const { wish: current } = useSession();
  const { wish } = useActions();
  const limit = current.untilProven === true ? "proven" : current.timeLimit === undefined ? "counted" : "time";
  const [seconds, setSeconds] = useState(String(current.timeLimit ?? 60));
  const choose = (next: string) => {
    if (next === "proven") wish({ way: current.way, untilProven: true });
    else if (next === "time") wish({ way: current.way, timeLimit: Number(seconds) || 60 });
    else wish({ way: current.way });
  };
  const typed = (text: string) => {
    setSeconds(text);
    if (/^[1-9]\d{0,4}$/.test(text.trim())) wish({ way: current.way, timeLimit: Number(text) });
  };
  return (
    <section aria-labelledby="way">
      <Heading level={2} id="way">
        {say("way.title")}
      </Heading>
      <ChoiceField
        label={say("way.way")}
        value={current.way}
        options={(["joint", "stepwise"] as const).map((value) => ({ value, text: say(`way.${value}`) }))}
        onChange={(way) => wish({ ...current, way: way === "joint" ? "joint" : "stepwise" })}
      />
      <ChoiceField
        label={say("way.limit")}
        value={limit}
        options={(["counted", "time", "proven"] as const).map((value) => ({ value, text: say(`way.${value}`) }))}
        onChange={choose}
      />
      {limit === "time" ? (
        <TextField label={say("way.seconds")} value={seconds} onChange={typed} inputMode="numeric" autoComplete="off" />
      ) : null}
      <Paragraph>{say(`way.${limit}.note`)}</Paragraph>
    </section>
  );
}
