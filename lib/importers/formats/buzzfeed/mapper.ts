import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readOwnId, readPublished, readRowLink } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows in the layout of BuzzFeed's fact-check data. Long ids that Excel cut are taken from the link. */
export function openBuzzfeedMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  return (row) => {
    const link = readRowLink(row, "facebook");
    return composePost(row, {
      account: given(readAccountColumns(row, "facebook", link)),
      externalId: readOwnId(row, link),
      published: readPublished(row),
      permalink: link.permalink,
      text: null,
      type: row.postType("type"),
    });
  };
}
