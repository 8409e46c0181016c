import type { Platform } from "#lib/domain/model.ts";
import { openCell } from "../../column-cell.ts";
import { openGivenAccount } from "../../given-account.ts";
import { readHideableCount } from "../../hidden-count.ts";
import type { CommentRecord, PostRecord } from "../../importer.ts";
import { composePost, type PostParts } from "../../post-record.ts";
import { readReactions, sumReactions } from "../../reactions.ts";
import { readAccountColumns, readLinkedId, readOwnId, readPublished, readRowLink } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openVkCommentMapper } from "./vk-comment-mapper.ts";

const yes = /^(?:yes|true|1)$/i;

/** What all data sets of 4CAT have; `known` is what one platform says otherwise. */
function openPosts(
  platform: Platform,
  context: MapperContext,
  know: (row: RowReader) => Partial<PostParts>,
): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  return (row) => {
    const link = readRowLink(row, platform);
    const known = know(row);
    return composePost(row, {
      externalId: platform === "facebook" ? readOwnId(row, link) : readLinkedId(row, link),
      published: readPublished(row),
      permalink: link.permalink,
      text: row.text("text"),
      type: row.postType("type"),
      ...known,
      account: given(known.account ?? readAccountColumns(row, platform, link)),
    });
  };
}

/** Instagram: counts that are hidden or -1 are unknown, and so are plays of what can't be played. */
export function openFourcatInstagramMapper(context: MapperContext): RowMapper<PostRecord> {
  const hidden = openCell(context, "likes hidden");
  return openPosts("instagram", context, (row) => {
    const isHidden = yes.test(hidden(row));
    if (isHidden) row.warnings.count("likes_hidden", row.line);
    const plays = row.count("views");
    return {
      likes: isHidden ? null : readHideableCount(row, "likes"),
      comments: readHideableCount(row, "comments"),
      views: isHidden || plays === 0 ? null : plays,
    };
  });
}

/** Facebook by way of CrowdTangle: all reactions are the sum of their kinds; 0 views are views that nobody counted. */
export function openFourcatFacebookMapper(context: MapperContext): RowMapper<PostRecord> {
  return openPosts("facebook", context, (row) => {
    const reactions = readReactions(row);
    return { likes: sumReactions(row, reactions), reactions, views: row.count("views") || null };
  });
}

/** Facebook without counts. A post in a group belongs to the group, whoever wrote it. */
export function openFourcatFacebookTextsMapper(context: MapperContext): RowMapper<PostRecord> {
  const inGroup = openCell(context, "is in group");
  const groupName = openCell(context, "group name");
  return openPosts("facebook", context, (row) => {
    if (!yes.test(inGroup(row))) return {};
    const { link } = readRowLink(row, "facebook");
    const name = row.clean(groupName(row)) || null;
    return {
      account: { platform: "facebook", handle: link?.handle ?? null, externalId: link?.ownerId ?? null, name },
    };
  });
}

/** TikTok. */
export function openFourcatTiktokMapper(context: MapperContext): RowMapper<PostRecord> {
  return openPosts("tiktok", context, () => ({ type: "video" }));
}

/** X: a repost has the counts of the original, a reply to somebody else is a comment; 0 impressions are unknown. */
export function openFourcatXMapper(context: MapperContext): RowMapper<PostRecord> {
  const isRepost = openCell(context, "is retweet");
  const isReply = openCell(context, "is reply");
  const answered = openCell(context, "replied author");
  const readPost = openPosts("x", context, (row) => ({ views: row.count("views") || null }));
  return (row) => {
    if (yes.test(isRepost(row))) return row.passOver("reposts_passed_over");
    const other = answered(row).toLowerCase();
    const isToSelf = other !== "" && other === row.cell("account").toLowerCase();
    return yes.test(isReply(row)) && !isToSelf ? row.passOver("replies_passed_over") : readPost(row);
  };
}

/** VK: comments stand between the posts, and on the wall of a community people write as well. */
export function openFourcatVkMapper(context: MapperContext): RowMapper<PostRecord | CommentRecord> {
  const [typePlace = -1] = context.columnsNamed("item type");
  const authorType = openCell(context, "author type");
  const readPost = openPosts("vk", context, () => ({}));
  const readComment = openVkCommentMapper(context);
  const isComment = (cells: readonly string[]): boolean => cells[typePlace]?.trim().toLowerCase() === "comment";
  return (row) => {
    if (isComment(row.cells)) return readComment(row);
    const isWallOfCommunity = row.cell("permalink").includes("wall-");
    if (isWallOfCommunity && authorType(row).toLowerCase() === "user") return row.passOver("rows_without_posts");
    return readPost(row);
  };
}
