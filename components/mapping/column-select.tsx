import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag.tsx";
import styles from "./mapping-form.module.css";
import type { ColumnChoice, MappingField } from "./mapping-view.ts";

interface ColumnSelectProps {
  readonly field: MappingField;
  readonly label: string;
  readonly columns: readonly ColumnChoice[];
  readonly value: string;
  /** By what the column was guessed, where it was. */
  readonly basis: "header" | "content" | null;
}

const exampleLength = 40;

/** One of our fields beside the columns of the table. */
export function ColumnSelect({ field, label, columns, value, basis }: ColumnSelectProps) {
  const text = useTranslations("mapping");
  const id = `column-${field}`;
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={`column.${field}`} defaultValue={value}>
        <option value="">{text("none")}</option>
        {columns.map(({ name, example }) => (
          <option key={name} value={name}>
            {example === "" ? name : `${name}: ${example.slice(0, exampleLength)}`}
          </option>
        ))}
      </select>
      <span className={styles.mark}>
        {basis && (
          <Tag tone="notice" title={text(`basis.${basis}`)}>
            {text("guessed")}
          </Tag>
        )}
      </span>
    </div>
  );
}
