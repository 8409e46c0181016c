import { publicationTime } from "../../cells/publication-time.ts";
import { type CommentInside, commentsInside } from "../../comment-inside.ts";
import { composeComment } from "../../comment-record.ts";
import type { CommentRecord } from "../../importer.ts";
import { memberNames } from "../../json/json-columns.ts";
import type { JsonForm } from "../../json/json-form.ts";
import { type JsonValue, listOf, memberOf } from "../../json/json-value.ts";
import { refuse } from "../../refuse.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openPostOfFile } from "./post-of-file.ts";
import { instaloaderCommentsSchema } from "./schema.ts";

const textOf = (value: JsonValue | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function answerInside(answer: JsonValue): CommentInside {
  return {
    id: textOf(memberOf(answer, "id")),
    parentId: "",
    text: textOf(memberOf(answer, "text")),
    publishedAt: textOf(memberOf(answer, "created_at")),
    authorId: textOf(memberOf(answer, "owner", "id")),
    author: textOf(memberOf(answer, "owner", "username")),
    authorName: textOf(memberOf(answer, "owner", "full_name")),
    likes: textOf(memberOf(answer, "likes_count")),
  };
}

/** Answers inside a comment. */
export const openInstaloaderAnswers = commentsInside();

/** Comments of instaloader with their answers. */
export const instaloaderCommentsJson: JsonForm = {
  accepts: (element) => instaloaderCommentsSchema.matches(memberNames(element)),
  open: () => (element) => ({ value: element, inside: listOf(element, "answers").map(answerInside) }),
};

/**
 * Comments as instaloader stores them. Their post is known by the name of the file: by its short code where the name
 * has it, else by the post of the same name in the same archive.
 */
export function openInstaloaderCommentsMapper({ options }: MapperContext): RowMapper<CommentRecord> {
  const post = openPostOfFile(options);
  if (post === null) refuse("comments_without_post", { format: instaloaderCommentsSchema.name });
  const handle = options.account?.handle.replace(/^@/, "") ?? null;
  const given = { platform: "instagram", handle, externalId: null, name: null } as const;
  return (row) => {
    const date = row.date("publishedAt");
    return composeComment(row, {
      platform: "instagram",
      account: post.account ?? given,
      postId: post.postId,
      externalId: row.identifier("commentId", true),
      parentId: null,
      isReply: false,
      published: date === null ? null : publicationTime(date),
      permalink: null,
    });
  };
}
