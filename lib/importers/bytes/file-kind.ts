import { refuse } from "../refuse.ts";

/** First bytes of files that are no text, as Latin-1. */
const images: readonly (readonly [string, RegExp])[] = [
  ["png", /^\x89PNG/],
  ["jpeg", /^\xff\xd8\xff/],
  ["gif", /^GIF8[79]a/],
  ["webp", /^RIFF....WEBP/s],
  ["mp4", /^....ftyp/s],
];

const webPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/is;

/** Refuses files that are neither text nor packed, by their first bytes, with a code that says what they are. */
export function refuseWhatIsNoText(head: Uint8Array): void {
  const start = String.fromCharCode(...head.subarray(0, 4_096));
  if (start.startsWith("\xd0\xcf\x11\xe0")) refuse("file_is_spreadsheet", {});
  if (start.startsWith("%PDF")) refuse("file_is_pdf", {});
  for (const [kind, pattern] of images) {
    if (pattern.test(start)) refuse("file_is_image", { kind });
  }
  if (webPage.test(start.replace(/^\xef\xbb\xbf/, ""))) refuse("file_is_html", {});
}

/** Refuses text of one byte a character that is full of control characters, which no text has. */
export function refuseControlBytes(head: Uint8Array): void {
  let controls = 0;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) controls++;
  }
  if (controls > head.length / 20) refuse("file_is_binary", {});
}
