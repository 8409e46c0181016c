import type { ReactNode } from "react";
import styles from "./note.module.css";

interface NoteProps {
  readonly tone?: "source" | "notice" | "danger";
  readonly children: ReactNode;
}

/** The line under a table or chart (`source`), or a remark that must not be missed. */
export function Note({ tone = "source", children }: NoteProps) {
  return (
    <div className={styles.note} data-tone={tone} role={tone === "danger" ? "alert" : undefined}>
      {children}
    </div>
  );
}
