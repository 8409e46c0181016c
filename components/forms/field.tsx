import type { ReactNode } from "react";
import styles from "./field.module.css";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** The control; it carries `id`, and `aria-describedby` where there is a hint. */
  readonly children: ReactNode;
}

/** Name, control and hint of one field. */
export function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
