import { readAccount } from "../../cells/account.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { readRowLink } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openErrorRow } from "../meta-facebook/error-row.ts";
import { noteCountsOfDays } from "../meta-facebook/meta-words.ts";

/**
 * Rows of a Meta Business Suite content export of an Instagram account. A post is known by the short code of its
 * address: `Post ID` is a number that no other tool prints.
 */
export function openMetaInstagramMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const isError = openErrorRow(context);
  noteCountsOfDays(context);
  return (row) => {
    if (isError(row)) return null;
    const link = readRowLink(row, "instagram");
    const externalId = link.link?.postId ?? row.identifier("postId", true);
    const date = row.date("publishedAt");
    const accountId = row.identifier("accountId", false);
    const handle = readAccount(row.cell("account"), "instagram")?.handle ?? null;
    const account = given({ platform: "instagram", handle, externalId: accountId, name: row.name("accountName") });
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("account") });
    const record = {
      line: row.line,
      account,
      type: row.postType("type"),
      text: row.text("text"),
      permalink: link.permalink,
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: row.count("views"),
      reach: row.count("reach"),
      saves: row.count("saves"),
      reactions: null,
      followersAtPost: null,
    } as const;
    if (externalId === null || date === null) return null;
    return { ...record, externalId, published: publicationTime(date) };
  };
}
