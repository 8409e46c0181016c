import type { ReactNode } from "react";
import styles from "./figure-list.module.css";

export interface FigureItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** n, comparison, date: what the figure rests on. */
  readonly note?: ReactNode;
}

/** Leading figures side by side, each with what it rests on. */
export function FigureList({ items }: { readonly items: readonly FigureItem[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.id}>
          <dt>{item.label}</dt>
          <dd className={styles.value}>{item.value}</dd>
          {item.note && <dd className={styles.note}>{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
