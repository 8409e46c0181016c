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
    const isShort = name === null || name.length <= 4 || name.startsWith("-");
    return name === null || (isShort && nobody.test(name)) ? null : name;
  };
  const id = row.personId("authorId");
  const written = nameOf("author");
  const handle = (written?.startsWith("@") ? written.slice(1) : written) || null;
  const name = nameOf("authorName");
  return id === null && handle === null && name === null ? null : { id, handle, name };
}

/** Whether two handles are one in small letters. Of all letters only İ takes more places in small. */
function isSameHandle(one: string, other: string): boolean {
  if (one.length !== other.length && !one.includes("İ") && !other.includes("İ")) return false;
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/** Whether an author is the page itself, by its id or else its handle; false says only that nothing shows it. */
export function speaksFor(author: CommentAuthor | null, account: AccountReference | null): boolean {
  if (author === null || account === null) return false;
  if (author.id !== null && author.id === account.externalId) return true;
  if (author.handle === null || account.handle === null) return false;
  return isSameHandle(author.handle, account.handle);
}

/** The record of a row, or null where its id or time is missing, which rejects the row. */
export function composeComment(row: RowReader, parts: CommentParts): CommentRecord | null {
  const { platform, externalId, published } = parts;
  const account = parts.account !== null && namesAccount(parts.account) ? parts.account : null;
  const author = parts.author === undefined ? readAuthor(row) : parts.author;
  const text = parts.text === undefined ? row.text("text") : parts.text;
  const likes = parts.likes === undefined ? row.count("likes") : parts.likes;
  const permalink = parts.permalink === undefined ? row.permalink("permalink", platform) : parts.permalink;
  if (externalId === null || published === null) return null;
  const record = {
    line: row.line,
    account,
    platform,
    postExternalId: parts.postId,
    externalId,
    parentExternalId: parts.parentId,
    isReply: parts.isReply,
    published,
    author,
    isByAccount: parts.isByAccount ?? (speaksFor(author, account) ? true : null),
    text,
    likes,
    permalink,
  };
  return parts.postPublishedAt ? { ...record, postPublishedAt: parts.postPublishedAt } : record;
}
