import { useEffect, useState } from "react";
import type { AgreementChange, PlaceChange, PlanComparison } from "../../../explain/compare/index.ts";
import { namesOf } from "../../../report/story.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Heading, Paragraph } from "../../parts/nl.tsx";
import { useActions } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { differenceGroups } from "./difference-groups.ts";
import type { Side } from "./side.ts";

/** What differs between two packages: provinces, municipalities and agreements. */
export function Differences({ before, after }: { readonly before: Side; readonly after: Side }) {
  const { say, number, report } = useTexts();
  const { ask } = useActions();
  const [found, setFound] = useState<{ readonly pair: string; readonly comparison: PlanComparison }>();
  const [a, b] = [before.answer, after.answer];
  const pair = `${a.key} ${b.key}`;
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      try {
        await ask(a, (engine) => engine.knows(a.key));
        const comparison = await ask(b, (engine) => engine.compare(a.key, b.key));
        if (wanted) setFound({ pair: `${a.key} ${b.key}`, comparison });
      } catch {
        // The status bar tells that the engine was lost.
      }
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [ask, a, b]);
  if (found?.pair !== pair) return <Paragraph>{say("status.starting")}</Paragraph>;
  const { comparison } = found;
  const name = namesOf(b.made.package.scenario);
  const places = (caption: string, lines: readonly PlaceChange[]) => (
    <DataTable
      caption={caption}
      lines={lines}
      keyOf={(line) => `${line.code} ${line.kind} ${line.figure}`}
      columns={[
        { id: "name", title: say("preview.who"), cell: (line) => name(line.code) },
        { id: "kind", title: report("mergers.kind"), cell: (line) => report(`kind.${line.kind}`) },
        { id: "what", title: say("preview.what"), cell: (line) => report(`municipalities.${line.figure}`) },
        { id: "before", title: before.name, number: true, cell: (line) => number(line.before) },
        { id: "after", title: after.name, number: true, cell: (line) => number(line.after) },
      ]}
    />
  );
  const agreed = (caption: string, lines: readonly AgreementChange[]) => (
    <DataTable
      caption={caption}
      lines={lines}
      keyOf={(line) => `${line.type} ${line.kind ?? ""} ${line.from} ${line.to}`}
      columns={[
        {
          id: "what",
          title: say("compare.agreement"),
          cell: (line) => say(`compare.type.${line.type}`, { from: name(line.from), to: name(line.to) }),
        },
        {
          id: "kind",
          title: report("mergers.kind"),
          cell: (line) => (line.kind === undefined ? "" : report(`kind.${line.kind}`)),
        },
        { id: "before", title: before.name, number: true, cell: (line) => number(line.before) },
        { id: "after", title: after.name, number: true, cell: (line) => number(line.after) },
      ]}
    />
  );
  const groups = differenceGroups(comparison, [b.made.package.scenario, a.made.package.scenario]);
  return (
    <section className="vw-section" aria-labelledby="differences">
      <Heading level={2} id="differences">
        {say("compare.differences", { before: before.name, after: after.name })}
      </Heading>
      {comparison.agreements.length + comparison.municipalities.length === 0 ? (
        <Paragraph>{say("compare.same")}</Paragraph>
      ) : (
        <>
          {comparison.provinces.length === 0 ? null : places(say("compare.provinces"), comparison.provinces)}
          {groups.map(({ code, count, folded, agreements, towns }) => {
            const where = code === undefined ? say("compare.between") : name(code);
            return (
              <details key={`${pair} ${where}`} className="vw-details" open={!folded}>
                <summary>{say("compare.group", { where, n: count })}</summary>
                {[...agreements].map(([type, lines]) => (
                  <div key={type}>
                    {agreed(
                      say("compare.agreements", { where, n: lines.length, what: say(`compare.many.${type}`) }),
                      lines,
                    )}
                  </div>
                ))}
                {[...towns].map(([figure, lines]) => (
                  <div key={figure}>
                    {places(
                      say("compare.towns", { where, n: lines.length, what: report(`municipalities.${figure}`) }),
                      lines,
                    )}
                  </div>
                ))}
              </details>
            );
          })}
        </>
      )}
    </section>
  );
}
