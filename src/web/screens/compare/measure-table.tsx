import { csv } from "../../../report/csv/csv.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { download } from "../../parts/download.ts";
import { FigureText } from "../../parts/figure.tsx";
import { Button } from "../../parts/nl.tsx";
import { useTexts } from "../../texts.tsx";
import type { Side } from "./side.ts";

/** Every measure of the decision and of each package, less is better; as a file, too. */
export function MeasureTable({ sides }: { readonly sides: readonly Side[] }) {
  const { say, told, report } = useTexts();
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
  return (
    <section className="vw-section" aria-label={report("measures.title")}>
      <DataTable
        caption={report("measures.caption")}
        lines={lines}
        keyOf={(line) => line.id}
        columns={[
          { id: "measure", title: report("measures.measure"), cell: (line) => told(line.title) },
          { id: "unit", title: report("measures.unit"), cell: (line) => told(line.unit) },
          {
            id: "decision",
            title: report("measures.before"),
            number: true,
            cell: (line) => (line.before === undefined ? "" : <FigureText figure={line.before} />),
          },
          ...sides.map((side) => ({
            id: side.answer.key,
            title: side.name,
            number: true as const,
            cell: (line: (typeof lines)[number]) => {
              const figure = figureOf(side, line.id);
              return figure === undefined ? "" : <FigureText figure={figure} />;
            },
          })),
        ]}
      />
      <Button onClick={save}>{say("compare.save")}</Button>
    </section>
  );
}
