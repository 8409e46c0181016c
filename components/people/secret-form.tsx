"use client";

import { type ReactNode, useActionState } from "react";
import { Note } from "#components/ui/note.tsx";
import styles from "./secret-form.module.css";
import { SecretText } from "./secret-text.tsx";

/** What such a form ends with: why not, or what was done and the secret that it made. */
export interface SecretState {
  readonly refusal: string | null;
  readonly done: string | null;
  /** To be copied now; null where it went by mail. */
  readonly secret: string | null;
}

export const nothingYet: SecretState = { refusal: null, done: null, secret: null };

export type SecretAction = (previous: SecretState, form: FormData) => Promise<SecretState>;

interface SecretFormProps {
  readonly action: SecretAction;
  readonly label: string;
  readonly copy: { readonly label: string; readonly copy: string; readonly copied: string };
  readonly children: ReactNode;
}

/** A form that makes a secret, a link or a token, and shows it once. Works without scripts too. */
export function SecretForm({ action, label, copy, children }: SecretFormProps) {
  const [{ refusal, done, secret }, submit, isPending] = useActionState(action, nothingYet);
  return (
    <form action={submit} className={styles.form} aria-label={label} aria-busy={isPending}>
      {refusal !== null && <Note tone="danger">{refusal}</Note>}
      {done !== null && (
        <Note tone="notice">
          <div role="status">{done}</div>
          {secret !== null && <SecretText value={secret} labels={copy} className={styles.secret} />}
        </Note>
      )}
      {children}
    </form>
  );
}
