import type { TableSchema } from "../../table/table-format.ts";
import { openNodeKind } from "./node-kind.ts";

/**
 * Nodes of Facepager fetched from Facebook: pages, posts and comments in one table. `id` and `parent_id` are its
 * own row numbers; Facebook's id is `object_id`.
 */
export const facepagerSchema = {
  name: "facepager-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) =>
    ["object id", "object type", "query status", "created time"].every((name) => names.has(name)) &&
    ["message", "story", "permalink url", "shares.count"].some((name) => names.has(name)),
  columns: {
    accountName: ["from.name"],
    accountId: ["from.id"],
    postId: ["object id"],
    publishedAt: ["created time"],
    type: ["type", "status type"],
    text: ["message"],
    permalink: ["permalink url"],
    likes: [
      "reactions.summary.total count",
      "reaction.summary.total count",
      "likes.summary.total count",
      "like.summary.total count",
      "like count",
    ],
    comments: ["comments.summary.total count"],
    shares: ["shares.count"],
    "reactions.like": ["like.summary.total count"],
    "reactions.love": ["love.summary.total count"],
    "reactions.care": ["care.summary.total count"],
    "reactions.haha": ["haha.summary.total count"],
    "reactions.wow": ["wow.summary.total count"],
    "reactions.sad": ["sad.summary.total count"],
    "reactions.angry": ["angry.summary.total count"],
  },
  reads: ["level", "id", "parent id", "query type", "query status", "object type"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  tells(seen, sample) {
    const kindOf = openNodeKind((name) => seen.names.indexOf(name));
    if (!sample.some(({ cells }) => kindOf(cells) === "comment")) return null;
    const isNamed = ["from.name", "from.id"].some((name) => seen.names.includes(name));
    return {
      parents: ["id", "parent id"].every((name) => seen.names.includes(name)),
      authors: isNamed,
      complete: true,
    };
  },
} as const satisfies TableSchema;
