/**
 * A header as it is compared: without byte order mark, soft hyphens, NULs, outer blanks and case, every run of white space
 * or underscores one blank, so that `post_id`, `Post ID` and ` post  id` are the same.
 */
export function normalizeHeader(header: string): string {
  return header
    .replace(/^\ufeff|\u00ad|\0/g, "")
    .normalize("NFC")
    .replace(/[\s_\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}
