"use client";

import { useActionState } from "react";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { QrCode } from "./qr-code.tsx";
import styles from "./second-step-form.module.css";

/** How far somebody has come who sets up a second step. */
export interface SecondStepState {
  readonly refusal: string | null;
  readonly secret: { readonly uri: string; readonly secret: string; readonly backupCodes: readonly string[] } | null;
}

interface SecondStepFormProps {
  readonly action: (previous: SecondStepState, form: FormData) => Promise<SecondStepState>;
  readonly labels: Readonly<
    Record<
      "title" | "password" | "start" | "scan" | "picture" | "secret" | "open" | "backup" | "code" | "confirm",
      string
    >
  >;
}

const nothingYet: SecondStepState = { refusal: null, secret: null };

/** First the password, then the secret for an authenticator app and a code that shows that it has it. */
export function SecondStepForm({ action, labels }: SecondStepFormProps) {
  const [{ refusal, secret }, submit, isPending] = useActionState(action, nothingYet);
  return (
    <form action={submit} className={styles.form} aria-label={labels.title} aria-busy={isPending}>
      {refusal !== null && <Note tone="danger">{refusal}</Note>}
      {secret === null ? (
        <>
          <Field id="second-password" label={labels.password}>
            <input id="second-password" name="current" type="password" autoComplete="current-password" required />
          </Field>
          <p>
            <Button type="submit">{labels.start}</Button>
          </p>
        </>
      ) : (
        <>
          <div>
            <p>{labels.scan}</p>
            <QrCode text={secret.uri} label={labels.picture} className={styles.picture} />
            <p>{labels.secret}</p>
            <p className={styles.secret}>{secret.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
            <p>
              <a href={secret.uri}>{labels.open}</a>
            </p>
          </div>
          <div>
            <p>{labels.backup}</p>
            <ul className={styles.codes}>
              {secret.backupCodes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </div>
          <Field id="second-code" label={labels.code}>
            <input id="second-code" name="code" inputMode="numeric" autoComplete="one-time-code" required />
          </Field>
          <p>
            <Button type="submit" kind="primary">
              {labels.confirm}
            </Button>
          </p>
        </>
      )}
    </form>
  );
}
