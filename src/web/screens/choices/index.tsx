import { Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { useSession } from "../../state/context.tsx";
import { isStale } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { Empty } from "../empty.tsx";
import { Objectives } from "./objectives.tsx";
import { Rules } from "./rules.tsx";
import { WayChoice } from "./way-choice.tsx";

/** What a package has to keep to and what it should be best at. Nothing is solved until somebody asks. */
export function Choices() {
  const { say } = useTexts();
  const session = useSession();
  if (session.scenario === undefined) return <Empty screen="choices" />;
  return (
    <>
      <Heading level={1}>{say("screen.choices")}</Heading>
      <Paragraph lead>{say("choices.lead")}</Paragraph>
      <div aria-live="polite">
        {isStale(session) ? (
          <Note tone="notice">
            <Paragraph>{say("choices.stale")}</Paragraph>
          </Note>
        ) : null}
      </div>
      <div className="vw-columns">
        <Rules scenario={session.scenario} />
        <div className="vw-side">
          <Objectives scenario={session.scenario} />
          <WayChoice />
        </div>
      </div>
    </>
  );
}
