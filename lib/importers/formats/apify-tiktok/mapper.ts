import { readPostLink } from "../../cells/post-link.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openCell, openErrorTest } from "../../column-cell.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of Apify's TikTok scraper; id and handle are in the address where the row has none. */
export function openApifyTiktokMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const isError = openErrorTest(context);
  const slides = openCell(context, "isslideshow");
  return (row) => {
    if (isError(row)) return null;
    const permalink = row.permalink("permalink", "tiktok");
    const link = permalink === null ? null : readPostLink(permalink, "tiktok");
    const externalId = row.identifier("postId", link === null) ?? link?.postId ?? null;
    const date = row.date("publishedAt");
    const account = given({
      platform: "tiktok",
      handle: row.name("account") ?? link?.handle ?? null,
      externalId: row.identifier("accountId", false),
      name: row.name("accountName"),
    });
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("account") });
    const record = {
      line: row.line,
      account,
      type: slides(row).toLowerCase() === "true" ? "album" : "video",
      text: row.text("text"),
      permalink,
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: row.count("views"),
      reach: null,
      saves: row.count("saves"),
      reactions: null,
      followersAtPost: null,
    } as const;
    if (externalId === null || date === null) return null;
    return { ...record, externalId, published: publicationTime(date) };
  };
}
