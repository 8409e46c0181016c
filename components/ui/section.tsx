import type { ReactNode } from "react";
import { Breakable } from "./breakable.tsx";
import styles from "./section.module.css";

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** One or two sentences on what is shown and how to read it. */
  readonly intro?: ReactNode;
  /** Links and buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page, with a hairline above and an address of its own. */
export function Section({ id, title, intro, actions, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{title.includes("_") ? <Breakable text={title} /> : title}</h2>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
        {intro && <div className={styles.intro}>{intro}</div>}
      </div>
      {children}
    </section>
  );
}
