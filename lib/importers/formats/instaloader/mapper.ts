import type { PostType } from "#lib/domain/model.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import { readClosableComments, readHideableCount } from "../../hidden-count.ts";
import type { PostRecord } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

const types: Readonly<Record<string, PostType>> = {
  GraphImage: "photo",
  GraphSidecar: "album",
  GraphVideo: "video",
  GraphStoryImage: "story",
  GraphStoryVideo: "story",
};

/** Posts as instaloader stores them. */
export function openInstaloaderMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const product = openCell(context, "node/product type");
  const closed = openCell(context, "node/comments disabled");
  const typeOf = (row: RowReader): PostType | null =>
    product(row) === "clips" ? "reel" : (types[row.cell("type")] ?? (row.cell("type") === "" ? null : "other"));
  return (row) => {
    const externalId = row.identifier("postId", true);
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
      type: typeOf(row),
      text: row.text("text"),
      likes: readHideableCount(row, "likes"),
      comments: readClosableComments(row, closed(row)),
      shares: null,
      views: row.count("views"),
      reach: null,
      saves: null,
      reactions: null,
      followersAtPost: null,
    } as const;
    if (externalId === null || date === null) return null;
    context.options.postsOfFiles?.note(context.options.fileName, { postId: externalId, account });
    const permalink = `https://www.instagram.com/p/${encodeURIComponent(externalId)}/`;
    return { ...record, externalId, permalink, published: publicationTime(date) };
  };
}
