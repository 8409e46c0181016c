import type { TableSchema } from "../../table/table-format.ts";

/**
 * Posts that the Python package facebook-scraper wrote as CSV, in the encoding of the computer. `timestamp`
 * is UTC and often blank, `time` is that computer's clock. Lists and kinds of reaction are Python's own text.
 */
export const facebookScraperSchema = {
  name: "facebook-scraper-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) => ["post id", "post text", "shared text", "post url"].every((name) => names.has(name)),
  columns: {
    accountId: ["page id", "user id"],
    accountName: ["username"],
    postId: ["post id"],
    publishedAt: ["timestamp", "time"],
    date: ["time"],
    text: ["text", "post text"],
    permalink: ["post url"],
    likes: ["reaction count"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["video watches"],
  },
  built: ["likes", "type", "reactions"],
  required: ["postId", "publishedAt"],
  dateField: "date",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
  tells(seen, sample) {
    if (!seen.names.includes("comments full")) return null;
    const counted = seen.placeOf.get("comments") ?? -1;
    const isPart = sample.some(({ cells, inside = [] }) => Number(cells[counted] || 0) > inside.length);
    return sample.some(({ inside = [] }) => inside.length > 0)
      ? { parents: true, authors: true, complete: !isPart }
      : null;
  },
} as const satisfies TableSchema;
