import { type Platform, platforms } from "#lib/domain/model.ts";
import { facebookCommentId } from "../../cells/comment-id.ts";
import { readCommentLink } from "../../cells/comment-link.ts";
import { readAccountAddress } from "../../cells/permalink.ts";
import { readPostLink } from "../../cells/post-link.ts";
import { openCell } from "../../column-cell.ts";
import { composeComment, readAuthor } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { AccountReference, CommentAuthor, CommentRecord } from "../../importer.ts";
import { refuse } from "../../refuse.ts";
import { readPublished } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { exportCommentsSchema } from "./schema.ts";

/** The post that a file is about. */
interface SourcePost {
  readonly platform: Platform;
  readonly postId: string;
  readonly account: AccountReference;
}

/** Finds the post in the rows above the header, `Source URL | https://…`; null where there is none. */
export function findSourcePost(above: MapperContext["above"]): SourcePost | null {
  for (const cell of above.flat()) {
    for (const platform of platforms) {
      const link = readPostLink(cell, platform);
      if (link === null) continue;
      const account = { platform, handle: link.handle, externalId: link.ownerId, name: null };
      return { platform, postId: link.postId, account };
    }
  }
  return null;
}

/** Rows of ExportComments.com. */
export function openExportCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const source = findSourcePost(context.above);
  if (source === null) refuse("comments_without_post", { format: exportCommentsSchema.name });
  const { platform, postId } = source;
  const account = openGivenAccount(context.options)(source.account);
  const profile = openCell(context, "link of name (click to view profile)");
  const canonical = (id: string): string => (platform === "facebook" ? facebookCommentId(id, postId) : id);
  let topId: string | null = null;
  return (row) => {
    const link = readCommentLink(row.cell("commentId"), platform);
    const isReply = /^\d+-\d+$/.test(row.cellAt(1));
    const externalId = idOf(row, link?.commentId ?? null);
    const parentId = link?.parentId ?? (isReply ? topId : null);
    if (!isReply) topId = externalId;
    return composeComment(row, {
      platform,
      account,
      postId,
      externalId: externalId === null ? null : canonical(externalId),
      parentId: parentId === null ? null : canonical(parentId),
      isReply: isReply || parentId !== null ? true : null,
      published: readPublished(row),
      author: authorOf(row, platform, profile(row)),
      text: textOf(row),
      permalink: row.permalink("commentId", platform),
    });
  };
}

/** Id that the link names, or the last part of its path. */
function idOf(row: RowReader, linked: string | null): string | null {
  if (linked !== null) return linked;
  const last = row.cell("commentId").split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? "";
  if (/^[\d_]{5,}$/.test(last)) return last;
  row.reject("missing_id", { column: row.plan.headerOf("commentId") });
  return null;
}

function authorOf(row: RowReader, platform: Platform, address: string): CommentAuthor | null {
  const author = readAuthor(row);
  const page = readAccountAddress(address, platform);
  const id = author?.id?.replace(/^ID:\s*/i, "") || null;
  const known = { id: id ?? page?.externalId ?? null, handle: page?.handle ?? null, name: author?.name ?? null };
  return known.id === null && known.handle === null && known.name === null ? null : known;
}

/** Pictures are appended to the text as `[PHOTO] https://…`. */
function textOf(row: RowReader): string | null {
  return row.cleanText(
    row
      .cell("text")
      .replace(/(?:^|\n)\[(?:PHOTO|VIDEO|STICKER|GIF)\] https?:\S+/g, "")
      .trim(),
  );
}
