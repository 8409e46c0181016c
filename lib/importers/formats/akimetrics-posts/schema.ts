import type { TableSchema } from "../../table/table-format.ts";

/** Names of the columns that say whose a row is; the follower template shares them. */
export const accountColumns = {
  platform: [
    "platform",
    "network",
    "social network",
    "платформа",
    "соцсеть",
    "социальная сеть",
    "сеть",
    "желі",
    "әлеуметтік желі",
  ],
  account: ["account", "handle", "username", "page", "аккаунт", "аккаунты", "страница", "парақша", "логин", "тіркелгі"],
  accountId: ["account id", "page id", "id аккаунта", "id страницы", "аккаунт id", "парақша id"],
  accountName: [
    "account name",
    "page name",
    "название аккаунта",
    "название страницы",
    "имя аккаунта",
    "аккаунт атауы",
    "парақша атауы",
  ],
} as const;

const postId = ["post id", "id поста", "id публикации", "id записи", "жазба id", "пост id", "жазба идентификаторы"];
const publishedAt = [
  "published at",
  "published",
  "publish time",
  "date published",
  "date",
  "дата публикации",
  "время публикации",
  "дата и время",
  "дата",
  "жарияланған уақыты",
  "жарияланған күні",
  "жарияланды",
  "күні",
];

const has = (names: ReadonlySet<string>, aliases: readonly string[]): boolean =>
  aliases.some((name) => names.has(name));

/** Columns that make a table one of comments, whatever else it says of their posts. */
const commentColumns = ["comment id", "comment text", "parent comment id", "id комментария", "пікір id"];

/** Our own table of posts, with header words in the three languages. */
export const akimetricsPostsSchema = {
  name: "akimetrics-posts",
  kind: "posts",
  platform: null,
  // A table without ids or times is for a person to map: what stands in their place can't be known.
  matches: (names) => !has(names, commentColumns) && has(names, publishedAt) && has(names, postId),
  columns: {
    ...accountColumns,
    postId,
    publishedAt,
    type: ["type", "post type", "тип", "тип поста", "тип публикации", "түрі", "жазба түрі"],
    text: [
      "text",
      "message",
      "caption",
      "post text",
      "текст",
      "текст поста",
      "сообщение",
      "мәтін",
      "мәтіні",
      "жазба мәтіні",
    ],
    permalink: ["permalink", "url", "link", "post url", "ссылка", "ссылка на пост", "сілтеме"],
    likes: [
      "likes",
      "reactions",
      "лайки",
      "лайков",
      "реакции",
      "нравится",
      "лайктар",
      "лайк",
      "лайк саны",
      "реакциялар",
      "ұнату",
      "ұнатулар",
    ],
    comments: [
      "comments",
      "комментарии",
      "комментариев",
      "комменты",
      "пікірлер",
      "пікір",
      "пікір саны",
      "комментарийлер",
    ],
    shares: ["shares", "reposts", "репосты", "репостов", "поделились", "бөлісу", "бөлісулер", "бөлісті", "репосттар"],
    views: ["views", "просмотры", "просмотров", "қаралым", "қаралымдар", "қаралым саны", "көрілім"],
    reach: ["reach", "охват", "қамту"],
    saves: ["saves", "saved", "сохранения", "сохранили", "сақтау", "сақталған"],
    followers: [
      "followers",
      "followers at post",
      "подписчики",
      "подписчиков",
      "оқырмандар",
      "жазылушылар",
      "жазылушы саны",
    ],
    "reactions.like": ["reactions like"],
    "reactions.love": ["reactions love"],
    "reactions.care": ["reactions care"],
    "reactions.haha": ["reactions haha"],
    "reactions.wow": ["reactions wow"],
    "reactions.sad": ["reactions sad"],
    "reactions.angry": ["reactions angry"],
    "reactions.other": ["reactions other"],
  },
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "day-month", documented: false },
  hasWallTimes: true,
} as const satisfies TableSchema;
