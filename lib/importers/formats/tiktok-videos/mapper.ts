import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readLinkedId, readRowLink } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openPublished } from "./published.ts";

/** Rows of videos of TikTok Studio; the link says the account and the id. */
export function openTiktokVideosMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const readPublished = openPublished(context);
  return (row) => {
    const link = readRowLink(row, "tiktok");
    const externalId = readLinkedId(row, link);
    return composePost(row, {
      account: given(readAccountColumns(row, "tiktok", link)),
      externalId,
      published: readPublished(row, externalId),
      permalink: link.permalink,
      text: row.text("text"),
      type: /\/photo\//.test(link.permalink ?? "") ? "photo" : "video",
    });
  };
}
