"use client";

import { type ChangeEvent, type InputHTMLAttributes, useState } from "react";
import { Note } from "#components/ui/note.tsx";
import type { FileWords } from "#lib/i18n/file-words.ts";
import { FileChooser } from "./file-chooser.tsx";

interface FileInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "onChange"> {
  readonly maxBytes: number;
  /** What is said of a larger file, in the reader's words. */
  readonly refusal: string;
  readonly words: FileWords;
}

/** Chooses a file. One that is too large is refused at once, before it is sent to a server that would not read it. */
export function FileInput({ maxBytes, refusal, ...rest }: FileInputProps) {
  const [isTooLarge, setTooLarge] = useState(false);
  const weigh = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const found = [...(currentTarget.files ?? [])].some(({ size }) => size > maxBytes);
    currentTarget.setCustomValidity(found ? refusal : "");
    setTooLarge(found);
  };
  return (
    <>
      <FileChooser {...rest} aria-invalid={isTooLarge || undefined} onChange={weigh} />
      {isTooLarge && <Note tone="danger">{refusal}</Note>}
    </>
  );
}
