import "server-only";
import type { Post, PostType } from "../../domain/model.ts";
import { getDatabase } from "../database/db.ts";
import type { Scope } from "../facts/scope.ts";
import { decodeCursor, encodeCursor, type PostCursor } from "./post-cursor.ts";
import { prefixQueryOf } from "./text-search.ts";

/** Columns that posts can be sorted by; each has an index that begins with the account. */
export const postSorts = ["published", "likes", "comments", "shares"] as const;
export type PostSort = (typeof postSorts)[number];

/** A question for posts. `accountIds` must be given in full: scopes are resolved to accounts first. */
export interface PostQuery {
  readonly scope: Pick<Scope, "period" | "accountIds">;
  readonly search: string | null;
  readonly types: readonly PostType[];
  readonly sort: PostSort;
  readonly direction: "asc" | "desc";
  /** From the page before, or null for the first page. */
  readonly cursor: string | null;
  readonly limit: number;
}

/** One page of posts. Posts whose sort count is unknown have no rank and follow the ranked ones. */
export interface PostPage {
  readonly posts: readonly Post[];
  readonly nextCursor: string | null;
}

interface PostRow {
  account_id: number;
  external_id: string;
  published_at: Date;
  local_date: string;
  type: PostType | null;
  text: string | null;
  permalink: string | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  views: number | null;
  captured_at: Date;
  import_id: number;
}

const columns = `p.account_id, p.external_id, p.published_at, to_char(p.local_date, 'YYYY-MM-DD') AS local_date, p.type, p.text,
  p.permalink, p.likes, p.comments, p.shares, p.views, p.captured_at, p.import_id`;

function postOf(row: PostRow): Post {
  return {
    accountId: row.account_id,
    externalId: row.external_id,
    publishedAt: row.published_at,
    localDate: row.local_date,
    type: row.type,
    text: row.text,
    permalink: row.permalink,
    likes: row.likes,
    comments: row.comments,
    shares: row.shares,
    views: row.views,
    capturedAt: row.captured_at,
    importId: row.import_id,
  };
}

const sortColumn: Record<PostSort, string> = {
  published: "published_at",
  likes: "likes",
  comments: "comments",
  shares: "shares",
};

// Greater than any id byte by byte, so that a row comparison can mean "all ids of this account".
const afterEveryId = "\u{10FFFF}";

class Parameters {
  readonly values: unknown[] = [];
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** Conditions that every page of the query shares; instants bound the index range, local days decide. */
function conditionsOf(query: PostQuery, parameters: Parameters): string[] {
  const from = parameters.bind(query.scope.period.from);
  const to = parameters.bind(query.scope.period.to);
  const conditions = [
    `p.local_date BETWEEN ${from}::date AND ${to}::date`,
    `p.published_at BETWEEN ${from}::date - interval '1 day' AND ${to}::date + interval '2 days'`,
  ];
  if (query.types.length > 0) conditions.push(`p.type = ANY(${parameters.bind(query.types)}::text[])`);
  return conditions;
}

/**
 * Each account gives its own next rows from its index and the accounts are merged,
 * so that the time for a page grows with accounts asked for, not with posts stored.
 */
function pageSql(
  query: PostQuery,
  cursor: PostCursor | null,
  ranked: boolean,
  limit: number,
  parameters: Parameters,
): string {
  const accounts = parameters.bind(query.scope.accountIds);
  const conditions = conditionsOf(query, parameters);
  const column = `p.${sortColumn[query.sort]}`;
  const [order, before] = query.direction === "desc" ? ["DESC", "<"] : ["ASC", ">"];
  const [allOfAccount, noneOfAccount] = query.direction === "desc" ? [afterEveryId, ""] : ["", afterEveryId];
  if (query.sort !== "published") conditions.push(ranked ? `${column} IS NOT NULL` : `${column} IS NULL`);
  if (cursor) {
    const account = parameters.bind(cursor.accountId);
    const aheadOf = query.direction === "desc" ? "<" : ">";
    const id = `CASE WHEN a.id = ${account}::int THEN ${parameters.bind(cursor.externalId)}::text
      WHEN a.id ${aheadOf} ${account}::int THEN ${parameters.bind(allOfAccount)}::text ELSE ${parameters.bind(noneOfAccount)}::text END COLLATE "C"`;
    if (ranked) {
      const cast = query.sort === "published" ? "timestamptz" : "int";
      conditions.push(`(${column}, p.external_id) ${before} (${parameters.bind(cursor.value)}::${cast}, ${id})`);
    } else {
      conditions.push(`p.external_id ${before} ${id}`);
    }
  }
  const ordering = ranked ? `${column} ${order}, p.external_id ${order}` : `p.external_id ${order}`;
  const merged = ranked
    ? `${column} ${order}, p.account_id ${order}, p.external_id ${order}`
    : `p.account_id ${order}, p.external_id ${order}`;
  if (query.search) {
    const words = parameters.bind(prefixQueryOf(query.search));
    return `WITH p AS MATERIALIZED (
        SELECT p.* FROM post AS p WHERE p.account_id = ANY(${accounts}::int[])
          AND to_tsvector('simple', lower(left(coalesce(p.text, ''), 200000) COLLATE "und-x-icu")) @@ ${words}::tsquery
      ) SELECT ${columns} FROM p JOIN unnest(${accounts}::int[]) AS a(id) ON a.id = p.account_id
      WHERE ${conditions.join(" AND ")} ORDER BY ${merged} LIMIT ${limit}`;
  }
  return `SELECT ${columns} FROM unnest(${accounts}::int[]) AS a(id), LATERAL (
      SELECT * FROM post AS p WHERE p.account_id = a.id AND ${conditions.join(" AND ")} ORDER BY ${ordering} LIMIT ${limit}
    ) AS p ORDER BY ${merged} LIMIT ${limit}`;
}

async function readPage(query: PostQuery, cursor: PostCursor | null, ranked: boolean, limit: number): Promise<Post[]> {
  const parameters = new Parameters();
  const sql = pageSql(query, cursor, ranked, limit, parameters);
  const { rows } = await getDatabase().pool.query<PostRow>(sql, parameters.values);
  return rows.map(postOf);
}

function sortValueOf(post: Post, sort: PostSort): string | number | null {
  return sort === "published" ? post.publishedAt.toISOString() : post[sort];
}

/**
 * One page of posts in a fixed total order: value, account, id.
 * Throws InvalidRequestError when the cursor is damaged.
 */
export async function listPosts(query: PostQuery): Promise<PostPage> {
  if (query.scope.accountIds.length === 0) return { posts: [], nextCursor: null };
  const cursor = query.cursor === null ? null : decodeCursor(query.cursor);
  const wanted = query.limit + 1;
  const inRanked = cursor === null || cursor.value !== null;
  const found = inRanked ? await readPage(query, cursor, true, wanted) : [];
  if (found.length < wanted && query.sort !== "published") {
    found.push(...(await readPage(query, inRanked ? null : cursor, false, wanted - found.length)));
  }
  const posts = found.slice(0, query.limit);
  const last = posts.at(-1);
  const nextCursor =
    found.length > query.limit && last
      ? encodeCursor({ value: sortValueOf(last, query.sort), accountId: last.accountId, externalId: last.externalId })
      : null;
  return { posts, nextCursor };
}

/** One post, or null. */
export async function findPost(accountId: number, externalId: string): Promise<Post | null> {
  const { rows } = await getDatabase().pool.query<PostRow>(
    `SELECT ${columns} FROM post AS p WHERE p.account_id = $1 AND p.external_id = $2`,
    [accountId, externalId],
  );
  return rows[0] ? postOf(rows[0]) : null;
}
