/** Small exports in our own template, of invented accounts. */

/** A post of an invented account. */
export interface SyntheticPost {
  readonly id: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly likes: number | null;
  readonly comments: number | null;
}

const header = "platform,account,post_id,published_at,type,text,permalink,likes,comments,shares,views";

/** A file of the posts template, as a browser would send it. */
export function postsFile(
  fileName: string,
  account: string,
  posts: readonly SyntheticPost[],
  extraLines: readonly string[] = [],
) {
  const lines = posts.map(({ id, publishedAt, text, likes, comments }) =>
    [
      "instagram",
      account,
      id,
      publishedAt,
      "photo",
      `"${text.replaceAll('"', '""')}"`,
      "",
      likes ?? "",
      comments ?? "",
      "",
      "",
    ].join(","),
  );
  const content = [header, ...lines, ...extraLines].join("\r\n");
  return { name: fileName, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${content}\r\n`) };
}

/** Three posts of May 2024: likes 10, 20 and hidden. */
export const threePosts: readonly SyntheticPost[] = [
  { id: "s1", publishedAt: "2024-05-01T06:00:00Z", text: "Ауыл күніне шақырамыз, орын тегін", likes: 10, comments: 1 },
  { id: "s2", publishedAt: "2024-05-02T06:00:00Z", text: "Приём граждан пройдёт в пятницу", likes: 20, comments: 3 },
  { id: "s3", publishedAt: "2024-05-03T06:00:00Z", text: "Жол жөндеу аяқталды", likes: null, comments: 0 },
];
