import { hasControls, isSpreadsheetError } from "./damaged-text.ts";

/** An id as text, or why it can't be one. */
export type IdentifierReading = { readonly id: string } | { readonly fault: "missing" | "damaged" };

const spreadsheetText = /^="(.*)"$|^'(.*)$/;
const scientific = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const floatId = /^(\d+)\.0+$/;
/** Groups of digits, as a spreadsheet shows a large number. */
const grouped = /^\d+(?:[^\S\n\r\t]+\d+)+$/;
const missingMarks = new Set(["", "n/a", "-", "--", "null", "none", "nan"]);

/** Digits alone, or a longer word that is no `7E+14`: what nearly all ids are, and nothing that would be read otherwise. */
const plainId = /^(?:\d+|(?!\d[eE])[\w-]{5,})$/;

/** Whether a cell is an id just as it stands: `readIdentifier` would give it back unchanged. */
export function isPlainIdentifier(cell: string): boolean {
  return plainId.test(cell);
}

/**
 * Reads an id without ever making it a number. `7.03E+14` has lost its digits in a spreadsheet;
 * `123.0`, `="123"` and `123 456` still have them, as long as a float could hold them all.
 */
export function readIdentifier(cell: string): IdentifierReading {
  const trimmed = cell.trim();
  const quoted = spreadsheetText.exec(trimmed);
  const text = (quoted === null ? trimmed : (quoted[1] ?? quoted[2] ?? "")).trim();
  if (missingMarks.has(text.toLowerCase())) return { fault: "missing" };
  if (scientific.test(text) || hasControls(text) || isSpreadsheetError(text)) return { fault: "damaged" };
  if (grouped.test(text)) return { id: text.replace(/\s+/g, "") };
  const digits = floatId.exec(text)?.[1];
  if (digits === undefined) return { id: text };
  return digits.length <= 15 ? { id: digits } : { fault: "damaged" };
}

/**
 * Whether an id has the marks of a number that a spreadsheet cut: to 15 digits, or to the six or fewer that
 * `9.39006E+14` shows and a second saving fills up. The rest are zeros.
 */
export function looksRounded(id: string): boolean {
  return (/^\d{17,20}$/.test(id) && /^0+$/.test(id.slice(15))) || /^\d{1,6}0{6,14}$/.test(id);
}

/** Whether an id is another one after a spreadsheet, which keeps 15 digits of a number and writes zeros for the rest. */
export function isRoundingOf(id: string, whole: string): boolean {
  const cut = id.length - 15;
  if (cut < 1 || id.length !== whole.length || id === whole || !/^\d+$/.test(id + whole)) return false;
  const distance = BigInt(id) - BigInt(whole);
  return /^0+$/.test(id.slice(15)) && distance < 10n ** BigInt(cut) && -distance < 10n ** BigInt(cut);
}

/** The parts of Facebook's `<page id>_<post id>`, or null where an id is of another form. */
export function splitFacebookId(id: string): { readonly pageId: string; readonly postId: string } | null {
  const [, pageId, postId] = /^(\d+)_(\d+)$/.exec(id) ?? [];
  return pageId === undefined || postId === undefined ? null : { pageId, postId };
}
