import { readAccountAddress } from "../../cells/permalink.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openErrorRow } from "./error-row.ts";
import { metaPlaces, noteCountsOfDays } from "./meta-words.ts";
import { openViewsReader } from "./views.ts";

/** Rows of a Meta Business Suite content export of a Facebook page. */
export function openMetaFacebookMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const views = openViewsReader(context);
  const textPlaces = [...metaPlaces(context, "title"), ...metaPlaces(context, "description")];
  const isError = openErrorRow(context);
  noteCountsOfDays(context);
  return (row) => {
    if (isError(row)) return null;
    const externalId = row.identifier("postId", true);
    const date = row.date("publishedAt");
    const permalink = row.permalink("permalink", "facebook");
    const pageId = row.identifier("accountId", false);
    const name = row.name("accountName");
    const handle = permalink === null ? null : (readAccountAddress(permalink, "facebook")?.handle ?? null);
    const account = given({ platform: "facebook", handle, externalId: pageId, name });
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("accountId") });
    const reach = row.count("reach");
    const record = {
      line: row.line,
      account,
      type: row.postType("type"),
      text: longestText(row, textPlaces),
      permalink,
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: views(row, reach),
      reach,
      saves: null,
      reactions: null,
      followersAtPost: null,
    } as const;
    if (externalId === null || date === null) return null;
    return { ...record, externalId, published: publicationTime(date) };
  };
}

/** The caption stands in one of two columns, or in full in one and cut in the other. */
function longestText(row: RowReader, places: readonly number[]): string | null {
  let longest = "";
  for (const place of places) {
    const cell = row.cellAt(place);
    if (cell.length > longest.length) longest = cell;
  }
  return row.cleanText(longest);
}
