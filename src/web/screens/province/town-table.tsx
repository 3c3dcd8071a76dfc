import { useState } from "react";
import type { Kind } from "../../../domain/index.ts";
import { computed, type Figure, type KindColumn, columns as kindColumns } from "../../../report/data/figure.ts";
import type { MunicipalCell, MunicipalityLine } from "../../../report/data/municipalities.ts";
import { ChoiceField } from "../../parts/fields.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureText } from "../../parts/figure.tsx";
import { Link } from "../../parts/nl.tsx";
import { addressOf } from "../../route.ts";
import { useTexts } from "../../texts.tsx";

const shown = ["indicative", "adopted", "share", "decided", "task", "hosted"] as const;

/** The municipalities of a province: key, offer, remainder, task, where people are, and how far that is from the key. */
export function TownTable({ towns, name }: { readonly towns: readonly MunicipalityLine[]; readonly name: string }) {
  const { say, report } = useTexts();
  const [column, setColumn] = useState<KindColumn>("total");
  const sum = { code: "", name: report("provinces.sum") };
  type Line = {
    readonly code: string;
    readonly name: string;
    readonly figure: (of: (typeof shown)[number]) => Figure;
    readonly notes: string;
  };
  const lines: Line[] = [
    ...towns.map((town) => ({
      ...town,
      figure: (of: (typeof shown)[number]) => figureOf([town], column, of),
      notes: notesOf(town, column),
    })),
    { ...sum, figure: (of) => figureOf(towns, column, of), notes: "" },
  ];
  const deviation = (line: Line): Figure => {
    const [hosted, key] = [line.figure("hosted"), line.figure("indicative")];
    return { value: hosted.value - key.value, standing: computed([hosted.standing, key.standing]) };
  };
  function notesOf(town: MunicipalityLine, of: KindColumn): string {
    return town.notes
      .filter((note) => of === "total" || note.kind === of)
      .map((note) => {
        const values = {
          places: note.places.value,
          kind: report(`kind.${note.kind}`),
          host: note.other ?? "",
          guest: note.other ?? "",
        };
        return report(`municipalities.${note.type}`, values);
      })
      .join("; ");
  }
  return (
    <>
      <ChoiceField
        label={report("mergers.kind")}
        value={column}
        options={kindColumns.map((value) => ({ value, text: report(`kind.${value}`) }))}
        onChange={(value) => setColumn(value as KindColumn)}
      />
      <DataTable
        caption={say("towns.caption", { name, kind: report(`kind.${column}`) })}
        lines={lines}
        keyOf={(line) => line.code}
        isSum={(line) => line.code === ""}
        columns={[
          {
            id: "name",
            title: report("municipality"),
            cell: (line) =>
              line.code === "" ? (
                line.name
              ) : (
                <Link href={addressOf({ screen: "why", about: line.code })}>{line.name}</Link>
              ),
          },
          ...shown.map((of) => ({
            id: of,
            title: report(`municipalities.${of}`),
            number: true as const,
            cell: (line: Line) => <FigureText figure={line.figure(of)} />,
          })),
          {
            id: "deviation",
            title: say("towns.deviation"),
            number: true as const,
            cell: (line: Line) => <FigureText figure={deviation(line)} sign />,
          },
          { id: "notes", title: report("municipalities.agreements"), cell: (line: Line) => line.notes },
        ]}
      />
    </>
  );
}

function figureOf(
  towns: readonly MunicipalityLine[],
  column: KindColumn,
  of: keyof MunicipalCell & (typeof shown)[number],
): Figure {
  const kinds: readonly Kind[] = column === "total" ? ["regular", "amv"] : [column];
  const parts = towns.flatMap((town) => kinds.map((kind) => town.cells[kind][of]));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return {
    value: parts.reduce((all, part) => all + part.value, 0),
    standing: computed(parts.map((part) => part.standing)),
  };
}
