import styles from "./printed-name.module.css";
import { Wordmark, type WordmarkLogo } from "./wordmark.tsx";

/** Whose paper this is: the one part of the header that is printed. */
export function PrintedName({ name, logo }: { readonly name: string; readonly logo: WordmarkLogo | null }) {
  return (
    <div className={styles.printed} aria-hidden="true">
      <Wordmark name={name} logo={logo} />
    </div>
  );
}
