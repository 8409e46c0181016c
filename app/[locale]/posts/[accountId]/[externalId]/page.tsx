import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { ThreadSection } from "#components/dialogue/thread-section.tsx";
import { CapturesTable } from "#components/posts/captures-table.tsx";
import { postPath } from "#components/posts/post-path.ts";
import { PostText } from "#components/posts/post-text.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { FigureList } from "#components/ui/figure-list.tsx";
import { KnownCount } from "#components/ui/known-count.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { findLastAbsence, listCaptures } from "#lib/data/posts/captures.ts";
import { findThreadPlace, findThreads, mostThreads } from "#lib/data/replies/comment-thread.ts";
import { demoNotice } from "#lib/domain/demo/demo-notices.ts";
import { countKinds } from "#lib/domain/model.ts";
import { formatDate, formatInstant } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, organizationName, platformName } from "#lib/i18n/names.ts";
import { findPostPage } from "./find-post-page.ts";

interface PostPageProps {
  readonly params: Promise<{ readonly accountId: string; readonly externalId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Number of the page of threads that an address asks for, from 1; the first where it says nothing sensible. */
function threadPageOf({ threads }: SearchParams): number {
  return typeof threads === "string" && /^[1-9]\d{0,4}$/.test(threads) ? Number(threads) : 1;
}

export async function generateMetadata({ params }: PostPageProps): Promise<Metadata> {
  const { accountId, externalId } = await params;
  const [found, text, locale] = await Promise.all([
    findPostPage(accountId, externalId),
    getTranslations("posts"),
    getLocale(),
  ]);
  if (!found) return {};
  const { post, account } = found;
  return { title: text("one.title", { account: accountName(account), date: formatDate(post.localDate, locale) }) };
}

/** One post with everything that is known of it. */
export default async function PostPage({ params, searchParams }: PostPageProps) {
  const access = await requirePage("aggregates.read");
  const { accountId, externalId } = await params;
  const found = await findPostPage(accountId, externalId);
  if (!found) notFound();
  const [text, thread, locale] = await Promise.all([
    getTranslations("posts"),
    getTranslations("dialogue.thread"),
    getLocale(),
  ]);
  const { post, account } = found;
  const mayReadComments = access.may("comments.read");
  const asked = await searchParams;
  const pointedAt = mayReadComments && typeof asked.comment === "string" ? asked.comment : null;
  const place = pointedAt === null ? null : await findThreadPlace(post.accountId, post.externalId, pointedAt);
  const threadPage = place === null ? threadPageOf(asked) : Math.floor(place / mostThreads) + 1;
  const firstThread = (threadPage - 1) * mostThreads;
  const [captures, absentSince, conversation] = await Promise.all([
    listCaptures(post.accountId, post.externalId),
    findLastAbsence(post.accountId, post.externalId),
    findThreads(post.accountId, post.externalId, mayReadComments ? mostThreads : 0, firstThread),
  ]);
  const threadCount = conversation?.threadCount ?? 0;
  if (mayReadComments && threadPage > 1 && firstThread >= threadCount) notFound();
  const threadsHref = (page: number) => `${localePath(locale, postPath(post))}?threads=${page}#comments`;
  const accountHref = localePath(locale, `/accounts/${account.id}`);
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, "/posts")}>{text("one.back")}</Link>}
        title={text("one.title", { account: accountName(account), date: formatDate(post.localDate, locale) })}
        lead={`${platformName(account.platform)}, ${text(`types.${post.type ?? "unknown"}`)}`}
        actions={
          <>
            {post.permalink && (
              <a
                className={buttonClass("primary")}
                href={post.permalink}
                rel="noopener noreferrer nofollow"
                target="_blank"
              >
                {text("one.open")}
              </a>
            )}
            <Link className={buttonClass()} href={accountHref}>
              {text("one.account")}
            </Link>
          </>
        }
      />
      {absentSince && (
        <Note tone="notice">{text("one.notSeen", { date: formatInstant(absentSince, account.timeZone, locale) })}</Note>
      )}
      {account.isDemo && <Note tone="notice">{demoNotice[locale]}</Note>}
      <Section
        id="counts"
        title={text("one.counts")}
        intro={text("one.asOf", { date: formatInstant(post.capturedAt, account.timeZone, locale) })}
      >
        <FigureList
          items={countKinds.map((kind) => ({
            id: kind,
            label: text(`columns.${kind}`),
            value: <KnownCount value={post[kind]} />,
            ...(post[kind] === null && { note: text("hidden") }),
          }))}
        />
      </Section>
      {captures.length > 1 && (
        <Section id="growth" title={text("one.growth")} intro={text("one.growthIntro")}>
          <CapturesTable captures={captures} timeZone={account.timeZone} />
        </Section>
      )}
      <Section id="text" title={text("one.text")}>
        <PostText text={post.text} mayReadTexts={access.may("texts.read")} />
      </Section>
      <Section
        id="comments"
        title={thread("title")}
        intro={mayReadComments && conversation ? thread("intro") : undefined}
      >
        <ThreadSection
          threads={conversation?.threads ?? []}
          collected={conversation?.comments ?? 0}
          shown={post.comments}
          timeZone={account.timeZone}
          officialName={accountName(account)}
          mayReadComments={mayReadComments}
          pointedAt={place === null ? null : pointedAt}
          first={firstThread + 1}
          threadCount={threadCount}
          previousHref={threadPage > 1 ? threadsHref(threadPage - 1) : null}
          nextHref={firstThread + mostThreads < threadCount ? threadsHref(threadPage + 1) : null}
        />
      </Section>
      <Section id="facts" title={text("one.facts")}>
        <FactList
          facts={[
            {
              id: "published",
              label: text("one.published"),
              value: (
                <time dateTime={post.publishedAt.toISOString()}>
                  {formatInstant(post.publishedAt, account.timeZone, locale)} ({account.timeZone})
                </time>
              ),
            },
            { id: "account", label: text("columns.account"), value: <Link href={accountHref}>@{account.handle}</Link> },
            {
              id: "organization",
              label: text("one.organization"),
              value: account.organization ? organizationName(account.organization, locale) : text("one.noOrganization"),
            },
            { id: "id", label: text("one.externalId"), value: <bdi>{post.externalId}</bdi> },
            {
              id: "import",
              label: text("one.import"),
              value: account.isDemo ? (
                <Link href={localePath(locale, "/study")}>{text("one.demoImport")}</Link>
              ) : (
                <Link href={localePath(locale, `/imports/${post.importId}`)}>{post.importId}</Link>
              ),
            },
            ...(access.may("imports.read") && !account.isDemo
              ? [
                  {
                    id: "row",
                    label: text("row.title"),
                    value: <Link href={localePath(locale, `${postPath(post)}/row`)}>{text("row.open")}</Link>,
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </>
  );
}
