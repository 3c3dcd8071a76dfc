import { Heading, Paragraph } from "../../parts/nl.tsx";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { Exports } from "./exports.tsx";
import { ForgetName } from "./forget-name.tsx";
import { Letters } from "./letters.tsx";
import { OpenFiles } from "./open-files.tsx";
import { Variants } from "./variants.tsx";

/** Everything that goes in and out: scenarios, packages, sessions, and tables of one's own. */
export function Files() {
  const { say } = useTexts();
  const { answer } = useSession();
  return (
    <>
      <Heading level={1}>{say("screen.files")}</Heading>
      <Paragraph lead>{say("files.lead")}</Paragraph>
      <div className="vw-columns vw-columns--even">
        <OpenFiles />
        <Exports />
      </div>
      {answer === undefined ? null : <Letters answer={answer} />}
      <ForgetName />
      <Variants />
    </>
  );
}
