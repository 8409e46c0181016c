import { readPostLink } from "../../cells/post-link.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** TikTok writes 0 where a comment answers none. */
const parentOf = (id: string | null): string | null => (id === null || id === "0" ? null : id);

/** Comments of TikTok as its own server names them; the address to share has the account. */
export function openZeeschuimerCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const address = openCell(context, "share info/url");
  const inner = openCell(context, "reply to reply id");
  return (row) => {
    const link = readPostLink(address(row), "tiktok");
    const postId = row.identifier("postId", false) ?? link?.postId ?? null;
    const parentId = parentOf(inner(row).trim() || null) ?? parentOf(row.identifier("parentId", false));
    const date = row.date("publishedAt");
    return composeComment(row, {
      platform: "tiktok",
      account: given({ platform: "tiktok", handle: link?.handle ?? null, externalId: null, name: null }),
      postId,
      externalId: row.identifier("commentId", true),
      parentId,
      isReply: parentId !== null,
      published: date === null ? null : publicationTime(date),
      permalink: null,
    });
  };
}
