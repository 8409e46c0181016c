/** What a cell says as a count: a number (`rounded` where it was written short), nothing known, or a fault. */
export type CountReading =
  | { readonly value: number | null; readonly rounded: boolean }
  | { readonly fault: "bad_count" | "negative_count" };

const unknown: CountReading = { value: null, rounded: false };
const unreadable: CountReading = { fault: "bad_count" };
const missingMarks = new Set(["", "n/a", "na", "-", "--", "–", "—", "null", "none", "nan", "[]"]);

/** Largest count that is taken: that of the whole numbers that a database holds in four bytes. */
export const largestCount = 2_147_483_647;

const plain = /^\d{1,13}$/;
const negative = /^[-−]\d/;
const grouped =
  /^[1-9]\d{0,2}(?:([ \u00a0\u202f\u2009'’])\d{3}(?:\1\d{3})*(?:[.,]0{1,2})?|(?:,\d{3})+(?:\.0{1,2})?|(?:\.\d{3})+,0{1,2}|(?:\.\d{3}){2,})$/;
const zeroDecimals = /[.,]0{1,2}$/;
const wholeDecimal = /^(\d{1,13})[.,]0{1,2}$/;
const short = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*(\p{L}+)\.?$/u;

const thousand = ["k", "к", "тыс", "тысяч", "мың"];
const million = ["m", "м", "млн", "миллион", "миллиона", "миллионов", "mln"];
const billion = ["b", "млрд"];
const magnitudes = new Map<string, number>([
  ...thousand.map((word) => [word, 1e3] as const),
  ...million.map((word) => [word, 1e6] as const),
  ...billion.map((word) => [word, 1e9] as const),
]);

/**
 * Reads a count. `12,400`, `12 400` and `1,234.00` are whole numbers with thousands separators; `12.400` is refused,
 * because it may as well be twelve point four; `1.2K` and `3 млн` are taken as rounded.
 */
export function readCount(cell: string): CountReading {
  const text = cell.trim();
  if (plain.test(text)) return believed(Number(text), false);
  if (missingMarks.has(text.toLowerCase())) return unknown;
  if (negative.test(text)) return { fault: "negative_count" };
  if (grouped.test(text)) return believed(Number(text.replace(zeroDecimals, "").replace(/\D/g, "")), false);
  const whole = wholeDecimal.exec(text)?.[1];
  if (whole !== undefined) return believed(Number(whole), false);
  const [, digits, word] = short.exec(text) ?? [];
  const magnitude = magnitudes.get(word?.toLowerCase() ?? "");
  if (digits === undefined || magnitude === undefined) return unreadable;
  return believed(Math.round(Number(digits.replace(",", ".")) * magnitude), true);
}

function believed(value: number, rounded: boolean): CountReading {
  return value <= largestCount ? { value, rounded } : unreadable;
}
