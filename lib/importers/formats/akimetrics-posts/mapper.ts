import { splitFacebookId } from "../../cells/identifier.ts";
import { readPermalink } from "../../cells/permalink.ts";
import { readPostLink } from "../../cells/post-link.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import type { PostRecord } from "../../importer.ts";
import { readReactions } from "../../reactions.ts";
import { readRowAccount } from "../../row-account.ts";
import { readRowLink, readWrittenId } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

const noLink = { permalink: null, link: null };

/** Rows of our own table of posts. Where the id is blank, or a spreadsheet cut it, the link of the post tells it. */
export function openAkimetricsPostsMapper(context: MapperContext): RowMapper<PostRecord> {
  return (row) => {
    const account = readRowAccount(row, context.options);
    const link = account === null ? noLink : readRowLink(row, account.platform);
    const id = readWrittenId(row, link);
    // People paste the link of a post where its id is asked for.
    const pasted = id === null || account === null ? null : readPostLink(id, account.platform);
    const date = row.date("publishedAt");
    if (date !== null && date.time === null) row.warnings.count("time_of_day_missing", row.line);
    const counts = {
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: row.count("views"),
      reach: row.count("reach"),
      saves: row.count("saves"),
      reactions: readReactions(row),
      followersAtPost: row.count("followers"),
    };
    if (account === null || id === null || date === null) return null;
    const parts = account.platform === "facebook" ? splitFacebookId(id) : null;
    return {
      line: row.line,
      account: account.externalId === null && parts !== null ? { ...account, externalId: parts.pageId } : account,
      externalId: pasted?.postId ?? parts?.postId ?? id,
      published: publicationTime(date),
      type: row.postType("type"),
      text: row.text("text"),
      permalink: link.permalink ?? (pasted === null ? null : readPermalink(id, account.platform)),
      ...counts,
    };
  };
}
