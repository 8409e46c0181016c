import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readPublished } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { youtubePermalink } from "../youtube-videos/mapper.ts";

/** Rows of YouTube Studio. A count below zero (more likes taken back than given in the period) is unknown. */
export function openYoutubeStudioMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  context.warnings.note("counts_of_period", {});
  return (row) => {
    const externalId = row.identifier("postId", true);
    return composePost(row, {
      account: given({ platform: "youtube", handle: null, externalId: null, name: null }),
      externalId,
      published: readPublished(row),
      permalink: externalId === null ? null : youtubePermalink(externalId),
      text: row.text("text"),
      type: "video",
      likes: row.countOrUnknown("likes"),
      comments: row.countOrUnknown("comments"),
      shares: row.countOrUnknown("shares"),
      views: row.countOrUnknown("views"),
    });
  };
}
