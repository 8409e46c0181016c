import type { ReactNode } from "react";
import styles from "./tag.module.css";

/** A short label beside a name, such as "reconstructed" or "unreviewed". */
export function Tag({
  children,
  tone = "calm",
  title,
}: {
  readonly children: ReactNode;
  readonly tone?: "calm" | "notice" | "danger";
  readonly title?: string;
}) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
