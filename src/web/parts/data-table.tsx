import type { ReactNode } from "react";

export interface DataColumn<Line> {
  readonly id: string;
  readonly title: ReactNode;
  /** A number stands to the right. */
  readonly number?: true;
  readonly cell: (line: Line) => ReactNode;
}

export interface DataTableProps<Line> {
  readonly caption: string;
  readonly columns: readonly DataColumn<Line>[];
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => string;
  /** Lines that sum others. */
  readonly isSum?: (line: Line) => boolean;
  /** Few lines of many columns: where it is narrow each line is a list, so that nothing of it is out of sight. */
  readonly folds?: boolean;
}

/**
 * A table of data: the first column names its row. Where it is too wide it scrolls by itself, also by keyboard; there the
 * first column stays in sight.
 */
export function DataTable<Line>({ caption, columns, lines, keyOf, isSum, folds = false }: DataTableProps<Line>) {
  const className = (column: DataColumn<Line>) => (column.number === true ? "vw-number" : undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reached by keyboard
    <div className="vw-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className={folds ? "vw-table vw-table--folds" : "vw-table"}>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={className(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={keyOf(line)} className={isSum?.(line) === true ? "vw-sum" : undefined}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(line)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={className(column)}
                    data-title={folds && typeof column.title === "string" ? column.title : undefined}
                  >
                    {column.cell(line)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
