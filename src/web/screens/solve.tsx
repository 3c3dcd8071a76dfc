import type { PartProof } from "../../app/index.ts";
import { proofSentences } from "../../report/sentences.ts";
import { DataTable } from "../parts/data-table.tsx";
import { FigureText } from "../parts/figure.tsx";
import { Badge, Heading, Note, Paragraph } from "../parts/nl.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { LiveChart } from "../pictures/index.ts";
import { useSession } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";

/** Solving: how far it is, how good what it has is, and the proof of what it found. */
export function Solve() {
  const { say, language } = useTexts();
  const { moments, running, answer, refusal, lost, scenario } = useSession();
  const tables = answer?.made.tables;
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
      <LiveChart moments={moments} running={running !== undefined} objective={scenario?.objective ?? []} />
      {tables === undefined ? (
        <Paragraph lead>{say("empty.wait")}</Paragraph>
      ) : (
        <>
          <section className="vw-section" aria-labelledby="proof">
            <Heading level={2} id="proof">
              {say("solve.sure")}
            </Heading>
            <Note tone={tables.verified ? "good" : "alarm"}>
              {proofSentences(tables.proof, tables.verified, tables.violations.length, language).map((sentence) => (
                <Paragraph key={sentence}>{sentence}</Paragraph>
              ))}
            </Note>
            <Levels />
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

/** The objectives in order: what they come to at least, what is open, what later ones used, and what the plan has. */
function Levels() {
  const { report, told, number } = useTexts();
  const { answer } = useSession();
  const levels = answer?.made.tables.proof.levels ?? [];
  return (
    <DataTable
      caption={report("levels.caption")}
      lines={levels}
      keyOf={(level) => String(level.rank)}
      columns={[
        { id: "level", title: report("levels.level"), cell: (level) => `${level.rank}. ${told(level.name)}` },
        {
          id: "bound",
          title: report("levels.bound"),
          number: true,
          cell: (level) => (level.bound === undefined ? report("levels.noBound") : number(level.bound)),
        },
        {
          id: "gap",
          title: report("levels.gap"),
          number: true,
          cell: (level) => (level.gap === undefined ? "" : number(level.gap)),
        },
        {
          id: "used",
          title: report("levels.used"),
          number: true,
          cell: (level) => (level.used === undefined ? "" : number(level.used)),
        },
        {
          id: "value",
          title: report("levels.value"),
          number: true,
          cell: (level) => <FigureText figure={level.value} />,
        },
        {
          id: "proven",
          title: report("levels.proven"),
          cell: (level) => (level.proven ? report("yes") : report("no")),
        },
      ]}
    />
  );
}

/** Every part that was solved on its own, and how it ended. */
function Parts() {
  const { report, say } = useTexts();
  const { answer } = useSession();
  const parts = answer?.made.package.proof.parts ?? [];
  const name = ({ part }: PartProof) =>
    part.replaceAll(/\b(regular|amv)\b/g, (kind) => report(kind === "amv" ? "kind.amv" : "kind.regular"));
  return (
    <DataTable
      caption={say("solve.parts.caption")}
      lines={parts}
      keyOf={(part) => `${part.phase} ${part.part}`}
      columns={[
        { id: "phase", title: say("solve.phase"), cell: (part) => `${report(`phase.${part.phase}`)} ${name(part)}` },
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
