/** An answer to a question about a number: digits with one kind of decimal mark and grouped by blanks, or nothing. */
const written = /^[-+−]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$|^[-+−]?\d{1,15}(?:[.,]\d+)?$/;

/** The number, or `null` where the answer is anything more than a number ("about 20", "20-30"). */
export function readNumber(answer: string): number | null {
  const text = answer.trim();
  if (!written.test(text)) return null;
  return Number(
    text
      .replace(/[ \u00a0\u202f]/g, "")
      .replace(",", ".")
      .replace("−", "-"),
  );
}
