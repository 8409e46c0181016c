import type { TableSchema } from "../../table/table-format.ts";

const common = {
  kind: "posts",
  // A file is known by the envelope around each post, not by names.
  matches: () => false,
  built: ["permalink", "type"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
} as const;

/** Posts and reels of Instagram as collected with Zeeschuimer (NDJSON). */
export const zeeschuimerInstagramSchema = {
  ...common,
  name: "zeeschuimer-instagram",
  platform: "instagram",
  tellsHiddenLikes: true,
  columns: {
    accountId: ["user/pk", "user/id", "owner/id"],
    account: ["user/username", "owner/username"],
    accountName: ["user/full name"],
    postId: ["code", "shortcode"],
    publishedAt: ["taken at", "taken at timestamp"],
    text: ["caption/text"],
    likes: ["like count"],
    comments: ["comment count"],
    views: ["play count", "ig play count", "view count"],
  },
  reads: ["media type", "product type", "like and view counts disabled", "comments disabled"],
} as const satisfies TableSchema;

/** Videos of TikTok as collected with Zeeschuimer (NDJSON). */
export const zeeschuimerTiktokSchema = {
  ...common,
  name: "zeeschuimer-tiktok",
  platform: "tiktok",
  columns: {
    accountId: ["author/id"],
    account: ["author/uniqueid", "author"],
    accountName: ["author/nickname"],
    postId: ["id"],
    publishedAt: ["createtime"],
    text: ["desc"],
    likes: ["stats/diggcount"],
    comments: ["stats/commentcount"],
    shares: ["stats/sharecount"],
    views: ["stats/playcount"],
    saves: ["stats/collectcount"],
  },
  reads: ["imagepost/title", "imagepost/cover/imagewidth"],
} as const satisfies TableSchema;

/** Posts of X as collected with Zeeschuimer (NDJSON). Shares are reposts, without quotes. */
export const zeeschuimerXSchema = {
  ...common,
  name: "zeeschuimer-x",
  platform: "x",
  columns: {
    accountId: ["core/user results/result/rest id", "legacy/user id str"],
    account: ["core/user results/result/legacy/screen name", "core/user results/result/core/screen name"],
    accountName: ["core/user results/result/legacy/name", "core/user results/result/core/name"],
    postId: ["rest id", "legacy/id str"],
    publishedAt: ["legacy/created at"],
    text: ["note tweet/note tweet results/result/text", "legacy/full text"],
    likes: ["legacy/favorite count"],
    comments: ["legacy/reply count"],
    shares: ["legacy/retweet count"],
    views: ["views/count"],
    saves: ["legacy/bookmark count"],
  },
  reads: ["legacy/full text", "legacy/extended entities/media/0/type"],
} as const satisfies TableSchema;
