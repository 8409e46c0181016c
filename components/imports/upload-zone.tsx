"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "#components/ui/button.tsx";
import type { Locale } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { UploadList, type UploadListLabels } from "./upload-list.tsx";
import styles from "./upload-zone.module.css";
import { useUploadQueue } from "./use-upload-queue.ts";

interface UploadZoneProps {
  readonly locale: Locale;
  readonly labels: UploadListLabels & {
    readonly files: string;
    readonly choose: string;
    readonly invite: string;
    readonly inviteRelease: string;
    readonly hint: string;
    readonly send: string;
  };
}

type DropAreaType = ComponentType<{ invite: string; onDrop: (files: File[]) => void }>;

/**
 * Where files are dropped or chosen. Without scripts it is a plain form; with them files go off one by one as soon
 * as they are chosen, and the part that takes dropped ones is loaded after the page stands.
 */
export function UploadZone({ locale, labels }: UploadZoneProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isScripted, setScripted] = useState(false);
  const [DropArea, setDropArea] = useState<DropAreaType | null>(null);
  const address = `/imports/upload?locale=${locale}`;
  const lookAt = useCallback(
    (importIds: readonly number[]) => {
      const [first, ...others] = importIds;
      if (first !== undefined && others.length === 0) router.push(localePath(locale, `/imports/${first}`));
      else router.refresh();
    },
    [locale, router],
  );
  const { uploads, add, cancel } = useUploadQueue(address, lookAt);
  const send = useCallback(
    (files: readonly File[]) => {
      if (files.length > 0) void add(files);
      if (input.current) input.current.value = "";
    },
    [add],
  );
  useEffect(() => {
    setScripted(true);
    // Where the script can't be had, files can still be chosen.
    import("./drop-area.tsx").then((module) => setDropArea(() => module.default), reportError);
  }, []);
  useEffect(() => {
    // Files that a quick hand chose before the page could listen.
    send([...(input.current?.files ?? [])]);
  }, [send]);
  return (
    <>
      <form
        action={address}
        method="post"
        encType="multipart/form-data"
        className={`${styles.zone} ${styles.form}`}
        onSubmit={(event) => {
          event.preventDefault();
          send([...(input.current?.files ?? [])]);
        }}
      >
        <p className={styles.invite}>{labels.invite}</p>
        <label className={isScripted ? `${buttonClass("primary")} ${styles.choose}` : styles.plain}>
          <span className={isScripted ? undefined : "visually-hidden"}>
            {isScripted ? labels.choose : labels.files}
          </span>
          <input
            ref={input}
            type="file"
            name="file"
            multiple
            className={isScripted ? "visually-hidden" : styles.input}
            onChange={(event) => send([...(event.currentTarget.files ?? [])])}
          />
        </label>
        {!isScripted && (
          <Button type="submit" kind="primary">
            {labels.send}
          </Button>
        )}
        <p className={styles.hint}>{labels.hint}</p>
      </form>
      {DropArea && <DropArea invite={labels.inviteRelease} onDrop={send} />}
      <UploadList uploads={uploads} labels={labels} locale={locale} onCancel={cancel} />
    </>
  );
}
