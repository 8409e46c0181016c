import "server-only";
import type { PoolClient } from "pg";
import { textLanguageOf } from "../../domain/language/text-language.ts";
import { instantOfWall, instantText, localDateOf, localHourOf } from "../../domain/local-time.ts";
import type { TimeZone } from "../../domain/model.ts";
import type { FollowerRecord, PostRecord } from "../../importers/importer.ts";
import { createCommentStaging } from "../comments/stage-comments.ts";
import type { FileAccount } from "./account-references.ts";
import { copyRow } from "./copy-text.ts";

/** Temporary tables of one import; they vanish with its transaction, whatever ends it. */
export async function createStaging(client: PoolClient): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE staged_post (
      line int, account_ref int, external_id text COLLATE "C", published_at timestamptz(0), local_date date, local_hour smallint,
      type text, text text, language text, permalink text, likes int, comments int, shares int, views int, reach int, saves int,
      reactions jsonb, followers_at_post int
    ) ON COMMIT DROP;
    CREATE TEMP TABLE staged_follower (line int, account_ref int, date date, followers int) ON COMMIT DROP;
    CREATE TEMP TABLE affected_day (account_id int, local_date date) ON COMMIT DROP;`);
  await createCommentStaging(client);
}

/** When a post or comment was published: the instant it names, or its wall clock read in a zone. */
export function publicationOf({ published }: Pick<PostRecord, "published">, wallZone: TimeZone): Date {
  return "instant" in published ? published.instant : instantOfWall(published.wall, wallZone);
}

/** One post as a COPY row of `postColumns`; places it on the local day of its account. */
export function postCells(post: PostRecord, account: FileAccount, publishedAt: Date): string {
  return copyRow([
    post.externalId,
    instantText(publishedAt),
    localDateOf(publishedAt, account.timeZone),
    localHourOf(publishedAt, account.timeZone),
    post.type,
    post.text,
    post.text === null ? null : textLanguageOf(post.text),
    post.permalink,
    post.likes,
    post.comments,
    post.shares,
    post.views,
    post.reach,
    post.saves,
    post.reactions === null ? null : JSON.stringify(post.reactions),
    post.followersAtPost,
  ]);
}

/** What stands before the cells of a post in a COPY row of `staged_post`. */
export function stagedPostStart(accountRef: number, line: number): string {
  return `${line}\t${accountRef}\t`;
}

/** One follower total as a COPY row of `staged_follower`. */
export function followerRow(record: FollowerRecord, account: FileAccount): string {
  return copyRow([record.line, account.ref, record.date, record.followers]);
}
