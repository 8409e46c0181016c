"use client";

import { type ReactNode, useActionState } from "react";
import { Note } from "#components/ui/note.tsx";
import styles from "./action-form.module.css";

/** What a form asks of the server: null when it was done, else the refusal in the reader's words. */
export type FormAction = (previous: string | null, form: FormData) => Promise<string | null>;

interface ActionFormProps {
  readonly action: FormAction;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** A form that changes something. Works without scripts too; a refusal stands above the fields and is read out. */
export function ActionForm({ action, children, className, label }: ActionFormProps) {
  const [refusal, submit, isPending] = useActionState(action, null);
  return (
    <form action={submit} className={className} aria-label={label} aria-busy={isPending}>
      {refusal !== null && (
        <div className={styles.refusal}>
          <Note tone="danger">{refusal}</Note>
        </div>
      )}
      <fieldset disabled={isPending} className={styles.fields}>
        {children}
      </fieldset>
    </form>
  );
}
