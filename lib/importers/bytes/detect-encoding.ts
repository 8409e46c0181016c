import chardet from "chardet";
import { looksLikeKoi8 } from "./cyrillic-letters.ts";

/** Encodings that a file is read in. */
export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1251"
  | "kz-1048"
  | "windows-1252"
  | "koi8-r"
  | "iso-8859-5";

/** UTF-16 by byte order mark, or by the half of the bytes that a table's ASCII leaves zero; else null. */
export function detectUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const length = Math.min(head.length, 8_192) & ~1;
  if (length < 8) return null;
  // High bytes of Latin (00) and Cyrillic (04) text; in UTF-8 or a code page neither occurs.
  const high = [0, 0];
  const zero = [0, 0];
  for (let i = 0; i < length; i++) {
    if (head[i] === 0) zero[i & 1] = (zero[i & 1] ?? 0) + 1;
    if (head[i] === 0 || head[i] === 4) high[i & 1] = (high[i & 1] ?? 0) + 1;
  }
  const half = length / 2;
  const isHighHalf = (side: 0 | 1): boolean =>
    (zero[side] ?? 0) >= half * 0.02 && (high[side] ?? 0) >= half * 0.9 && (high[1 - side] ?? 0) <= half * 0.1;
  if (isHighHalf(1)) return "utf-16le";
  return isHighHalf(0) ? "utf-16be" : null;
}

/** Length of the UTF-8 character that starts at `at`, or 0 where the bytes are no UTF-8. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** 1 for bytes above ASCII but quotation marks, dashes and blanks, which windows code pages write alike. */
const isLetter = new Uint8Array(256).fill(1, 0x80);
for (const mark of [0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xab, 0xbb]) isLetter[mark] = 0;

/** What the bytes above ASCII look like in a block. `high` is how many there are, `letters` without marks. */
export interface HighByteEvidence {
  readonly high: number;
  readonly letters: number;
  readonly utf8Characters: number;
  readonly invalid: number;
  /** Letters that stand beside another one, as in Cyrillic words, unlike in `señor` and `l’été`. */
  readonly inRuns: number;
}

/** Counts what tells UTF-8 from code pages. */
export function weighHighBytes(block: Uint8Array): HighByteEvidence {
  let high = 0;
  let letters = 0;
  let utf8Characters = 0;
  let invalid = 0;
  let inRuns = 0;
  let i = 0;
  while (i < block.length) {
    if ((block[i] ?? 0) < 0x80) {
      i++;
      continue;
    }
    const length = utf8Length(block, i);
    if (length > 0) utf8Characters++;
    else invalid++;
    for (let end = i + Math.max(length, 1); i < end; i++) {
      high++;
      if (isLetter[block[i] ?? 0] !== 1) continue;
      letters++;
      if (isLetter[block[i - 1] ?? 0] === 1 || isLetter[block[i + 1] ?? 0] === 1) inRuns++;
    }
  }
  return { high, letters, utf8Characters, invalid, inRuns };
}

/** Cyrillic code pages that are seldom met but that chardet tells apart by letter frequencies. */
function detectCyrillic(block: Uint8Array): Encoding {
  const matches = chardet.analyse(block.subarray(0, 65_536));
  const confidence = (name: string): number => matches.find((match) => match.name === name)?.confidence ?? 0;
  const known = confidence("windows-1251");
  if (confidence("KOI8-R") > known + 20 || looksLikeKoi8(block.subarray(0, 65_536))) return "koi8-r";
  if (confidence("ISO-8859-5") > known + 20) return "iso-8859-5";
  return hasKazakhLetters(block) ? "kz-1048" : "windows-1251";
}

// Қ қ Ұ ұ Ә ә ң of KZ-1048, where windows-1251 has Ќ ќ Ў ў Ј ј ѕ; Ғ ғ Ү ү are Є є Ї ї there, which Ukrainian uses.
const kazakhBytes = new Set([0x8d, 0x9d, 0xa3, 0xbc, 0xbe]);

/** Whether bytes that only Kazakh text has in KZ-1048 stand beside Cyrillic letters. */
export function hasKazakhLetters(block: Uint8Array): boolean {
  let found = 0;
  for (let i = 0; i < block.length; i++) {
    if (!kazakhBytes.has(block[i] ?? 0)) continue;
    if ((block[i - 1] ?? 0) >= 0xc0 || (block[i + 1] ?? 0) >= 0xc0) found++;
    if (found === 2) return true;
  }
  return false;
}

/** Encoding of a block of one-byte or UTF-8 text that has bytes above ASCII. */
export function detectEightBit(block: Uint8Array, evidence: HighByteEvidence): Encoding {
  if (evidence.utf8Characters > evidence.invalid * 2) return "utf-8";
  return evidence.inRuns * 2 > evidence.letters ? detectCyrillic(block) : "windows-1252";
}
