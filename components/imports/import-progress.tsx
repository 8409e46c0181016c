"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Locale } from "#lib/domain/model.ts";
import { formatPercent } from "#lib/i18n/format.ts";
import { formatBytes } from "#lib/i18n/format-bytes.ts";
import styles from "./import-progress.module.css";
import { type ImportProgressState, useImportProgress } from "./use-import-progress.ts";

interface ImportProgressProps {
  readonly locale: Locale;
  readonly initial: ImportProgressState;
  readonly labels: {
    readonly heading: string;
    readonly merging: string;
    /** Holds `{read}` and `{total}`. */
    readonly read: string;
    readonly bar: string;
    readonly repeated: string;
  };
}

/** How much of a file was read, kept current; when the import moves on, the page is drawn anew. */
export function ImportProgress({ locale, initial, labels }: ImportProgressProps) {
  const router = useRouter();
  const [current = initial] = useImportProgress(locale, [initial.id]);
  const { state, progressBytes, fileSize, isRepeated } = current;
  useEffect(() => {
    if (state !== initial.state) router.refresh();
  }, [state, initial.state, router]);
  const share = fileSize === 0 ? 0 : Math.min(1, progressBytes / fileSize);
  const isMerging = state === "running" && share === 1;
  const read = labels.read
    .replace("{read}", formatBytes(progressBytes, locale))
    .replace("{total}", formatBytes(fileSize, locale));
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.heading}>
        {isMerging ? labels.merging : labels.heading}
      </p>
      {isRepeated && <p>{labels.repeated}</p>}
      <progress value={share} max={1} aria-label={labels.bar} className={styles.bar} />
      <p className={styles.read}>
        {read} · {formatPercent(share, locale, 0)}
      </p>
    </div>
  );
}
