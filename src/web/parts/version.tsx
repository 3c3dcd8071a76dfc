import { useSession } from "../state/context.tsx";
import { offline, takeNewer } from "../state/offline.ts";
import { useStore } from "../state/store.ts";
import { useTexts } from "../texts.tsx";
import { Button } from "./nl.tsx";

/** Says that a newer version waits. It comes when somebody presses, and not in the middle of a solve. */
export function NewVersion() {
  const { say } = useTexts();
  const { running } = useSession();
  const { newer, unkept } = useStore(offline);
  // The place is always there, so that screen readers hear what comes into it.
  return (
    <div role="status">
      {newer === undefined ? null : (
        <div className="vw-newer">
          <div className="vw-wrap vw-row">
            <span>{say(unkept ? "offline.unkept" : "offline.newer")}</span>
            <Button disabled={running !== undefined} onClick={() => void takeNewer()}>
              {say("offline.use")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Which version this is, and whether it works without network. */
export function VersionNote() {
  const { say } = useTexts();
  const { ready } = useStore(offline);
  return (
    <span data-offline={ready}>
      {say("offline.version", { version: String(import.meta.env.VITE_VERSION) })} {ready ? say("offline.ready") : null}
    </span>
  );
}
