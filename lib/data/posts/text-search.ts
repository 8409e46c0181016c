import "server-only";

/**
 * A tsquery that asks for every word of a search as a beginning: Kazakh and Russian put their
 * endings behind the word, so «сапар» must find «сапары» and «сапарымен».
 * Words that hold no letter or digit are dropped; null when none is left.
 */
export function prefixQueryOf(search: string): string | null {
  const words = search
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!words) return null;
  return words
    .slice(0, 20)
    .map((word) => `'${word}':*`)
    .join(" & ");
}
