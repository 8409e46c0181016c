import type { Platform } from "#lib/domain/model.ts";
import { namesAccount } from "./given-account.ts";
import type { AccountReference, CommentAuthor, CommentRecord, PublicationTime } from "./importer.ts";
import type { RowReader } from "./row-reader.ts";

/** What a mapper knows of a comment; what it leaves out is read from the columns. */
export interface CommentParts {
  readonly platform: Platform;
  /** The page as far as the row tells; a reference without any name stands for none. */
  readonly account: AccountReference | null;
  readonly postId: string | null;
  readonly postPublishedAt?: Date | null;
  readonly externalId: string | null;
  readonly parentId: string | null;
  readonly isReply: boolean | null;
  readonly published: PublicationTime | null;
  readonly author?: CommentAuthor | null;
  readonly isByAccount?: boolean | null;
  readonly text?: string | null;
  readonly likes?: number | null;
  readonly permalink?: string | null;
}

/** What tools write in place of an author whom they hide or do not know. */
const nobody = /^(?:n\/a|none|null|nan|-+)$/i;

/** Who wrote the comment of a row; null where the row names nobody. */
export function readAuthor(row: RowReader): CommentAuthor | null {
  const nameOf = (field: "author" | "authorName"): string | null => {
    const name = row.name(field);
    return name === null || nobody.test(name) ? null : name;
  };
  const id = row.personId("authorId");
  const handle = nameOf("author")?.replace(/^@/, "") || null;
  const name = nameOf("authorName");
  return id === null && handle === null && name === null ? null : { id, handle, name };
}

/** Whether an author is the page itself, by its id or else its handle; false says only that nothing shows it. */
export function speaksFor(author: CommentAuthor | null, account: AccountReference | null): boolean {
  if (author === null || account === null) return false;
  if (author.id !== null && author.id === account.externalId) return true;
  return author.handle !== null && author.handle.toLowerCase() === account.handle?.toLowerCase();
}

/** The record of a row, or null where its id or time is missing, which rejects the row. */
export function composeComment(row: RowReader, parts: CommentParts): CommentRecord | null {
  const { platform, externalId, parentId, published } = parts;
  const account = parts.account !== null && namesAccount(parts.account) ? parts.account : null;
  const author = parts.author === undefined ? readAuthor(row) : parts.author;
  const rest = {
    text: parts.text === undefined ? row.text("text") : parts.text,
    likes: parts.likes === undefined ? row.count("likes") : parts.likes,
    permalink: parts.permalink === undefined ? row.permalink("permalink", platform) : parts.permalink,
  };
  if (externalId === null || published === null) return null;
  return {
    line: row.line,
    account,
    platform,
    postExternalId: parts.postId,
    ...(parts.postPublishedAt && { postPublishedAt: parts.postPublishedAt }),
    externalId,
    parentExternalId: parentId,
    isReply: parts.isReply,
    published,
    author,
    isByAccount: parts.isByAccount ?? (speaksFor(author, account) ? true : null),
    ...rest,
  };
}
