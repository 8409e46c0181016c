import { readAddress } from "../../cells/permalink.ts";
import { openCell } from "../../column-cell.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentAuthor, CommentRecord } from "../../importer.ts";
import { readPublished } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext } from "../../table/table-format.ts";

/** The wall and the post in the address of a comment, `wall-123_456?reply=789`. */
function wallOf(link: string): { readonly ownerId: string; readonly postId: string } | null {
  const path = readAddress(link, "vk")?.path ?? "";
  const [, ownerId, postId] = /[/=]wall(-?\d+)_(\d+)/.exec(path) ?? [];
  return ownerId === undefined || postId === undefined ? null : { ownerId, postId };
}

/** Comments among the rows of VK in 4CAT. Communities have ids below zero, as in the addresses of their walls. */
export function openVkCommentMapper(context: MapperContext): (row: RowReader) => CommentRecord | null {
  const given = openGivenAccount(context.options);
  const authorId = openCell(context, "author id");
  const authorType = openCell(context, "author type");
  const thread = openCell(context, "thread id");
  const answered = openCell(context, "in reply to comment id");
  const tellsParents = context.columnsNamed("in reply to comment id").length > 0;
  return (row) => {
    const wall = wallOf(row.cell("permalink"));
    const parentId = /^[1-9]\d*$/.exec(answered(row))?.[0] ?? null;
    const threadId = /^\d+$/.exec(thread(row))?.[0] ?? null;
    return composeComment(row, {
      platform: "vk",
      account: given({ platform: "vk", handle: null, externalId: wall?.ownerId ?? null, name: null }),
      postId: wall?.postId ?? threadId,
      externalId: row.identifier("postId", true),
      parentId,
      isReply: tellsParents ? parentId !== null : null,
      published: readPublished(row),
      author: authorOf(row, authorId(row), authorType(row)),
    });
  };
}

function authorOf(row: RowReader, id: string, type: string): CommentAuthor | null {
  const isCommunity = /^(?:group|page|community|club|public)$/i.test(type);
  const known = /^-?\d+$/.exec(id)?.[0] ?? null;
  const own = known !== null && isCommunity && !known.startsWith("-") ? `-${known}` : known;
  const name = row.name("accountName");
  return own === null && name === null ? null : { id: own, handle: null, name };
}
