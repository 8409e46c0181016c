import { useEffect, useState } from "react";
import type { Locale } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** How far an import is, as the status route tells. */
export interface ImportProgressState {
  readonly id: number;
  readonly state: string;
  readonly progressBytes: number;
  readonly fileSize: number;
  /** Whether the worker was stopped in the midst and has begun again. */
  readonly isRepeated: boolean;
}

const everyMs = 1000;

/** Null where the server does not answer: it may be restarting, and what is shown stays until it does. */
async function readProgress(address: string): Promise<readonly ImportProgressState[] | null> {
  const response = await fetch(address, { cache: "no-store" }).catch(() => null);
  if (!response?.ok) return null;
  const answer = (await response.json()) as { imports: ImportProgressState[] };
  return answer.imports;
}

/** Asks once a second how far imports are, for as long as there are any; a lost connection is tried again. */
export function useImportProgress(locale: Locale, ids: readonly number[]): readonly ImportProgressState[] {
  const [progress, setProgress] = useState<readonly ImportProgressState[]>([]);
  const query = ids.map((id) => `id=${id}`).join("&");
  useEffect(() => {
    if (query === "") return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await readProgress(`${localePath(locale, "/imports/status")}?${query}`);
      if (isOver) return;
      if (answer) setProgress(answer);
      timer = setTimeout(ask, everyMs);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [locale, query]);
  return progress;
}
