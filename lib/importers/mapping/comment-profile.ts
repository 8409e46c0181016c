import type { Platform } from "#lib/domain/model.ts";
import { facebookCommentId } from "../cells/comment-id.ts";
import { readCommentLink } from "../cells/comment-link.ts";
import { readCommentPost } from "../comment-post.ts";
import { composeComment, readAuthor } from "../comment-record.ts";
import { namesAccount } from "../given-account.ts";
import type { CommentRecord, PublicationTime } from "../importer.ts";
import { readPublished } from "../row-identity.ts";
import type { RowReader } from "../row-reader.ts";
import type { MapperContext, RowMapper } from "../table/table-format.ts";
import { openMappedAccount, readMappedPlatform } from "./mapped-account.ts";
import type { MappingProfile } from "./mapping-profile.ts";
import { fingerprintOf } from "./row-fingerprint.ts";

const noLink = { permalink: null, link: null };

/** Opens the reading of rows that a profile calls comments. The page need not be named: its post may tell it. */
export function openMappedComments(
  profile: MappingProfile,
  context: MapperContext,
  inZone: (written: PublicationTime) => PublicationTime,
): RowMapper<CommentRecord> {
  context.warnings.note("mapped_by_profile", { profile: profile.name });
  const readAccount = openMappedAccount(profile, context.options);
  return (row) => {
    const platform = readMappedPlatform(row, profile, context.options);
    if (platform === null) return null;
    const post = readCommentPost(row, platform);
    const said = readAccount(row, platform, noLink);
    const account = namesAccount(said) ? said : post.account;
    const written = readPublished(row);
    const linkOf = (cell: string) => (cell === "" ? null : readCommentLink(cell, platform));
    const link = linkOf(row.cell("commentId")) ?? linkOf(row.cell("permalink"));
    const canonical = (id: string): string => (platform === "facebook" ? facebookCommentId(id, post.postId) : id);
    const answered = row.identifier("parentId", false);
    const parentId = (answered === null ? null : (linkOf(answered)?.commentId ?? answered)) ?? link?.parentId ?? null;
    const whose = post.postId ?? account.externalId ?? account.handle ?? "";
    const id = link?.commentId ?? readId(row, profile, platform, whose, written);
    return composeComment(row, {
      platform,
      account,
      postId: post.postId,
      externalId: id === null ? null : canonical(id),
      parentId: parentId === null ? null : canonical(parentId),
      isReply: row.has("parentId") ? parentId !== null : null,
      published: written === null ? null : inZone(written),
      author: readAuthor(row),
    });
  };
}

/** Id of the column, or of what the row says where a person allowed that. */
function readId(
  row: RowReader,
  { options }: MappingProfile,
  platform: Platform,
  whose: string,
  written: PublicationTime | null,
): string | null {
  if (row.cell("commentId") !== "" || !options.fingerprintIds) return row.identifier("commentId", true);
  if (written === null) return null;
  row.warnings.count("fingerprint_ids", row.line);
  const time = "wall" in written ? written.wall : written.instant.toISOString();
  return fingerprintOf(`${platform} ${whose}`, time, row.text("text") ?? "");
}
