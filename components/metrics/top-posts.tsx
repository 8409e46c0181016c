import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Account, Post } from "#lib/domain/model.ts";
import { formatCount, formatDate } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import { postPath } from "../posts/post-path.ts";
import styles from "./top-posts.module.css";

interface TopPostsProps {
  readonly posts: readonly Post[];
  readonly accounts: readonly Account[];
  readonly caption: string;
  /** Whether the reader may see the words of posts. */
  readonly mayReadTexts: boolean;
}

const excerptLength = 180;

/** The beginning of a text, cut between words. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= excerptLength) return line;
  const cut = line.slice(0, excerptLength);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(" "), excerptLength - 30));
  return `${whole.replace(/(?<![\s.,;:…–-])[\s.,;:…–-]+$/, "")}…`;
}

/** The greatest posts of a period, each in its own words and with its counts. */
export function TopPosts({ posts, accounts, caption, mayReadTexts }: TopPostsProps) {
  const text = useTranslations("overview.top");
  const locale = useLocale();
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const wordsOf = (post: Post) => {
    if (!mayReadTexts) return <span className={styles.faint}>{text("hiddenText")}</span>;
    const words = post.text ? excerptOf(post.text) : text("noText");
    return <Link href={localePath(locale, postPath(post))}>{words}</Link>;
  };
  const count = (id: "likes" | "comments" | "shares", isSecondary: boolean): Column<Post> => ({
    id,
    header: text(id),
    numeric: true,
    isSecondary,
    cell: (post) => formatCount(post[id], locale),
  });
  const columns: Column<Post>[] = [
    {
      id: "post",
      header: text("post"),
      isRowHeader: true,
      cell: (post) => {
        const account = accountOf.get(post.accountId);
        return (
          <div className={styles.post}>
            <div className={styles.words}>{wordsOf(post)}</div>
            {account && (
              <div className={styles.where}>
                {platformName(account.platform)} · {accountName(account)} · {formatDate(post.localDate, locale)}
              </div>
            )}
          </div>
        );
      },
    },
    count("likes", false),
    count("comments", false),
    count("shares", true),
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
