import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/register/register.module.css";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { previewMerge } from "#lib/data/register/preview-merge.ts";
import type { Account } from "#lib/domain/model.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { mergeInto } from "./actions.ts";

interface MergePartProps {
  readonly account: Account;
  /** Accounts of the network with which it can be one. */
  readonly others: readonly Account[];
  readonly chosen: Account | null;
}

async function MergePreviewPart({ account, chosen }: { readonly account: Account; readonly chosen: Account }) {
  const [text, locale] = await Promise.all([getTranslations("register.edit"), getLocale()]);
  const moves = await orRefusal(() => previewMerge(account.id, chosen.id));
  if (moves instanceof AkimetricsError)
    return <Note tone="danger">{issueMessage(moves.code, moves.params, locale)}</Note>;
  const count = (n: number) => formatCount(n, locale);
  const shared = (n: number, same: number) =>
    same === 0 ? count(n) : text("moves.same", { count: count(n), same: count(same) });
  const rows = [
    ["posts", shared(moves.posts, moves.samePosts)],
    ["comments", shared(moves.comments, moves.sameComments)],
    ["followerDays", count(moves.followerDays)],
    ["proofs", count(moves.proofs)],
    ["marks", count(moves.marks)],
    ["imports", count(moves.imports)],
  ] as const;
  return (
    <ActionForm action={mergeInto.bind(null, locale, account.id)} label={text("merge")} className={styles.form}>
      <h3>{text("mergeTitle", { from: account.handle, into: chosen.handle })}</h3>
      <dl className={styles.moves}>
        {rows.map(([name, said]) => (
          <div key={name}>
            <dt>{text(`moves.${name}`)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <Note tone="notice">{text("mergeFinal")}</Note>
      <input type="hidden" name="into" value={chosen.id} />
      <p className={styles.buttons}>
        <Button type="submit" kind="primary">
          {text("mergeSubmit")}
        </Button>
        <Link href={`${localePath(locale, `/accounts/${account.id}/edit`)}#merge`}>{text("mergeBack")}</Link>
      </p>
    </ActionForm>
  );
}

/** Makes two accounts of one page one, after showing what would move: it can't be undone. */
export async function MergePart({ account, others, chosen }: MergePartProps) {
  const text = await getTranslations("register.edit");
  if (others.length === 0) return <p>{text("noOther")}</p>;
  if (chosen !== null) return <MergePreviewPart account={account} chosen={chosen} />;
  return (
    <form action="#merge" aria-label={text("merge")} className={styles.form}>
      <Field id="merge-into" label={text("mergeInto")}>
        <select id="merge-into" name="merge" defaultValue="" required>
          <option value="">{text("choose")}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {`@${other.handle}${other.name === null ? "" : ` – ${other.name}`}`}
            </option>
          ))}
        </select>
      </Field>
      <p>
        <Button type="submit">{text("mergeShow")}</Button>
      </p>
    </form>
  );
}
