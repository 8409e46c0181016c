import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { commentPath } from "#components/posts/comment-path.ts";
import { formatInstant } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import type { WaitingCommentView } from "./thread-view.ts";

/** Where and when a comment was written, with the ways to its thread and its original. */
export function WaitingPlace({ comment }: { readonly comment: WaitingCommentView }) {
  const text = useTranslations("waiting");
  const locale = useLocale();
  const { account, postExternalId, publishedAt, permalink } = comment;
  return (
    <>
      <Link href={localePath(locale, `/accounts/${account.id}`)}>
        <bdi>{accountName(account)}</bdi>
      </Link>
      {` · ${platformName(account.platform)} · `}
      <time dateTime={publishedAt.toISOString()}>{formatInstant(publishedAt, account.timeZone, locale)}</time>
      {postExternalId !== null && (
        <>
          {" · "}
          <Link
            href={localePath(
              locale,
              commentPath({ accountId: account.id, externalId: postExternalId }, comment.externalId),
            )}
          >
            {text("thread")}
          </Link>
        </>
      )}
      {permalink && (
        <>
          {" · "}
          <a href={permalink} rel="noopener noreferrer nofollow" target="_blank">
            {text("original")}
          </a>
        </>
      )}
    </>
  );
}
