import type { TableSchema } from "../../table/table-format.ts";

/**
 * CSV of 4CAT. All its data sets have `body` and `unix_timestamp` (UTC, while `timestamp` is the clock of the
 * server); further columns say of which platform they are.
 */
function isFourcat(names: ReadonlySet<string>, ...further: readonly string[]): boolean {
  return ["body", "unix timestamp", "timestamp", ...further].every((name) => names.has(name));
}

const shared = {
  kind: "posts",
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
} as const;

const columns = {
  account: ["author"],
  postId: ["id"],
  publishedAt: ["unix timestamp", "timestamp"],
  text: ["body"],
} as const;

export const fourcatInstagramSchema = {
  ...shared,
  name: "4cat-instagram-posts",
  platform: "instagram",
  tellsHiddenLikes: true,
  matches: (names) => isFourcat(names, "num likes", "num comments"),
  columns: {
    ...columns,
    accountId: ["author id"],
    accountName: ["author fullname"],
    type: ["media type"],
    permalink: ["url"],
    likes: ["num likes"],
    comments: ["num comments"],
    views: ["play count"],
  },
  reads: ["likes hidden"],
} as const satisfies TableSchema;

/** Facebook posts that came to 4CAT from CrowdTangle; `likes` is the reaction "like" alone. */
export const fourcatFacebookSchema = {
  ...shared,
  name: "4cat-facebook-posts",
  platform: "facebook",
  matches: (names) => isFourcat(names, "page name", "interactions", "likes love"),
  columns: {
    ...columns,
    accountId: ["page id"],
    accountName: ["page name"],
    type: ["type"],
    permalink: ["url"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["views post"],
    followers: ["page followers"],
    "reactions.like": ["likes"],
    "reactions.love": ["likes love"],
    "reactions.care": ["likes care"],
    "reactions.haha": ["likes haha"],
    "reactions.wow": ["likes wow"],
    "reactions.sad": ["likes sad"],
    "reactions.angry": ["likes angry"],
  },
  built: ["likes"],
} as const satisfies TableSchema;

/** Facebook posts that 4CAT took from a browser: texts and times without any count. */
export const fourcatFacebookTextsSchema = {
  ...shared,
  name: "4cat-facebook-texts",
  platform: "facebook",
  matches: (names) => isFourcat(names, "author name", "is in group"),
  columns: { ...columns, accountName: ["author name"], permalink: ["url"] },
  reads: ["is in group", "group name"],
} as const satisfies TableSchema;

/** Messages of Telegram; `reactions` repeats each emoji as often as it was given. */
export const fourcatTelegramSchema = {
  ...shared,
  name: "4cat-telegram-posts",
  platform: "telegram",
  matches: (names) => isFourcat(names, "chat", "views", "reactions"),
  columns: { ...columns, account: ["chat"], type: ["attachment type"], likes: ["reactions"], views: ["views"] },
  reads: ["author username"],
  built: ["permalink"],
} as const satisfies TableSchema;

export const fourcatTiktokSchema = {
  ...shared,
  name: "4cat-tiktok-posts",
  platform: "tiktok",
  matches: (names) => isFourcat(names, "tiktok url", "plays"),
  columns: {
    ...columns,
    accountName: ["author full"],
    permalink: ["tiktok url"],
    likes: ["likes"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["plays"],
  },
  built: ["type"],
} as const satisfies TableSchema;

export const fourcatXSchema = {
  ...shared,
  name: "4cat-x-posts",
  platform: "x",
  matches: (names) => isFourcat(names, "retweet count", "like count"),
  columns: {
    ...columns,
    accountId: ["author id"],
    accountName: ["author fullname"],
    permalink: ["link"],
    likes: ["like count"],
    comments: ["reply count"],
    shares: ["retweet count"],
    views: ["impression count"],
  },
  reads: ["is retweet", "is reply", "replied author"],
} as const satisfies TableSchema;

/** Posts and comments of VK in one table; their ids repeat, so that `item type` tells them apart. */
export const fourcatVkSchema = {
  ...shared,
  name: "4cat-vk-posts",
  platform: "vk",
  matches: (names) => isFourcat(names, "item type", "post comments"),
  columns: {
    account: [],
    accountName: ["author"],
    postId: ["id"],
    publishedAt: columns.publishedAt,
    text: ["body"],
    permalink: ["link"],
    likes: ["likes"],
    comments: ["post comments"],
    shares: ["reposts", "shares"],
    views: ["views"],
  },
  reads: ["item type", "author id", "author type", "thread id", "in reply to comment id"],
  tells(seen, sample) {
    const place = seen.names.indexOf("item type");
    const isComment = ({ cells }: (typeof sample)[number]): boolean => cells[place]?.trim().toLowerCase() === "comment";
    const parents = seen.names.includes("in reply to comment id");
    return sample.some(isComment) ? { parents, authors: seen.names.includes("author id"), complete: true } : null;
  },
} as const satisfies TableSchema;
