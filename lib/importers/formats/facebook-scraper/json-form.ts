import { facebookCommentId } from "../../cells/comment-id.ts";
import { readAccountAddress } from "../../cells/permalink.ts";
import { type CommentInside, commentsInside } from "../../comment-inside.ts";
import { memberNames } from "../../json/json-columns.ts";
import type { JsonForm } from "../../json/json-form.ts";
import { type JsonValue, listOf, memberOf } from "../../json/json-value.ts";
import { facebookScraperSchema } from "./schema.ts";

const textOf = (value: JsonValue | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function insideOf(comment: JsonValue, parentId: string): CommentInside {
  const page = readAccountAddress(textOf(memberOf(comment, "commenter_url")), "facebook");
  return {
    id: textOf(memberOf(comment, "comment_id")),
    parentId,
    text: textOf(memberOf(comment, "comment_text")),
    publishedAt: textOf(memberOf(comment, "comment_time")),
    authorId: textOf(memberOf(comment, "commenter_id")) || (page?.externalId ?? ""),
    author: page?.handle ?? "",
    authorName: textOf(memberOf(comment, "commenter_name")),
    likes: textOf(memberOf(comment, "comment_reaction_count")),
  };
}

/** JSON of the package; comments stand inside their post where they were asked for. */
export const facebookScraperJson: JsonForm = {
  accepts: (element) => facebookScraperSchema.matches(memberNames(element)),
  open: () => (element) => {
    const inside = listOf(element, "comments_full").flatMap((comment) => {
      const one = insideOf(comment, "");
      return [one, ...listOf(comment, "replies").map((reply) => insideOf(reply, one.id))];
    });
    return { value: element, inside };
  },
};

/** The comments inside a post. */
export const openFacebookScraperInside = commentsInside({ canonicalId: facebookCommentId });
