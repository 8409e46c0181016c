import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";
import { accountColumns } from "../akimetrics-posts/schema.ts";

const commentId = ["comment id", "id комментария", "комментарий id", "пікір id", "пікір идентификаторы"];

const publishedAt = [
  "published at",
  "published",
  "commented at",
  "created at",
  "date",
  "time",
  "дата комментария",
  "дата и время",
  "время комментария",
  "дата",
  "время",
  "пікір уақыты",
  "пікір күні",
  "жарияланған уақыты",
  "уақыты",
  "күні",
];

/** Our own table of comments, with header words in the three languages. */
export const akimetricsCommentsSchema = {
  name: "akimetrics-comments",
  kind: "comments",
  platform: null,
  matches: (names) =>
    commentId.some((name) => names.has(name)) &&
    publishedAt.some((name) => names.has(name)) &&
    !["status id", "commenter name", "is comment on comment"].some((name) => names.has(name)),
  columns: {
    ...accountColumns,
    commentId,
    postId: [
      "post id",
      "post link",
      "post url",
      "id поста",
      "id публикации",
      "id записи",
      "ссылка на пост",
      "ссылка на публикацию",
      "жарияланым id",
      "жазба id",
      "пост id",
      "жарияланым сілтемесі",
      "жазба сілтемесі",
    ],
    parentId: [
      "parent id",
      "parent comment id",
      "reply to",
      "in reply to",
      "ответ на",
      "id родителя",
      "ответ на комментарий",
      "қай пікірге жауап",
      "жауап берілген пікір",
    ],
    authorId: ["author id", "id автора", "автор id"],
    author: ["author", "author handle", "автор", "логин автора", "автор логині"],
    authorName: ["author name", "имя автора", "автор аты"],
    publishedAt,
    text: [
      "text",
      "comment",
      "comment text",
      "message",
      "текст",
      "комментарий",
      "текст комментария",
      "пікір",
      "пікір мәтіні",
      "мәтін",
      "мәтіні",
    ],
    likes: ["likes", "reactions", "лайки", "лайков", "реакции", "лайктар", "лайк саны", "реакциялар"],
    permalink: [
      "permalink",
      "url",
      "link",
      "comment url",
      "comment link",
      "ссылка",
      "ссылка на комментарий",
      "сілтеме",
      "пікір сілтемесі",
    ],
  },
  reads: byAccountColumns(),
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "day-month", documented: false },
  hasWallTimes: true,
  asksRows: true,
  namesByColumn: true,
  tells(seen) {
    const told = tellsByColumns(seen);
    return { ...told, authors: told.authors || byAccountColumns().some((name) => seen.names.includes(name)) };
  },
} as const satisfies TableSchema;

/** Names of the column that says whether the account itself wrote the comment. */
export function byAccountColumns(): readonly string[] {
  return ["by account", "is by account", "от аккаунта", "официальный", "парақшадан", "ресми"];
}
