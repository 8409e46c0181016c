import type { Platform, PostType } from "#lib/domain/model.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import { readClosableComments, readHideableCount } from "../../hidden-count.ts";
import type { PostRecord } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** What the platforms differ in. */
interface Habits {
  readonly platform: Platform;
  linkOf(id: string, handle: string | null): string;
  openType(context: MapperContext): (row: RowReader) => PostType | null;
  openHidden(context: MapperContext): (row: RowReader) => boolean;
  readonly closedColumn: string;
  /** Column of the text where the longer one, which is read first, is missing in a post. */
  readonly shortText: string;
}

function openMapper(habits: Habits): (context: MapperContext) => RowMapper<PostRecord> {
  return (context) => {
    const given = openGivenAccount(context.options);
    const typeOf = habits.openType(context);
    const isHidden = habits.openHidden(context);
    const closed = openCell(context, habits.closedColumn);
    const shortText = openCell(context, habits.shortText);
    return (row) => {
      const externalId = row.identifier("postId", true);
      const date = row.date("publishedAt");
      const account = given({
        platform: habits.platform,
        handle: row.name("account"),
        externalId: row.identifier("accountId", false),
        name: row.name("accountName"),
      });
      if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("account") });
      const hidden = isHidden(row);
      if (hidden) row.warnings.count("likes_hidden", row.line);
      const record = {
        line: row.line,
        account,
        type: typeOf(row),
        text: row.text("text") ?? row.cleanText(shortText(row)),
        likes: hidden ? null : readHideableCount(row, "likes"),
        comments: readClosableComments(row, closed(row)),
        shares: row.has("shares") ? row.count("shares") : null,
        views: hidden ? null : row.count("views"),
        reach: null,
        saves: row.has("saves") ? row.count("saves") : null,
        reactions: null,
        followersAtPost: null,
      } as const;
      if (externalId === null || date === null) return null;
      const permalink = habits.linkOf(encodeURIComponent(externalId), account.handle);
      return { ...record, externalId, permalink, published: publicationTime(date) };
    };
  };
}

const nothingHidden = () => () => false;

/** Instagram: where counts are hidden, `like_count` is a small bogus number, and is unknown. */
export const openZeeschuimerInstagramMapper = openMapper({
  platform: "instagram",
  linkOf: (id) => `https://www.instagram.com/p/${id}/`,
  openType(context) {
    const media = openCell(context, "media type");
    const product = openCell(context, "product type");
    const types: Readonly<Record<string, PostType>> = { "1": "photo", "2": "video", "8": "album" };
    return (row) => (product(row) === "clips" ? "reel" : (types[media(row)] ?? null));
  },
  openHidden(context) {
    const hidden = openCell(context, "like and view counts disabled");
    return (row) => hidden(row) === "true";
  },
  closedColumn: "comments disabled",
  shortText: "caption/text",
});

/** TikTok: a post of pictures is an album. */
export const openZeeschuimerTiktokMapper = openMapper({
  platform: "tiktok",
  linkOf: (id, handle) => `https://www.tiktok.com/@${encodeURIComponent(handle ?? "")}/video/${id}`,
  openType(context) {
    const title = openCell(context, "imagepost/title");
    const width = openCell(context, "imagepost/cover/imagewidth");
    return (row) => (title(row) !== "" || width(row) !== "" ? "album" : "video");
  },
  openHidden: nothingHidden,
  closedColumn: "comments disabled",
  shortText: "desc",
});

/** X: the text of a long post stands apart from its beginning. */
export const openZeeschuimerXMapper = openMapper({
  platform: "x",
  linkOf: (id, handle) => `https://x.com/${encodeURIComponent(handle ?? "i")}/status/${id}`,
  openType(context) {
    const media = openCell(context, "legacy/extended entities/media/0/type");
    const types: Readonly<Record<string, PostType>> = { photo: "photo", video: "video", animated_gif: "video" };
    return (row) => (media(row) === "" ? "text" : (types[media(row)] ?? "other"));
  },
  openHidden: nothingHidden,
  closedColumn: "comments disabled",
  shortText: "legacy/full text",
});
