import "server-only";
import { once } from "node:events";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { textLanguageOf } from "../../domain/language/text-language.ts";
import { instantOfWall, localDateOf, localHourOf } from "../../domain/local-time.ts";
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
    publishedAt.toISOString(),
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

/** A COPY in progress on the import's connection; nothing else may run there until it ends. */
export interface CopyWriter {
  write(rows: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
  abort(cause: Error): void;
}

/** Starts COPY into a staging table. Waits for the server when it is slower than the file. */
export function startCopy(client: PoolClient, table: string): CopyWriter {
  const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  let hasFailed = false;
  const failed = new Promise<never>((_resolve, reject) => {
    // Heard for good: a stream that is destroyed after it failed tells its error once more.
    stream.on("error", (error) => {
      hasFailed = true;
      reject(error);
    });
  });
  failed.catch(() => undefined);
  return {
    async write(rows) {
      if (rows.length > 0 && !stream.write(rows)) await Promise.race([once(stream, "drain"), failed]);
    },
    async end() {
      const finished = once(stream, "finish");
      stream.end();
      await Promise.race([finished, failed]);
    },
    abort(cause) {
      // A COPY that failed has no connection any more to say goodbye on.
      if (!hasFailed) stream.destroy(cause);
    },
  };
}
