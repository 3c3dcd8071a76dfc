import { isFigure, lay, type Table } from "../tables/table.ts";
import { csv } from "./csv.ts";

/** A table for machines: keys in the header, codes and plain digits in the cells, the same in every language. */
export function tableCsv<Data>(table: Table<Data>, data: Data): string {
  const { columns, lines } = lay(table, data, "en", "file");
  return csv(
    columns.map(({ key }) => snake(key)),
    lines.map(({ cells }) =>
      cells.map((cell = "") => {
        if (isFigure(cell)) return cell.value;
        return typeof cell === "object" ? (cell.code ?? cell.words) : cell;
      }),
    ),
  );
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
