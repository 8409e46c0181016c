"use client";

import { type ChangeEvent, type InputHTMLAttributes, useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import type { FileWords } from "#lib/i18n/file-words.ts";
import styles from "./file-chooser.module.css";

interface FileChooserProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly words: FileWords;
}

/**
 * Chooses a file, in the words of the page: the browser's own control speaks the browser's language. That control lies
 * unseen over ours, so that keys, a dropped file and screen readers find what they know.
 */
export function FileChooser({ words, onChange, ...rest }: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState("");
  const show = () => setChosen([...(input.current?.files ?? [])].map(({ name }) => name).join(", "));
  // biome-ignore lint/correctness/useExhaustiveDependencies: Listens once, and for a file that was chosen before scripts ran.
  useEffect(() => {
    show();
    const form = input.current?.form;
    const forget = () => setChosen("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    show();
    onChange?.(event);
  };
  return (
    <div className={styles.chooser}>
      <input {...rest} ref={input} type="file" className={styles.input} onChange={take} />
      <span aria-hidden="true" className={`${buttonClass()} ${styles.button}`}>
        {words.choose}
      </span>
      <span aria-hidden="true" className={chosen ? styles.name : styles.none}>
        {chosen || words.none}
      </span>
    </div>
  );
}
