import type { ReactNode } from "react";
import styles from "./state-message.module.css";

interface StateMessageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Links or buttons: what a person can do next. */
  readonly actions?: ReactNode;
  readonly tone?: "calm" | "danger";
  /** Level of the heading; 1 where the message is the whole page. */
  readonly level?: 1 | 2;
}

/** What a page says when it has nothing to show: empty, not found, failed. */
export function StateMessage({ title, children, actions, tone = "calm", level = 1 }: StateMessageProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <section className={styles.message} data-tone={tone}>
      <Heading className={styles.title}>{title}</Heading>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
