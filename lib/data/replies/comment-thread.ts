import "server-only";
import type { MarkKind } from "../../domain/replies/comment-marks.ts";
import type { CommentThread, ThreadComment } from "../../domain/replies/comment-thread.ts";
import type { TextLanguage } from "../../domain/replies/facts.ts";
import { getDatabase } from "../database/db.ts";

/** The comments of a post. */
export interface PostComments {
  /** Oldest first. */
  readonly threads: readonly CommentThread[];
  /** How many threads there are; more than are in `threads` where the list was cut. 0 where none were read. */
  readonly threadCount: number;
  /** Comments that are kept, of all threads. */
  readonly comments: number;
  readonly officialComments: number;
}

interface CommentRow {
  external_id: string;
  root_id: string;
  published_at: Date;
  is_official: boolean | null;
  author_number: number | null;
  text: string | null;
  language: TextLanguage | null;
  likes: number | null;
  permalink: string | null;
  inferred_by: "mention" | "time" | null;
  answer_seconds: number | null;
  is_waiting: boolean;
  mark: MarkKind | null;
  is_gone: boolean;
}

function commentOf(row: CommentRow): ThreadComment {
  return {
    externalId: row.external_id,
    publishedAt: row.published_at,
    voice: row.is_official === null ? "unknown" : row.is_official ? "official" : "citizen",
    authorNumber: row.author_number,
    text: row.text,
    language: row.language,
    likes: row.likes,
    permalink: row.permalink,
    inferredBy: row.inferred_by,
    answerSeconds: row.answer_seconds,
    isWaiting: row.is_waiting,
    mark: row.mark,
    isGone: row.is_gone,
  };
}

/** Most threads that a page of a post shows at once. */
export const mostThreads = 200;

/** Texts are read for what is shown only: a post may have a hundred thousand comments. */
const own = `
  SELECT c.external_id, c.published_at, c.is_official, c.author_hash,
    coalesce(c.thread_external_id, c.inferred_parent_external_id, c.external_id) AS root_id
  FROM comment AS c WHERE c.account_id = $1 AND c.post_external_id = $2`;

/**
 * The comments of a post as conversations. A reply whose parent is not known stands as a thread of its own.
 * @param most how many threads to read, from the oldest on; none leaves `threadCount` at 0
 * @param after how many of the oldest to pass over
 * @returns null where no comment of the post is kept
 */
export async function findThreads(
  accountId: number,
  postExternalId: string,
  most: number = mostThreads,
  after = 0,
): Promise<PostComments | null> {
  const { pool } = getDatabase();
  const [counts, found] = await Promise.all([
    pool.query<{ comments: number; official_comments: number }>(
      "SELECT comments, official_comments FROM post_thread WHERE account_id = $1 AND post_external_id = $2",
      [accountId, postExternalId],
    ),
    pool.query<CommentRow & { thread_count: number }>(
      `WITH own AS (${own}), writer AS (
         SELECT author_hash, row_number() OVER (ORDER BY min(published_at), author_hash)::int AS number
         FROM own WHERE is_official IS false AND author_hash IS NOT NULL GROUP BY author_hash
       ), root AS (
         SELECT root_id, min(published_at) AS started_at, count(*) OVER ()::int AS thread_count
         FROM own GROUP BY root_id ORDER BY 2, 1 LIMIT $3 OFFSET $4
       )
       SELECT o.external_id, o.root_id, o.published_at, o.is_official, w.number AS author_number, c.text, c.language,
         c.likes, c.permalink, c.inferred_by, c.inferred_answer_seconds AS answer_seconds, c.is_waiting, m.kind AS mark,
         c.not_seen_import_id IS NOT NULL AS is_gone, r.thread_count
       FROM root AS r JOIN own AS o ON o.root_id = r.root_id
         JOIN comment AS c ON c.account_id = $1 AND c.external_id = o.external_id
         LEFT JOIN writer AS w ON w.author_hash = o.author_hash AND o.is_official IS false
         LEFT JOIN comment_mark AS m ON m.account_id = $1 AND m.comment_external_id = o.external_id
       ORDER BY r.started_at, r.root_id, (o.external_id <> o.root_id), o.published_at, o.external_id`,
      [accountId, postExternalId, most, after],
    ),
  ]);
  const [count] = counts.rows;
  if (count === undefined) return null;
  const threads = [...Map.groupBy(found.rows, (row) => row.root_id).values()].flatMap(([first, ...rest]) =>
    first ? [{ ...commentOf(first), replies: rest.map(commentOf) }] : [],
  );
  return {
    threads,
    threadCount: found.rows[0]?.thread_count ?? 0,
    comments: count.comments,
    officialComments: count.official_comments,
  };
}

/**
 * How many threads of a post are older than the one that holds a comment, which says on which page it stands.
 * @returns null where the post has no such comment
 */
export async function findThreadPlace(
  accountId: number,
  postExternalId: string,
  commentExternalId: string,
): Promise<number | null> {
  const { rows } = await getDatabase().pool.query<{ place: number }>(
    `WITH own AS (${own}), root AS (
       SELECT root_id, row_number() OVER (ORDER BY min(published_at), root_id)::int - 1 AS place FROM own GROUP BY root_id
     ) SELECT r.place FROM own AS o JOIN root AS r USING (root_id) WHERE o.external_id = $3`,
    [accountId, postExternalId, commentExternalId],
  );
  return rows[0]?.place ?? null;
}
