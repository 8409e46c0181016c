import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import { sourceKindOf } from "#components/metrics/source-kind.ts";
import { PostsTable } from "#components/posts/posts-table.tsx";
import { SearchForm } from "#components/posts/search-form.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { type Access, requireAccess } from "#lib/answers/access.ts";
import { oneOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { type PostsQuestion, parsePostsQuestion, postsParamsOf } from "#lib/contract/questions/posts-question.ts";
import { listAccounts } from "#lib/data/accounts/accounts.ts";
import { resolveScope } from "#lib/data/facts/resolve-scope.ts";
import { everyAccount } from "#lib/data/facts/scope.ts";
import { listPosts } from "#lib/data/posts/posts.ts";
import { demoNotice } from "#lib/domain/demo/demo-notices.ts";
import { localDateOf } from "#lib/domain/local-time.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { formatCount, formatPeriod } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { nextPage, parseTrail, previousPage } from "./page-trail.ts";
import styles from "./posts-page.module.css";

interface PostsPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("posts"))("title") };
}

async function read(params: SearchParams, access: Access) {
  const question = parsePostsQuestion(params);
  const trail = parseTrail(oneOf(params, "trail"));
  if (question.search !== null) requireAccess(access, "texts.read");
  const [scope, everyone] = await Promise.all([resolveScope(question.scope), listAccounts(everyAccount)]);
  const { period, accountIds } = scope;
  const page = period
    ? await listPosts({ ...question, scope: { period, accountIds } })
    : { posts: [], nextCursor: null };
  return { question, trail, scope, everyone, page };
}

/** Posts of a filter, searched and sorted, a page at a time. */
export default async function PostsPage({ searchParams }: PostsPageProps) {
  const [text, locale, params] = await Promise.all([getTranslations("posts"), getLocale(), searchParams]);
  const access = await requirePage("aggregates.read");
  const path = localePath(locale, "/posts");
  const found = await orRefusal(() => read(params, access));
  if (found instanceof AkimetricsError) {
    return (
      <StateMessage title={text("title")} actions={<a href={path}>{text("empty.reset")}</a>}>
        <Refusal error={found} />
      </StateMessage>
    );
  }
  const { question, trail, scope, everyone, page } = found;
  if (scope.dataWindow === null && everyone.length === 0) {
    return (
      <StateMessage
        title={text("none.title")}
        actions={
          <Link className={buttonClass("primary")} href={localePath(locale, "/imports")}>
            {text("none.import")}
          </Link>
        }
      >
        {text("none.text")}
      </StateMessage>
    );
  }
  const { sort, direction, search, types } = question;
  const fresh: PostsQuestion = { ...question, cursor: null };
  const addressOf = (changed: Partial<PostsQuestion>, more: readonly [string, string][] = []) => {
    const query = postsParamsOf({ ...fresh, ...changed });
    for (const [name, value] of more) query.set(name, value);
    return query.size === 0 ? path : `${path}?${query}`;
  };
  const withoutScope = postsParamsOf({
    ...fresh,
    scope: { from: null, to: null, regions: [], platforms: [], accounts: [] },
  });
  const keepForSearch = postsParamsOf({ ...fresh, search: null, types: [] });
  const exportHref = (format: "csv" | "xlsx") => {
    const query = postsParamsOf(fresh);
    query.set("format", format);
    query.set("lang", locale);
    return `/export/posts?${query}`;
  };
  const order = text(`orders.${sort}_${direction}`);
  const before = previousPage(trail);
  const hasDemo = sourceKindOf(scope.accounts) !== "imports";
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <FilterBar
        path={path}
        request={question.scope}
        period={scope.period}
        dataWindow={scope.dataWindow}
        accounts={everyone}
        today={localDateOf(new Date(), "Asia/Almaty")}
        keep={Object.fromEntries(withoutScope)}
      />
      <SearchForm
        path={path}
        search={search}
        types={types}
        keep={keepForSearch}
        resetHref={search !== null || types.length > 0 ? addressOf({ search: null, types: [] }) : null}
        mayReadTexts={access.may("texts.read")}
      />
      {hasDemo && <Note>{demoNotice[locale]}</Note>}
      {page.posts.length === 0 ? (
        <StateMessage level={2} title={text("empty.title")} actions={<a href={path}>{text("empty.reset")}</a>}>
          {text("empty.text")}
        </StateMessage>
      ) : (
        <>
          <div className={styles.above}>
            <p>
              {scope.period &&
                text("found.period", {
                  period: formatPeriod(scope.period, locale),
                  accounts: scope.accounts.length,
                  count: formatCount(scope.accounts.length, locale),
                })}
              , {order}
            </p>
            <p className={`${styles.exports} no-print`}>
              {(["csv", "xlsx"] as const).map((format) => (
                <a key={format} href={exportHref(format)} className={buttonClass()} download>
                  {text(`export.${format}`)}
                </a>
              ))}
            </p>
          </div>
          <PostsTable
            caption={text("caption", { order })}
            posts={page.posts}
            accounts={scope.accounts}
            mayReadTexts={access.may("texts.read")}
            order={{ sort, direction, href: (by, way) => addressOf({ sort: by, direction: way }) }}
          />
          {sort !== "published" && <Note>{text("unknownLast")}</Note>}
        </>
      )}
      <nav aria-label={text("pages.label")} className={`${styles.pages} no-print`}>
        {before && before.length > 0 && (
          <Link className={buttonClass("quiet")} href={addressOf({})}>
            {text("pages.first")}
          </Link>
        )}
        {before && (
          <Link className={buttonClass()} href={addressOf({}, before)} rel="prev">
            {text("pages.previous")}
          </Link>
        )}
        {page.nextCursor !== null && (
          <Link
            className={buttonClass()}
            href={addressOf({}, nextPage(trail, question.cursor, page.nextCursor))}
            rel="next"
          >
            {text("pages.next")}
          </Link>
        )}
      </nav>
    </>
  );
}
