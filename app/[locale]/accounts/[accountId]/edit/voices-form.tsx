import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { RowAction } from "#components/forms/row-action.tsx";
import styles from "#components/register/register.module.css";
import { Button } from "#components/ui/button.tsx";
import { listVoices, voiceKinds } from "#lib/data/accounts/account-voices.ts";
import { dropName, keepName } from "./actions.ts";

/** Names that speak for the account, each with a way to take it back, and a form that keeps one more. */
export async function VoicesForm({ accountId }: { readonly accountId: number }) {
  const [text, dialogue, locale, voices] = await Promise.all([
    getTranslations("register.voices"),
    getTranslations("dialogue.account"),
    getLocale(),
    listVoices(accountId),
  ]);
  return (
    <>
      <ul className={styles.list}>
        {voices.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            <bdi>{kind === "staff_handle" ? `@${value}` : value}</bdi>
            <span className={styles.soft}>{dialogue(kind)}</span>
            <RowAction
              action={dropName.bind(null, locale, accountId, kind, value)}
              label={text("withdrawOf", { name: value })}
            >
              {text("withdraw")}
            </RowAction>
          </li>
        ))}
      </ul>
      <ActionForm action={keepName.bind(null, locale, accountId)} label={text("add")} className={styles.form}>
        <div className={styles.pair}>
          <Field id="voice-kind" label={text("kind")}>
            <select id="voice-kind" name="kind" defaultValue="confirmed_name">
              {voiceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {dialogue(kind)}
                </option>
              ))}
            </select>
          </Field>
          <Field id="voice-name" label={text("name")} hint={text("nameHint")}>
            <input
              id="voice-name"
              name="name"
              maxLength={300}
              autoComplete="off"
              aria-describedby="voice-name-hint"
              required
            />
          </Field>
        </div>
        <p>
          <Button type="submit">{text("add")}</Button>
        </p>
      </ActionForm>
    </>
  );
}
