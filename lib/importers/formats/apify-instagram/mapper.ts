import type { PostType } from "#lib/domain/model.ts";
import { instagramCode } from "../../cells/instagram-code.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openCell, openErrorTest } from "../../column-cell.ts";
import { commentsInside } from "../../comment-inside.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import { readClosableComments, readHideableCount } from "../../hidden-count.ts";
import type { PostRecord } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openInsideColumns } from "./comments-inside.ts";

/** The latest comments inside a post, of JSON or in columns. */
export const openApifyInstagramInside = commentsInside({
  openColumns: openInsideColumns(/^(latestcomments\/\d+\/)(?:replies\/\d+\/)?id$/),
});

/** Rows of Apify's Instagram scrapers. Likes of -1 are hidden; comments that are closed are unknown, not 0. */
export function openApifyInstagramMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const isError = openErrorTest(context);
  const number = openCell(context, "id");
  const product = openCell(context, "producttype");
  const closed = openCell(context, "iscommentsdisabled");
  const closedToo = openCell(context, "commentsdisabled");
  return (row) => {
    if (isError(row)) return null;
    const written = row.identifier("postId", false) ?? instagramCode(number(row));
    if (written === null) row.identifier("postId", true);
    const date = row.date("publishedAt");
    const account = given({
      platform: "instagram",
      handle: row.name("account"),
      externalId: row.identifier("accountId", false),
      name: row.name("accountName"),
    });
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("account") });
    const record = {
      line: row.line,
      account,
      type: readType(row, product(row)),
      text: row.text("text"),
      likes: readHideableCount(row, "likes"),
      comments: readClosableComments(row, closed(row) || closedToo(row)),
      shares: null,
      views: row.count("views"),
      reach: null,
      saves: null,
      reactions: null,
      followersAtPost: null,
    } as const;
    if (written === null || date === null) return null;
    const permalink = row.permalink("permalink", "instagram") ?? `https://www.instagram.com/p/${written}/`;
    return { ...record, externalId: written, permalink, published: publicationTime(date) };
  };
}

function readType(row: RowReader, product: string): PostType | null {
  return product.toLowerCase() === "clips" ? "reel" : row.postType("type");
}
