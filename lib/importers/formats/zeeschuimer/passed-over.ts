import { type JsonObject, memberOf } from "../../json/json-value.ts";

function nameOf(post: JsonObject): string {
  const user = ["core", "user_results", "result"];
  const name = memberOf(post, ...user, "legacy", "screen_name") ?? memberOf(post, ...user, "core", "screen_name");
  return typeof name === "string" ? name.toLowerCase() : "";
}

/**
 * Whether a post of X is none of its author's page: a repost has the counts of the original, and a reply to
 * somebody else is a comment. Replies to oneself are threads, and posts.
 */
export function passedOverOnX(post: JsonObject): "replies_passed_over" | "reposts_passed_over" | null {
  const text = memberOf(post, "legacy", "full_text");
  const isRepost =
    memberOf(post, "legacy", "retweeted_status_result") !== undefined ||
    (typeof text === "string" && text.startsWith("RT @"));
  if (isRepost) return "reposts_passed_over";
  const answered = memberOf(post, "legacy", "in_reply_to_screen_name");
  if (typeof answered !== "string" || answered === "") return null;
  return answered.toLowerCase() === nameOf(post) ? null : "replies_passed_over";
}
