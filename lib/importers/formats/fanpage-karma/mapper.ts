import { splitFacebookId } from "../../cells/identifier.ts";
import { readPostLink } from "../../cells/post-link.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import type { PostRecord } from "../../importer.ts";
import { readRowAccount } from "../../row-account.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of Fanpage Karma, whose networks may be mixed; the id in a link to the post goes before the tool's. */
export function openFanpageKarmaMapper({ options }: MapperContext): RowMapper<PostRecord> {
  return (row) => {
    const account = readRowAccount(row, options);
    const written = row.identifier("postId", true);
    const date = row.date("publishedAt");
    if (account === null || written === null || date === null) return null;
    const { platform } = account;
    const permalink = row.permalink("permalink", platform);
    const parts = platform === "facebook" ? splitFacebookId(written) : null;
    const link = permalink === null || platform === "facebook" ? null : readPostLink(permalink, platform);
    return {
      line: row.line,
      account,
      externalId: link?.postId ?? parts?.postId ?? written,
      published: publicationTime(date),
      type: row.postType("type"),
      text: row.text("text"),
      permalink,
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: row.count("views"),
      reach: row.count("reach"),
      saves: null,
      reactions: null,
      followersAtPost: null,
    };
  };
}
