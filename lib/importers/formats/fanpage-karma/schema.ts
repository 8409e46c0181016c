import type { TableSchema } from "../../table/table-format.ts";

const profile = ["profile", "perfil", "profil"];
const date = ["date", "fecha", "datum"];
const network = ["network", "red", "netzwerk"];
const message = ["message", "mensaje", "nachricht"];

function hasOne(names: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((word) => names.has(word));
}

/**
 * Posts of Fanpage Karma (XLSX, header on row 5). Only `Profile`, `Profile-ID`, `Message-ID`, `Date`, `Network`,
 * `Message` and `Format` are confirmed; counts are taken by the names that readers of such files use.
 */
export const fanpageKarmaSchema = {
  name: "fanpage-karma-posts",
  kind: "posts",
  platform: null,
  matches: (names) =>
    [profile, date, network, message].every((words) => hasOne(names, words)) &&
    (names.has("message-id") || names.has("profile-id")),
  columns: {
    platform: network,
    account: ["user name", "username", "handle"],
    accountId: ["profile-id"],
    accountName: profile,
    postId: ["message-id"],
    publishedAt: date,
    type: ["format"],
    text: message,
    permalink: ["link", "url", "permalink"],
    likes: ["number of reactions", "reactions", "number of likes", "número de me gusta", "likes"],
    comments: ["number of comments", "número de comentarios", "comments"],
    shares: ["number of shares", "número de compartidos", "shares"],
    views: ["number of video views", "video views", "views"],
    reach: ["reach", "reach per post", "alcance"],
  },
  required: ["postId", "publishedAt", "platform"],
  dateField: "publishedAt",
  dateOrder: { assumed: "day-month", documented: false },
  hasWallTimes: true,
} as const satisfies TableSchema;
