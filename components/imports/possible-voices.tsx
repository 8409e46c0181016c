import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { formatCount } from "#lib/i18n/format.ts";
import type { IssueView } from "./import-view.ts";
import styles from "./possible-voices.module.css";

/** The code of the warning that proposes a name. */
export const possibleVoiceCode = "possible_official_author";

interface PossibleVoicesProps {
  /** Warnings of that code. */
  readonly warnings: readonly IssueView[];
  /** Confirms a name, or null where the reader may not. */
  readonly confirm: ((warning: IssueView) => FormAction) | null;
  /** Whether a name is confirmed already. */
  readonly isConfirmed: (warning: IssueView) => boolean;
}

/** Names that resemble the page they comment on: a person says once whether it is the page itself. */
export function PossibleVoices({ warnings, confirm, isConfirmed }: PossibleVoicesProps) {
  const text = useTranslations("dialogue.alias");
  const locale = useLocale();
  return (
    <Note tone="notice">
      <ul className={styles.list}>
        {warnings.map((warning) => {
          const { name, account, comments } = warning.params;
          return (
            <li key={`${account} ${name}`}>
              <p>
                {text("text", {
                  name: String(name),
                  account: String(account),
                  comments: Number(comments),
                  count: formatCount(Number(comments), locale),
                })}
              </p>
              {isConfirmed(warning) ? (
                <p>{text("confirmed")}</p>
              ) : (
                confirm && (
                  <ActionForm action={confirm(warning)} className={styles.form} label={text("title")}>
                    <Button type="submit">{text("confirm")}</Button>
                  </ActionForm>
                )
              )}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
