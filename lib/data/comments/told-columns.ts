import "server-only";

/** Columns of which a file that says nothing leaves what is known. */
const plain = [
  "post_external_id",
  "parent_external_id",
  "is_reply",
  "is_by_account",
  "text",
  "language",
  "likes",
  "permalink",
] as const;

/** What files say of a comment, as far as a change of it is a change of the comment. */
export const toldColumns = [
  ...plain,
  "published_at",
  "author_hash",
  "is_official",
  "tells_parents",
  "is_complete",
  "is_question",
  "mention_hashes",
] as const;

/** All that an import says of a comment, but for its likes. */
export const saidColumns: readonly string[] = [
  ...toldColumns.filter((column) => column !== "likes"),
  "local_date",
  "local_hour",
];

/** Columns of which a file that is silent leaves what another says. */
export const silentColumns: readonly string[] = plain;

const newer = "c.captured_at <= $1::timestamptz";

/**
 * For each told column what staged row `s` and kept comment `c` say together, where `$1` is when the file was
 * collected: the newer of the two leads, and the other one fills what it leaves open.
 */
export const mergedColumns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    plain.map((column) => [
      column,
      `CASE WHEN ${newer} THEN coalesce(s.${column}, c.${column}) ELSE coalesce(c.${column}, s.${column}) END`,
    ]),
  ),
  ...Object.fromEntries(
    ["published_at", "local_date", "local_hour"].map((column) => [
      column,
      `CASE WHEN ${newer} THEN s.${column} ELSE c.${column} END`,
    ]),
  ),
  ...Object.fromEntries(
    ["is_question", "mention_hashes"].map((column) => [
      column,
      `CASE WHEN c.text IS NULL OR (s.text IS NOT NULL AND ${newer}) THEN s.${column} ELSE c.${column} END`,
    ]),
  ),
  // An author stays under the hash by which he was known first; only a voice that is recognised replaces it.
  author_hash: `CASE WHEN s.is_official AND NOT coalesce(c.is_official, false) THEN coalesce(s.author_hash, c.author_hash)
    ELSE coalesce(c.author_hash, s.author_hash) END`,
  is_official: "CASE WHEN s.is_official OR c.is_official THEN true ELSE coalesce(s.is_official, c.is_official) END",
  tells_parents: "s.tells_parents OR c.tells_parents",
  is_complete: "s.is_complete OR c.is_complete",
};
