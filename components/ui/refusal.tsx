import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { AkimetricsError } from "#lib/errors.ts";
import { errorMessage } from "#lib/i18n/error-message.ts";
import { Note } from "./note.tsx";

/** An expected refusal in words, with what a person can do about it. */
export function Refusal({ error, children }: { readonly error: AkimetricsError; readonly children?: ReactNode }) {
  const locale = useLocale();
  return (
    <Note tone="danger">
      <p>{errorMessage(error.code, error.params, locale)}</p>
      {children}
    </Note>
  );
}
