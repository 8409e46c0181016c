import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import styles from "./row-table.module.css";

/** One column of a row of a file; `RowCell` of lib/data fits. */
export interface RowCellView {
  readonly name: string;
  /** Null where it speaks of people. */
  readonly value: string | null;
  readonly isUsed: boolean;
}

interface RowTableProps {
  readonly caption: string;
  readonly cells: readonly RowCellView[];
}

/** Every column of one row of an imported file, used and unused. */
export function RowTable({ caption, cells }: RowTableProps) {
  const text = useTranslations("posts.row");
  const columns: Column<RowCellView & { readonly place: number }>[] = [
    { id: "name", header: text("column"), isRowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: "value",
      header: text("value"),
      cell: ({ value }) => {
        if (value === null) return <span className={styles.withheld}>{text("withheld")}</span>;
        return value.trim() === "" ? (
          <span className={styles.withheld}>{text("blank")}</span>
        ) : (
          <bdi className={styles.value}>{value}</bdi>
        );
      },
    },
    { id: "used", header: text("used"), cell: ({ isUsed }) => text(isUsed ? "isUsed" : "isUnused") },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={cells.map((cell, place) => ({ ...cell, place }))}
      rowKey={({ place }) => `${place}`}
    />
  );
}
