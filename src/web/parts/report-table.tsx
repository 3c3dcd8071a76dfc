import { type Cell, isFigure, type Laid, lay, type Line, type Table } from "../../report/tables/table.ts";
import { addressOf } from "../route.ts";
import { useTexts } from "../texts.tsx";
import { Beneath } from "./beneath.tsx";
import { DataTable } from "./data-table.tsx";
import { FigureText } from "./figure.tsx";
import { Link, Paragraph } from "./nl.tsx";
import { Unbroken } from "./unbroken.tsx";

/** A table of the report, on the screen. */
export function ReportTable<Data>({
  table,
  data,
  folds = false,
}: {
  readonly table: Table<Data>;
  readonly data: Data;
  /** Each line as a list where it is narrow. */
  readonly folds?: boolean;
}) {
  const { language, words } = useTexts();
  return <LaidTable laid={lay(table, data, language, "page", words)} folds={folds} />;
}

/** One that is in words already. */
export function LaidTable({
  laid: { caption, none, columns, lines },
  folds = false,
}: {
  readonly laid: Laid;
  readonly folds?: boolean;
}) {
  if (lines.length === 0 && none !== undefined) return <Paragraph>{none}</Paragraph>;
  return (
    <DataTable
      caption={caption}
      lines={lines.map((line, at) => ({ ...line, at }))}
      keyOf={({ at }) => String(at)}
      isSum={({ strong }) => strong}
      folds={folds}
      columns={columns.map(({ key, words, align, dash }, at) => ({
        id: key,
        title: words,
        ...(align !== "text" && { number: true as const }),
        cell: ({ cells }: Line) => <Content cell={cells[at]} dash={dash === true} />,
      }))}
    />
  );
}

function Content({ cell, dash }: { readonly cell: Cell; readonly dash: boolean }) {
  const { number } = useTexts();
  if (cell === undefined) return dash ? "–" : null;
  if (isFigure(cell)) return dash && cell.value === 0 ? "–" : <FigureText figure={cell} />;
  if (typeof cell === "number") return number(cell);
  if (typeof cell === "string") return <Unbroken text={cell} />;
  const { words, code, place, note } = cell;
  if (note !== undefined)
    return (
      <span>
        <Unbroken text={words} />
        <Beneath>
          <Unbroken text={note} />
        </Beneath>
      </span>
    );
  if (place === undefined || code === undefined) return <Unbroken text={words} />;
  const screen = place === "province" ? "province" : "why";
  return <Link href={addressOf({ screen, about: code })}>{words}</Link>;
}
