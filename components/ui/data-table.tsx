import type { ReactNode } from "react";
import styles from "./data-table.module.css";

export type SortDirection = "ascending" | "descending";

/** One column: how its header reads, sorts and aligns, and what a row shows in it. */
export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  /** Longer words for the header, on hover. */
  readonly hint?: string;
  readonly numeric?: boolean;
  /** Where the header leads to sort by this column; sorting so works without scripts. */
  readonly sortHref?: string;
  readonly sorted?: SortDirection;
  readonly cell: (row: Row) => ReactNode;
  /** The cell names its row. */
  readonly isRowHeader?: boolean;
  /** Rows that the cell spans; 0 where the cell above spans this row too. */
  readonly rowSpan?: (row: Row, index: number) => number;
  /** Hidden on narrow screens, where the table shows what matters most. */
  readonly isSecondary?: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows; read out, and printed above where `captionShown`. */
  readonly caption: ReactNode;
  readonly captionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Whether a row begins a group, set off by a stronger line. */
  readonly startsGroup?: (row: Row, index: number) => boolean;
}

/** Cells at the sides stand flush with the text around; a cell that spans rows is no guide to which is first. */
function edgeOf<Row>(column: Column<Row>, columns: readonly Column<Row>[]): "first" | "last" | undefined {
  if (column === columns[0]) return "first";
  return column === columns.at(-1) ? "last" : undefined;
}

function HeaderText<Row>({ column }: { readonly column: Column<Row> }) {
  if (!column.sortHref) return column.header;
  return (
    <a href={column.sortHref} className={styles.sort} data-sorted={column.sorted}>
      {column.header}
      <span aria-hidden="true" className={styles.arrow}>
        {column.sorted === "ascending" ? "↑" : "↓"}
      </span>
    </a>
  );
}

/** A plain table: hairlines, tabular figures, sideways scrolling of its own on a phone. */
export function DataTable<Row>({ caption, captionShown, columns, rows, rowKey, startsGroup }: DataTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <section> per table would clutter the outline.
    <div
      className={styles.scroll}
      role="region"
      aria-label={typeof caption === "string" ? caption : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className={captionShown ? styles.caption : "visually-hidden"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                title={column.hint}
                aria-sort={column.sortHref ? (column.sorted ?? "none") : undefined}
                data-edge={edgeOf(column, columns)}
                data-numeric={column.numeric || undefined}
                data-secondary={column.isSecondary || undefined}
              >
                <HeaderText column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} data-group={startsGroup?.(row, index) || undefined}>
              {columns.map((column) => {
                const rowSpan = column.rowSpan?.(row, index) ?? 1;
                if (rowSpan === 0) return null;
                const props = {
                  rowSpan: rowSpan > 1 ? rowSpan : undefined,
                  "data-edge": edgeOf(column, columns),
                  "data-numeric": column.numeric || undefined,
                  "data-secondary": column.isSecondary || undefined,
                };
                return column.isRowHeader ? (
                  <th key={column.id} scope={rowSpan > 1 ? "rowgroup" : "row"} {...props}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} {...props}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
