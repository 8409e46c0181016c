import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { RowAction } from "#components/forms/row-action.tsx";
import { NotOfficialList } from "#components/register/not-official-list.tsx";
import styles from "#components/register/register.module.css";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { listNotOfficialPages } from "#lib/data/register/not-official-pages.ts";
import { notOfficialKinds } from "#lib/domain/register/page-verdict.ts";
import { dropNote, notePage } from "./actions.ts";

/** Pages that are noted as not official, and a form that notes one more. */
export async function NotOfficialPart() {
  const [text, locale, pages] = await Promise.all([
    getTranslations("register.notOfficial"),
    getLocale(),
    listNotOfficialPages(),
  ]);
  return (
    <Section id="not-official" title={text("title")} intro={text("intro")}>
      {pages.length > 0 && (
        <NotOfficialList
          pages={pages}
          remove={({ id, handle }) => (
            <RowAction action={dropNote.bind(null, locale, id)} label={text("removeOf", { handle })}>
              {text("remove")}
            </RowAction>
          )}
        />
      )}
      <ActionForm action={notePage.bind(null, locale)} label={text("add")} className={styles.form}>
        <Field id="note-address" label={text("address")}>
          <input id="note-address" name="address" maxLength={500} autoComplete="off" required />
        </Field>
        <div className={styles.pair}>
          <Field id="note-kind" label={text("kind")}>
            <select id="note-kind" name="kind" defaultValue="impostor">
              {notOfficialKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {text(kind)}
                </option>
              ))}
            </select>
          </Field>
          <Field id="note-note" label={text("note")}>
            <input id="note-note" name="note" maxLength={500} autoComplete="off" required />
          </Field>
        </div>
        <p>
          <Button type="submit">{text("add")}</Button>
        </p>
      </ActionForm>
    </Section>
  );
}
