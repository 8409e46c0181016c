import { publicationTime } from "../../cells/publication-time.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Messages of a channel. Each picture of an album is a message, and a post, of its own, as Telegram numbers them. */
export function openTelegramDesktopMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const likesOf = openLikes(context);
  const [publicPlace = -1] = context.columnsNamed("is public");
  return (row) => {
    const externalId = row.identifier("postId", true);
    const date = row.date("publishedAt");
    const account = given({
      platform: "telegram",
      handle: null,
      externalId: row.identifier("accountId", false),
      name: row.name("accountName"),
    });
    if (account.handle === null) row.reject("missing_account", { column: "username" });
    const record = {
      line: row.line,
      account,
      type: row.postType("type"),
      text: row.text("text"),
      likes: likesOf(row),
      comments: null,
      shares: null,
      views: null,
      reach: null,
      saves: null,
      reactions: null,
      followersAtPost: null,
    } as const;
    if (externalId === null || date === null || account.handle === null) return null;
    const isPublic = row.cellAt(publicPlace) === "true";
    const permalink = isPublic ? `https://t.me/${encodeURIComponent(account.handle)}/${externalId}` : null;
    return { ...record, externalId, permalink, published: publicationTime(date) };
  };
}

/**
 * Reactions together. A message without any is not said to have 0, so 0 is taken only in files that show
 * reactions at all: older versions of Telegram Desktop leave them out, and channels can forbid them.
 */
function openLikes(context: MapperContext): (row: RowReader) => number | null {
  const [place = -1] = context.columnsNamed("reactions");
  let shown = context.sample.some(({ cells }) => (cells[place] ?? "") !== "");
  return (row) => {
    const likes = row.count("likes");
    shown ||= likes !== null;
    if (likes !== null || shown) return likes ?? 0;
    row.warnings.count("reactions_unknown", row.line);
    return null;
  };
}
