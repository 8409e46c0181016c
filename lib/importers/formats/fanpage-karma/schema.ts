import { captureDayOfReport } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

const profile = ["profile", "perfil", "profil"];
const date = ["date", "fecha", "datum"];
const network = ["network", "social network", "red", "netzwerk"];
const message = ["message", "mensaje", "nachricht"];

function hasOne(names: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((word) => names.has(word));
}

/** All reactions together, as the tool counts them on Facebook. */
const reactions = ["number of reactions", "reactions per post", "reactions"];

/** One kind of reaction on Facebook; on other networks there is no other. */
export const likeNames = ["number of likes", "likes per post", "número de me gusta", "likes"];

/**
 * Posts of Fanpage Karma (XLSX, header on row 5; or the same table as CSV). Each report has the measures that its maker
 * chose, often a single one: `Likes per post`, `Comments per post`. `Reactions, Comments & Shares` is a sum and no count
 * of ours. The day of the report stands above the header. A ranking of posts as CSV names the network by links alone.
 */
export const fanpageKarmaSchema = {
  name: "fanpage-karma-posts",
  kind: "posts",
  platform: null,
  matches: (names) =>
    [profile, date, message].every((words) => hasOne(names, words)) &&
    (hasOne(names, network)
      ? hasOne(names, ["message-id", "post-id", "profile-id"])
      : ["post-id", "profile-id", "link"].every((name) => names.has(name))),
  columns: {
    platform: network,
    account: ["user name", "username", "handle"],
    accountId: ["profile-id"],
    accountName: profile,
    postId: ["message-id", "post-id"],
    publishedAt: date,
    type: ["format"],
    text: message,
    permalink: ["link", "url", "permalink"],
    likes: [...reactions, ...likeNames],
    comments: ["number of comments", "comments per post", "número de comentarios", "comments"],
    shares: ["number of shares", "shares per post", "número de compartidos", "shares"],
    views: ["number of video views", "video views", "views per post", "views"],
    reach: ["reach", "reach per post", "alcance"],
  },
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "day-month", documented: false },
  capturedAt: (_fileName, above) => captureDayOfReport(above),
  hasWallTimes: true,
  asksRows: true,
} as const satisfies TableSchema;
