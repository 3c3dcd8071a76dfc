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
  const { by, why } = useSession();
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
    </div>
  );
}

/** Makes a change in the name of who speaks; the reason is used once. */
export function useSpeaker(): (what: What) => Promise<readonly Problem[] | undefined> {
  const { change, update } = useActions();
  const { why } = useSession();
  return useCallback(
    async (what) => {
      const problems = await change([what], why.trim());
      // Of what is still asked about nothing is used yet.
      if (problems?.length === 0) update({ why: "" });
      return problems;
    },
    [change, update, why],
  );
}
