import type { PartProof } from "../../app/index.ts";
import { proofSentences } from "../../report/proof-sentences.ts";
import { levelWords, weighedTitle } from "../../report/tables/level-words.ts";
import { levels } from "../../report/tables/levels.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Badge, Heading, Note, Paragraph } from "../parts/nl.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { ReportTable } from "../parts/report-table.tsx";
import { surenessTone } from "../parts/sureness.ts";
import { Unbroken } from "../parts/unbroken.tsx";
import { LiveChart, type LiveChartProps } from "../pictures/index.ts";
import { useMoments, useSession } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";

/** Solving: how far it is, how good what it has is, and the proof of what it found. */
export function Solve() {
  const { say, told, language, words } = useTexts();
  const { running, answer, refusal, lost, scenario } = useSession();
  const tables = answer?.made.tables;
  // What is being sought, or was lost or refused, has no proof: the one there is is of the package before.
  const done = running === undefined && refusal === undefined && lost === undefined;
  // The figures that were reckoned with stand below, in the table of levels.
  const sentences =
    tables === undefined
      ? []
      : proofSentences(tables.proof, tables.verified, tables.violations.length, language, words, {
          raw: "aside",
          measures: tables.measures,
        });
  return (
    <>
      <Heading level={1}>{say("screen.solve")}</Heading>
      {lost === undefined ? null : (
        <Note tone="alarm">
          <Paragraph>
            {say("status.lost")} ({lost}). {say("status.lost.way")}
          </Paragraph>
        </Note>
      )}
      {refusal === undefined ? null : <Refusal planned={refusal.planned} />}
      <Live
        running={running !== undefined}
        objective={scenario?.objective ?? []}
        proof={done ? tables?.proof : undefined}
        settled={done ? answer?.made.package.proof.parts : undefined}
        measures={tables?.measures}
      />
      {tables === undefined ? (
        <Paragraph lead>{say("empty.wait")}</Paragraph>
      ) : (
        <>
          <section className="vw-section" aria-labelledby="proof">
            <Heading level={2} id="proof">
              {say("solve.sure")}
            </Heading>
            <Note tone={surenessTone(tables)}>
              {sentences.map((sentence) => (
                <Paragraph key={sentence}>
                  <Unbroken text={sentence} />
                </Paragraph>
              ))}
            </Note>
            <ReportTable table={levelWords} data={tables} folds />
            <details>
              <summary>{told(weighedTitle)}</summary>
              <ReportTable table={levels} data={tables} folds />
            </details>
          </section>
          <section className="vw-section" aria-labelledby="parts">
            <Heading level={2} id="parts">
              {say("solve.parts")}
            </Heading>
            <Parts />
          </section>
        </>
      )}
    </>
  );
}

/** Drawn with each moment; the tables beside it are not. */
function Live(props: Omit<LiveChartProps, "moments">) {
  return <LiveChart moments={useMoments()} {...props} />;
}

/** Every part that was solved on its own, and how it ended. */
function Parts() {
  const { report, say } = useTexts();
  const { answer } = useSession();
  const parts = answer?.made.package.proof.parts ?? [];
  const name = ({ phase, part }: PartProof) => {
    const kinds = part.replaceAll(/\b(regular|amv)\b/g, (kind) => report(kind === "amv" ? "kind.amv" : "kind.regular"));
    return [report(`phase.${phase}`), ...(kinds === "" ? [] : [kinds])].join(", ");
  };
  return (
    <DataTable
      caption={say("solve.parts.caption")}
      lines={parts}
      keyOf={(part) => `${part.phase} ${part.part}`}
      columns={[
        { id: "phase", title: say("solve.phase"), cell: name },
        {
          id: "status",
          title: say("solve.status"),
          cell: (part) => (
            <Badge tone={part.status === "optimal" ? "good" : "notice"}>
              {say(part.status === "optimal" ? "solve.optimal" : "solve.feasible")}
            </Badge>
          ),
        },
      ]}
    />
  );
}
