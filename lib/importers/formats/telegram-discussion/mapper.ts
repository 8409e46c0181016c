import { publicationTime } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { composeComment, readAuthor } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { AccountReference, CommentRecord } from "../../importer.ts";
import { refuse } from "../../refuse.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** A post of the channel as its discussion group shows it. */
interface ForwardedPost {
  readonly account: AccountReference;
  /** Number of the post in the channel, which most exports do not tell. */
  readonly number: string | null;
  readonly publishedAt: Date | null;
}

/** Messages whose post is kept, so that answers to them find it; a thread rarely goes on for longer. */
const keptMessages = 200_000;

/**
 * Messages of a discussion group that answer a post of the channel, themselves or through other messages. What is
 * talked of otherwise is no comment and is passed over. A group without a channel's posts is refused.
 */
export function openTelegramDiscussionMapper(context: MapperContext): RowMapper<CommentRecord> {
  const [postPlace = -1] = context.columnsNamed("is post");
  const isPost = (cells: readonly string[]): boolean => cells[postPlace] === "true";
  const [typePlace = -1] = context.columnsNamed("chat type");
  const [first] = context.sample;
  if (first !== undefined && !context.sample.some(({ cells }) => isPost(cells))) {
    refuse("telegram_chat", { chat: (first.cells[typePlace] ?? "").slice(0, 60) });
  }
  const readPost = openForwardedPost(context);
  const postOf = new Map<string, ForwardedPost>();
  const roots = new Set<string>();
  return (row) => {
    const externalId = row.identifier("commentId", true);
    const answered = row.cell("parentId");
    if (isPost(row.cells)) {
      if (externalId === null) return null;
      keep(postOf, externalId, readPost(row));
      roots.add(externalId);
      return row.passOver("posts_passed_over");
    }
    const post = postOf.get(answered);
    if (post === undefined) return row.passOver("messages_passed_over");
    if (externalId !== null) keep(postOf, externalId, post);
    const date = row.date("publishedAt");
    const parentId = roots.has(answered) ? null : answered;
    const author = readAuthor(row);
    return composeComment(row, {
      platform: "telegram",
      account: post.account,
      postId: post.number,
      postPublishedAt: post.number === null ? post.publishedAt : null,
      externalId,
      parentId,
      isReply: parentId !== null,
      published: date === null ? null : publicationTime(date),
      author,
      isByAccount: author?.id === post.account.externalId,
      permalink: null,
    });
  };
}

function openForwardedPost(context: MapperContext): (row: RowReader) => ForwardedPost {
  const given = openGivenAccount(context.options);
  const id = openCell(context, "channel id");
  const name = openCell(context, "channel name");
  const number = openCell(context, "post number");
  return (row) => {
    const date = row.readDate(row.cell("publishedAt"));
    const time = date === null ? null : publicationTime(date);
    return {
      account: given({
        platform: "telegram",
        handle: null,
        externalId: row.clean(id(row)) || null,
        name: row.clean(name(row)) || null,
      }),
      number: /^\d+$/.exec(number(row))?.[0] ?? null,
      publishedAt: time !== null && "instant" in time ? time.instant : null,
    };
  };
}

function keep(postOf: Map<string, ForwardedPost>, message: string, post: ForwardedPost): void {
  postOf.set(message, post);
  if (postOf.size <= keptMessages) return;
  const [oldest] = postOf.keys();
  if (oldest !== undefined) postOf.delete(oldest);
}
