import { captureTimeOfHootsuite } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** `Date (GMT)`; Hootsuite writes the zone of the report into the header. */
export const hootsuiteDateHeader = /^date \((?:gmt|utc)([+-]\d{1,2}(?::?\d{2})?)?\)$/;

/** Facebook posts of Hootsuite Analytics, short or with all measures (`performance`). Its `Author` is staff. Its inbound report has no post id and may hold private messages. */
export const hootsuiteSchema = {
  name: "hootsuite-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) =>
    names.has("facebook page") && names.has("post id") && [...names].some((name) => hootsuiteDateHeader.test(name)),
  columns: {
    accountName: ["facebook page"],
    postId: ["post id"],
    publishedAt: [hootsuiteDateHeader],
    type: ["post type"],
    text: ["post message"],
    permalink: ["post permalink"],
    likes: ["reactions"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["video views"],
    reach: ["reach"],
    "reactions.like": ["reactions: like"],
    "reactions.love": ["reactions: love"],
    "reactions.haha": ["reactions: haha"],
    "reactions.wow": ["reactions: wow"],
    "reactions.sad": ["reactions: sorry"],
    "reactions.angry": ["reactions: anger"],
    "reactions.other": ["reactions: other"],
  },
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  capturedAt: captureTimeOfHootsuite,
  hasWallTimes: false,
} as const satisfies TableSchema;
