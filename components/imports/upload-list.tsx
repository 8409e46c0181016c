import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import type { Locale } from "#lib/domain/model.ts";
import { formatPercent } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./upload-list.module.css";
import type { Upload } from "./use-upload-queue.ts";

export interface UploadListLabels {
  readonly queue: string;
  readonly waiting: string;
  /** Holds `{percent}`. */
  readonly sending: string;
  readonly sent: string;
  readonly failed: string;
  readonly lost: string;
  readonly open: string;
  /** Holds `{file}`. */
  readonly cancel: string;
}

interface UploadListProps {
  readonly uploads: readonly Upload[];
  readonly labels: UploadListLabels;
  readonly locale: Locale;
  readonly onCancel: (key: number) => void;
}

function stateWords({ state, share }: Upload, labels: UploadListLabels, locale: Locale): string {
  return state === "sending" ? labels.sending.replace("{percent}", formatPercent(share, locale, 0)) : labels[state];
}

/** Files on their way, each with how far it is and what became of it. */
export function UploadList({ uploads, labels, locale, onCancel }: UploadListProps) {
  if (uploads.length === 0) return null;
  const settled = uploads.filter(({ state }) => state === "sent" || state === "failed");
  return (
    <>
      <ul className={styles.list} aria-label={labels.queue}>
        {uploads.map((upload) => (
          <li key={upload.key} className={styles.upload}>
            <span className={styles.name}>{upload.fileName}</span>
            <span className={styles.state} data-state={upload.state}>
              {stateWords(upload, labels, locale)}
            </span>
            {upload.importId !== null && (
              <Link href={localePath(locale, `/imports/${upload.importId}`)}>{labels.open}</Link>
            )}
            {(upload.state === "waiting" || upload.state === "sending") && (
              <Button
                kind="quiet"
                aria-label={labels.cancel.replace("{file}", upload.fileName)}
                onClick={() => onCancel(upload.key)}
              >
                ×
              </Button>
            )}
            <progress className={styles.bar} value={upload.share} max={1} aria-label={upload.fileName} />
            {upload.state === "failed" && <p className={styles.reason}>{upload.message ?? labels.lost}</p>}
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {settled.map((upload) => `${upload.fileName}: ${stateWords(upload, labels, locale)}`).join(". ")}
      </p>
    </>
  );
}
