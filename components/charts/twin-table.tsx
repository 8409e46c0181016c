import type { Locale } from "#lib/domain/model.ts";
import { formatNumber, noValue } from "#lib/i18n/format.ts";
import { Drawing } from "./drawing.tsx";
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

/** The table as the page shows it; drawn as text, since years of days are many cells. */
export function TwinTableView({ table, caption, locale }: TwinTableViewProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <section> per table would clutter the outline.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <Drawing>
        <table className={styles.table} data-twin="">
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
                {row.map((value, index) => (
                  <TwinCell key={table.headers[index]} value={value} isHead={index === 0} locale={locale} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Drawing>
    </div>
  );
}

interface TwinCellProps {
  readonly value: string | number | null;
  readonly isHead: boolean;
  readonly locale: Locale;
}

function TwinCell({ value, isHead, locale }: TwinCellProps) {
  if (isHead) return <th scope="row">{value}</th>;
  if (typeof value === "string") return <td>{value}</td>;
  return <td data-value={value ?? ""}>{value === null ? noValue : formatNumber(value, locale, 2)}</td>;
}
