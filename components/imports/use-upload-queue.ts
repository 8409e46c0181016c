import { useCallback, useRef, useState } from "react";
import { sendFile } from "./send-file.ts";

/** One file on its way. */
export interface Upload {
  readonly key: number;
  readonly fileName: string;
  readonly state: "waiting" | "sending" | "sent" | "failed";
  /** Share sent, 0 to 1. */
  readonly share: number;
  readonly importId: number | null;
  /** Why it failed, in words; null where only the connection is to blame. */
  readonly message: string | null;
}

/**
 * Sends files one after another, so that the first can be looked at while the last is still on its way.
 * @param onFinished called with the imports of a batch once all its files were sent or failed
 */
export function useUploadQueue(address: string, onFinished: (importIds: readonly number[]) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(0);
  const controllers = useRef(new Map<number, AbortController>());

  const change = useCallback((key: number, part: Partial<Upload>) => {
    setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  }, []);

  const add = useCallback(
    async (files: readonly File[]) => {
      const batch = files.map((file) => ({ file, key: nextKey.current++, controller: new AbortController() }));
      for (const { key, controller } of batch) controllers.current.set(key, controller);
      setUploads((known) => [
        ...known,
        ...batch.map(
          ({ file, key }): Upload => ({
            key,
            fileName: file.name,
            state: "waiting",
            share: 0,
            importId: null,
            message: null,
          }),
        ),
      ]);
      const importIds: number[] = [];
      for (const { file, key, controller } of batch) {
        if (controller.signal.aborted) continue;
        change(key, { state: "sending" });
        const sent = await sendFile(address, file, controller.signal, (share) => change(key, { share }));
        controllers.current.delete(key);
        if (sent.ok) {
          importIds.push(sent.importId);
          change(key, { state: "sent", share: 1, importId: sent.importId });
        } else if (!controller.signal.aborted) change(key, { state: "failed", message: sent.message });
      }
      onFinished(importIds);
    },
    [address, change, onFinished],
  );

  const cancel = useCallback((key: number) => {
    controllers.current.get(key)?.abort();
    setUploads((known) => known.filter((upload) => upload.key !== key));
  }, []);

  return { uploads, add, cancel };
}
