import { useState } from "react";
import { FileField } from "../parts/file-field.tsx";
import { Button, Paragraph } from "../parts/nl.tsx";
import { useTexts } from "../texts.tsx";
import { readBorders } from "./read-borders.ts";
import { type Shapes, shapesOf } from "./shapes.ts";

/** Files beyond this are not read. */
const largest = 64 * 2 ** 20;

/** Borders of municipalities, from a file of one's own: they stay in this browser. */
export function BordersField({
  shapes,
  onShapes,
}: {
  readonly shapes: Shapes | undefined;
  readonly onShapes: (shapes: Shapes | undefined) => void;
}) {
  const { say } = useTexts();
  const [told, setTold] = useState<string>();
  const take = async (file: File) => {
    const read =
      file.size > largest ? ({ status: "refused", reason: "size" } as const) : readBorders(await file.text());
    if (read.status === "refused") {
      setTold(say(`borders.${read.reason}`, { file: file.name }));
      return;
    }
    setTold(say("borders.read", { n: read.rings.size, file: file.name }));
    onShapes(shapesOf(read.rings));
  };
  return (
    <details className="vw-borders">
      <summary>{say("borders.title")}</summary>
      <Paragraph>{say("borders.explained")}</Paragraph>
      <div
        className="vw-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file !== undefined) void take(file);
        }}
      >
        <FileField
          label={say("borders.drop")}
          choose={say("borders.choose")}
          accept=".json,.geojson,.topojson"
          onFiles={([file]) => {
            if (file !== undefined) void take(file);
          }}
        />
      </div>
      <div aria-live="polite">{told === undefined ? null : <Paragraph>{told}</Paragraph>}</div>
      {shapes === undefined ? null : <Button onClick={() => onShapes(undefined)}>{say("borders.circles")}</Button>}
    </details>
  );
}
