import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { KnownCount } from "#components/ui/known-count.tsx";
import type { Account, Post } from "#lib/domain/model.ts";
import { formatDate } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import { postPath } from "./post-path.ts";
import { PostText } from "./post-text.tsx";
import styles from "./posts-table.module.css";

/** Columns that posts can be sorted by. */
export type PostsSort = "published" | "likes" | "comments" | "shares";

interface PostsTableProps {
  readonly caption: string;
  readonly posts: readonly Post[];
  readonly accounts: readonly Account[];
  readonly mayReadTexts: boolean;
  /** The order in force and where headers lead; absent where the table can't be sorted. */
  readonly order?: {
    readonly sort: PostsSort;
    readonly direction: "asc" | "desc";
    readonly href: (sort: PostsSort, direction: "asc" | "desc") => string;
  };
}

/** Posts with their own words and counts, each leading to all that is known of it. */
export function PostsTable({ caption, posts, accounts, mayReadTexts, order }: PostsTableProps) {
  const text = useTranslations("posts");
  const locale = useLocale();
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const sorting = (sort: PostsSort): Partial<Column<Post>> => {
    if (!order) return {};
    const isSorted = order.sort === sort;
    const next = isSorted && order.direction === "desc" ? "asc" : "desc";
    return {
      sortHref: order.href(sort, next),
      ...(isSorted && { sorted: order.direction === "desc" ? "descending" : "ascending" }),
    };
  };
  const counted = (id: "likes" | "comments" | "shares" | "views", isSecondary: boolean): Column<Post> => ({
    id,
    header: text(`columns.${id}`),
    numeric: true,
    isSecondary,
    ...(id !== "views" && sorting(id)),
    cell: (post) => <KnownCount value={post[id]} />,
  });
  const whose = (post: Post) => {
    const account = accountOf.get(post.accountId);
    if (!account) return null;
    return (
      <>
        <Link href={localePath(locale, `/accounts/${account.id}`)}>
          <bdi>{accountName(account)}</bdi>
        </Link>{" "}
        · {platformName(account.platform)} · {text(`types.${post.type ?? "unknown"}`)}
        {" · "}
        {account.isDemo ? (
          <Link href={localePath(locale, "/study")}>{text("one.demoImport")}</Link>
        ) : (
          <Link href={localePath(locale, `/imports/${post.importId}`)}>
            {text("one.import")} {post.importId}
          </Link>
        )}
        {post.permalink && (
          <>
            {" · "}
            <a href={post.permalink} rel="noopener noreferrer nofollow" target="_blank">
              {text("original")}
            </a>
          </>
        )}
      </>
    );
  };
  const columns: Column<Post>[] = [
    {
      id: "published",
      header: text("columns.published"),
      ...sorting("published"),
      cell: (post) => (
        <Link href={localePath(locale, postPath(post))} className={styles.date}>
          <time dateTime={post.publishedAt.toISOString()}>{formatDate(post.localDate, locale)}</time>
        </Link>
      ),
    },
    {
      id: "text",
      header: text("columns.text"),
      isRowHeader: true,
      cell: (post) => (
        <div className={styles.post}>
          <PostText text={post.text} mayReadTexts={mayReadTexts} isClamped />
          <div className={styles.whose}>{whose(post)}</div>
        </div>
      ),
    },
    counted("likes", false),
    counted("comments", false),
    counted("shares", true),
    counted("views", true),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={posts}
      rowKey={(post) => `${post.accountId} ${post.externalId}`}
    />
  );
}
