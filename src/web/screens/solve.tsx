import { Heading, Paragraph } from "../parts/nl.tsx";
import { LiveChart } from "../pictures/index.ts";
import { proofSentences } from "../../report/sentences.ts";
import { useSession } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";

/** Solving: how far it is, how good what it has is, and the proof of what it found. */
export function Solve() {
  const { say, language } = useTexts();
  const { moments, running, answer } = useSession();
  const report = answer?.made.tables;
  return (
    <>
      <Heading level={1}>{say("screen.solve")}</Heading>
      <LiveChart moments={moments} running={running !== undefined} />
      {report === undefined ? (
        <Paragraph lead>{say("empty.wait")}</Paragraph>
      ) : (
        proofSentences(report.proof, report.verified, report.violations.length, language).map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))
      )}
    </>
  );
}
