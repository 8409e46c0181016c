/**
 * Masks in a comment what leads to a private person: handles, phone numbers, IINs, e-mail addresses, links to
 * profiles, card and account numbers. Names in running text are not found: nothing tells them from other words.
 */
import { maskLinks } from "./mask-links.ts";
import { maskNumbers } from "./mask-numbers.ts";

/** A text without handles, and whom it called. */
export interface MaskedText {
  readonly text: string;
  /** Handles after `@`, lower case, in order of appearance, registered ones too. */
  readonly mentions: readonly string[];
}

/** Looks back, so that a long word is tried from its beginning only. */
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Facebook's raw form of a mention holds the id and the whole name. */
const rawMention = /[@＠]\[\d{1,30}:[^\]]{0,500}\]/gu;
/** Invisible characters between `@` and the handle don't hide it. */
const handle =
  /(?<![\p{L}\p{N}_])[@＠][\u{200b}-\u{200f}\u{2060}-\u{2069}\u{feff}]*([\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_])?)/gu;

/**
 * Masks one text.
 * @param isRegistered whether a handle (lower case, without `@`) is that of a registered account; it stays readable then
 */
export function maskText(text: string, isRegistered: (handle: string) => boolean): MaskedText {
  const mentions: string[] = [];
  let masked = text;
  if (masked.includes("@") || masked.includes("＠")) {
    masked = masked
      .replace(email, "•••@•••")
      .replace(rawMention, "@•••")
      .replace(handle, (found, name: string) => {
        const key = name.normalize("NFC").toLowerCase();
        mentions.push(key);
        return isRegistered(key) ? found : "@•••";
      });
  }
  masked = maskLinks(masked, isRegistered);
  return { text: maskNumbers(masked), mentions };
}
