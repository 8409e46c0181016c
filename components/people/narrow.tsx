import type { ReactNode } from "react";
import styles from "./narrow.module.css";

interface NarrowProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
  /** What else can be done here, below the form. */
  readonly more?: ReactNode;
}

/** A page that is one short form: signing in, a new password. */
export function Narrow({ title, lead, children, more }: NarrowProps) {
  return (
    <div className={styles.narrow}>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
      {more && <div className={styles.more}>{more}</div>}
    </div>
  );
}
