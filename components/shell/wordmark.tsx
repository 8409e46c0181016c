import styles from "./wordmark.module.css";

/** A picture in the place of our mark. */
export interface WordmarkLogo {
  /** Address of the picture. */
  readonly src: string;
  /** In its own pixels. */
  readonly width: number;
  readonly height: number;
}

interface WordmarkProps {
  readonly name: string;
  readonly logo: WordmarkLogo | null;
}

/** The logo of the installation, or the crown of a yurt, through which the house sees out; and the name. */
export function Wordmark({ name, logo }: WordmarkProps) {
  if (logo) {
    return (
      <span className={styles.wordmark}>
        {/* biome-ignore lint/performance/noImgElement: Next's scaling of pictures is off. */}
        <img src={logo.src} width={logo.width} height={logo.height} alt="" className={styles.logo} />
        {name}
      </span>
    );
  }
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
