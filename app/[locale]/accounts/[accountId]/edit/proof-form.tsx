import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { RowAction } from "#components/forms/row-action.tsx";
import styles from "#components/register/register.module.css";
import { Button } from "#components/ui/button.tsx";
import { todayHere } from "#lib/data/register/today.ts";
import { type AccountProof, proofKinds } from "#lib/domain/register/proof.ts";
import { formatDate } from "#lib/i18n/format.ts";
import { dropProof, proveAccount } from "./actions.ts";

interface ProofFormProps {
  readonly accountId: number;
  readonly proofs: readonly AccountProof[];
}

/** Proofs that are noted, and a form that notes one more. */
export async function ProofForm({ accountId, proofs }: ProofFormProps) {
  const [text, locale] = await Promise.all([getTranslations("register.proof"), getLocale()]);
  return (
    <>
      <ul className={styles.list}>
        {proofs.map(({ id, kind, checkedDate }) => (
          <li key={id}>
            {text(kind)}
            <span className={styles.soft}>{text("checked", { date: formatDate(checkedDate, locale) })}</span>
            <RowAction
              action={dropProof.bind(null, locale, accountId, id)}
              label={text("removeOf", { date: formatDate(checkedDate, locale) })}
            >
              {text("remove")}
            </RowAction>
          </li>
        ))}
      </ul>
      <ActionForm action={proveAccount.bind(null, locale, accountId)} label={text("add")} className={styles.form}>
        <div className={styles.pair}>
          <Field id="proof-kind" label={text("kind")}>
            <select id="proof-kind" name="kind" defaultValue="site_link">
              {proofKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {text(kind)}
                </option>
              ))}
            </select>
          </Field>
          <Field id="proof-url" label={text("url")}>
            <input id="proof-url" name="url" type="url" maxLength={1000} autoComplete="off" />
          </Field>
          <Field id="proof-by" label={text("checkedBy")}>
            <input id="proof-by" name="checkedBy" maxLength={200} autoComplete="off" required />
          </Field>
          <Field id="proof-date" label={text("checkedDate")}>
            <input id="proof-date" name="checkedDate" type="date" defaultValue={todayHere()} required />
          </Field>
        </div>
        <p>
          <Button type="submit">{text("add")}</Button>
        </p>
      </ActionForm>
    </>
  );
}
