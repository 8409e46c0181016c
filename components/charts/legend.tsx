import type { ReactNode } from "react";
import styles from "./legend.module.css";

export interface LegendItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly color?: string;
  readonly look?: "solid" | "dot" | "line" | "dashed" | "hatched" | "dotted" | "outlined" | "scale";
}

/** What colours and patterns mean, in the order in which they are drawn. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className={styles.legend}>
      {items.map(({ id, label, color = "var(--ink-faint)", look = "solid" }) => (
        <li key={id} data-legend-item>
          <span aria-hidden="true" className={styles.swatch} data-look={look} style={{ color }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
