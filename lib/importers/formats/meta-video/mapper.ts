import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readOwnId, readPublished, readRowLink } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { noteCountsOfDays } from "../meta-facebook/meta-words.ts";

/** Rows of a video export of Meta Business Suite. */
export function openMetaVideoMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  context.warnings.note("known_by_video_id", {});
  noteCountsOfDays(context);
  return (row) => {
    const link = readRowLink(row, "facebook");
    return composePost(row, {
      account: given(readAccountColumns(row, "facebook", link)),
      externalId: readOwnId(row, link),
      published: readPublished(row),
      permalink: link.permalink,
      text: row.text("text"),
      type: "video",
    });
  };
}
