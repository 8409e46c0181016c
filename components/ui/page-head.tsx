import type { ReactNode } from "react";
import { Breakable } from "./breakable.tsx";
import styles from "./page-head.module.css";

interface PageHeadProps {
  readonly title: string;
  /** The page in one sentence, with its leading figures. */
  readonly lead?: ReactNode;
  /** Small line above the title: where one is. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title and lead of a page. */
export function PageHead({ title, lead, above, actions }: PageHeadProps) {
  return (
    <div className={styles.head}>
      {above && <div className={styles.above}>{above}</div>}
      <h1>{title.includes("_") ? <Breakable text={title} /> : title}</h1>
      {lead && <div className={styles.lead}>{lead}</div>}
      {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </div>
  );
}
