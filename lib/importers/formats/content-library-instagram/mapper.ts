import { instantAt } from "../../cells/publication-time.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readOwnId } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of Instagram posts of Meta Content Library. */
export function openContentLibraryInstagramMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  return (row) => {
    const noLink = { permalink: null, link: null };
    const date = row.date("publishedAt");
    return composePost(row, {
      account: given(readAccountColumns(row, "instagram", noLink)),
      externalId: readOwnId(row, noLink),
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? 0),
      permalink: null,
      text: row.text("text"),
      type: row.postType("type"),
    });
  };
}
