import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readLinkedId, readPublished, readRowLink } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of videos of TikTok Studio; the link says the account and the id. */
export function openTiktokVideosMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  return (row) => {
    const link = readRowLink(row, "tiktok");
    return composePost(row, {
      account: given(readAccountColumns(row, "tiktok", link)),
      externalId: readLinkedId(row, link),
      published: readPublished(row),
      permalink: link.permalink,
      text: row.text("text"),
      type: /\/photo\//.test(link.permalink ?? "") ? "photo" : "video",
    });
  };
}
