import { useCallback } from "react";
import type { Problem } from "../../scenario/index.ts";
import { TextField } from "./fields.tsx";
import { useActions, useSession } from "../state/context.tsx";
import type { What } from "../state/change.ts";
import { useTexts } from "../texts.tsx";

/** The most characters of who and of why: a remark, that fits in every file that is made of it. */
const most = 1_000;

/** Who is speaking, and why: both go with every change from now on. */
export function Speaker() {
  const { say } = useTexts();
  const { by, why, provided } = useSession();
  const { update } = useActions();
  return (
    <div className="vw-panel">
      <TextField
        label={say("speaker.by")}
        value={by}
        most={most}
        onChange={(text) => update({ by: text })}
        autoComplete="name"
      />
      <TextField
        label={say("speaker.why")}
        value={why}
        most={most}
        onChange={(text) => update({ why: text })}
        hint={say("speaker.why.hint")}
      />
      <TextField
        label={say("speaker.provided")}
        value={provided}
        most={most}
        onChange={(text) => update({ provided: text })}
        hint={say("speaker.provided.hint")}
      />
    </div>
  );
}

/** Makes a change in the name of who speaks; the reason and the condition are used once. */
export function useSpeaker(): (what: What) => Promise<readonly Problem[] | undefined> {
  const { change, update } = useActions();
  const { why, provided } = useSession();
  return useCallback(
    async (what) => {
      const problems = await change([onCondition(what, provided.trim())], why.trim());
      // Of what is still asked about nothing is used yet.
      if (problems?.length === 0) update({ why: "", provided: "" });
      return problems;
    },
    [change, update, why, provided],
  );
}

/** What is settled or discussed, with its condition; other changes have none. */
function onCondition(what: What, provided: string): What {
  if (provided === "" || (what.type !== "pin" && what.type !== "discuss")) return what;
  return { ...what, pin: { ...what.pin, provided } };
}
