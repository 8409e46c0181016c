import { instantAt } from "../../cells/publication-time.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** The page of a film, by its id. */
export function youtubePermalink(videoId: string): string {
  return `https://www.youtube.com/watch?v=${encodeURIComponent(videoId)}`;
}

/** Rows of a video list of YouTube Data Tools. */
export function openYoutubeVideosMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  return (row) => {
    const externalId = row.identifier("postId", true);
    const date = row.date("publishedAt");
    return composePost(row, {
      account: given(readAccountColumns(row, "youtube", { permalink: null, link: null })),
      externalId,
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? 0),
      permalink: externalId === null ? null : youtubePermalink(externalId),
      text: row.text("text"),
      type: "video",
    });
  };
}
