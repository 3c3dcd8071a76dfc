import { csv } from "../../../report/csv/csv.ts";
import {
  partOfDecision,
  plainFigure,
  plainTitle,
  plainUnit,
  rawFigures,
  rawTitle,
} from "../../../report/plain-figures.ts";
import { Beneath } from "../../parts/beneath.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { download } from "../../parts/download.ts";
import { FigureText } from "../../parts/figure.tsx";
import { Button } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { useTexts } from "../../texts.tsx";
import type { Side } from "./side.ts";

/** Every measure of the decision and of each package, less is better; as a file, too. */
export function MeasureTable({ sides }: { readonly sides: readonly Side[] }) {
  const texts = useTexts();
  const { say, told, report } = texts;
  const [first] = sides;
  if (first === undefined) return null;
  const lines = first.answer.made.tables.measures;
  const figureOf = (side: Side, id: string) => side.answer.made.tables.measures.find((line) => line.id === id)?.after;
  const save = () => {
    const header = ["measure", "title", "unit", "decision", ...sides.map((side) => side.name)];
    const rows = lines.map((line) => [
      line.id,
      told(line.title),
      told(line.unit),
      line.before?.value ?? "",
      ...sides.map((side) => figureOf(side, line.id)?.value ?? ""),
    ]);
    download("comparison.csv", csv(header, rows));
  };
  const raw = lines.map(({ id, before }) => ({
    id,
    values: [
      { of: report("measures.before"), figure: before },
      ...sides.map((side) => ({ of: side.name, figure: figureOf(side, id) })),
    ],
  }));
  return (
    <section className="vw-section" aria-label={report("measures.title")}>
      <DataTable
        caption={report("measures.caption")}
        lines={lines}
        keyOf={(line) => line.id}
        columns={[
          {
            id: "measure",
            title: report("measures.measure"),
            cell: (line) => (
              <>
                {plainTitle(line.id, told, partOfDecision(line.before))}
                {plainUnit(line.id) === undefined ? <Beneath>{told(line.description)}</Beneath> : null}
              </>
            ),
          },
          {
            id: "decision",
            title: report("measures.before"),
            number: true,
            cell: (line) =>
              line.before === undefined ? (
                ""
              ) : (
                <FigureText figure={plainFigure(line.id, line.before, partOfDecision(line.before))} />
              ),
          },
          ...sides.map((side) => ({
            id: side.answer.key,
            title: side.name,
            number: true as const,
            cell: (line: (typeof lines)[number]) => {
              const figure = figureOf(side, line.id);
              return figure === undefined ? (
                ""
              ) : (
                <FigureText figure={plainFigure(line.id, figure, partOfDecision(line.before))} />
              );
            },
          })),
        ]}
      />
      <RawChanges title={told(rawTitle)} changes={rawFigures(raw, texts)} />
      <Button onClick={save}>{say("compare.save")}</Button>
    </section>
  );
}
