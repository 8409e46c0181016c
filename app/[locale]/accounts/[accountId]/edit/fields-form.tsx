import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/register/register.module.css";
import { Button } from "#components/ui/button.tsx";
import type { Account } from "#lib/domain/model.ts";
import { regions } from "#lib/domain/regions.ts";
import { saveAccount } from "./actions.ts";

const zones = [...new Set(regions.map(({ timeZone }) => timeZone))].sort();

/** What is known of the page itself. */
export async function FieldsForm({ account }: { readonly account: Account }) {
  const [text, locale] = await Promise.all([getTranslations("register"), getLocale()]);
  const offered = zones.includes(account.timeZone) ? zones : [account.timeZone, ...zones];
  return (
    <ActionForm action={saveAccount.bind(null, locale, account.id)} label={text("edit.fields")} className={styles.form}>
      <div className={styles.pair}>
        <Field id="edit-handle" label={text("fields.handle")}>
          <input id="edit-handle" name="handle" defaultValue={account.handle} maxLength={101} required />
        </Field>
        <Field id="edit-name" label={text("fields.name")}>
          <input id="edit-name" name="name" defaultValue={account.name ?? ""} maxLength={300} autoComplete="off" />
        </Field>
        <Field id="edit-id" label={text("fields.externalId")}>
          <input id="edit-id" name="externalId" defaultValue={account.externalId ?? ""} maxLength={100} />
        </Field>
        <Field id="edit-opened" label={text("fields.opened")}>
          <input id="edit-opened" name="opened" type="date" defaultValue={account.openedDate ?? ""} />
        </Field>
        <Field id="edit-closed" label={text("fields.closed")}>
          <input id="edit-closed" name="closed" type="date" defaultValue={account.closedDate ?? ""} />
        </Field>
      </div>
      <Field id="edit-zone" label={text("fields.timeZone")} hint={text("fields.timeZoneHint")}>
        <select id="edit-zone" name="timeZone" defaultValue={account.timeZone} aria-describedby="edit-zone-hint">
          {offered.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </Field>
      <p>
        <Button type="submit" kind="primary">
          {text("fields.save")}
        </Button>
      </p>
    </ActionForm>
  );
}
