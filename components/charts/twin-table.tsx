import type { Locale } from "#lib/domain/model.ts";
import { formatNumber, noValue } from "#lib/i18n/format.ts";
import styles from "./twin-table.module.css";

/** A chart's values as a table; the first column names the row. CSV files carry the raw values. */
export interface TwinTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface TwinTableViewProps {
  readonly table: TwinTable;
  readonly caption: string;
  readonly locale: Locale;
}

export function TwinTableView({ table, caption, locale }: TwinTableViewProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <section> per table would clutter the outline.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} data-twin>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.slice(0, 2).join(" ")}>
              {row.map((value, index) =>
                index === 0 ? (
                  <th key={table.headers[index]} scope="row">
                    {value}
                  </th>
                ) : (
                  <td
                    key={table.headers[index]}
                    data-numeric={typeof value === "string" ? undefined : true}
                    data-value={typeof value === "string" ? undefined : (value ?? "")}
                  >
                    {typeof value === "string" ? value : value === null ? noValue : formatNumber(value, locale, 2)}
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
