import styles from "./wordmark.module.css";

/** The crown of a yurt, through which the house sees out, and the name. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className={styles.mark}>
        <circle cx="16" cy="16" r="13" />
        <path d="M9 5q4.6 11 0 22M16 3v26M23 5q-4.6 11 0 22M5 9q11 4.6 22 0M5 23q11-4.6 22 0" />
      </svg>
      {name}
    </span>
  );
}
