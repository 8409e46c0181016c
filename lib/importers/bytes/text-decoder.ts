import iconv from "iconv-lite";
import { detectEightBit, type Encoding, hasKazakhLetters, weighHighBytes } from "./detect-encoding.ts";
import { type EncodedRun, splitByEncoding, withoutForeign } from "./mixed-lines.ts";

/** Turns blocks of bytes into text and keeps count of what was no text. */
export interface BlockDecoder {
  readonly encoding: Encoding;
  /** Bytes that are nothing in the encoding; each shows as U+FFFD. */
  readonly invalidBytes: number;
  /** Whether the encoding was recognised only after the first block. */
  readonly recognisedLate: boolean;
  /** Lines that were written in another encoding than the rest, and were read in that. */
  readonly foreignLines: number;
  decode(block: Uint8Array): string;
  /** Text of bytes that were held back; call once, at the end. */
  finish(): string;
}

const iconvNames: Partial<Record<Encoding, string>> = { "kz-1048": "rk1048" };

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}

class Utf16Decoder implements BlockDecoder {
  readonly encoding: "utf-16le" | "utf-16be";
  invalidBytes = 0;
  readonly recognisedLate = false;
  readonly foreignLines = 0;
  readonly #decoder: TextDecoder;

  constructor(encoding: "utf-16le" | "utf-16be") {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(encoding);
  }

  decode(block: Uint8Array): string {
    return this.#counted(this.#decoder.decode(block, { stream: true }));
  }

  finish(): string {
    return this.#counted(this.#decoder.decode());
  }

  #counted(text: string): string {
    this.invalidBytes += countReplacements(text);
    return text;
  }
}

/** Bytes above ASCII after which a recognised encoding is no longer questioned. */
const enoughEvidence = 64;

/** UTF-8 or a code page: decided by the first blocks that have more than ASCII, which may come late. */
class EightBitDecoder implements BlockDecoder {
  encoding: Encoding = "utf-8";
  invalidBytes = 0;
  recognisedLate = false;
  foreignLines = 0;
  readonly #fixed: boolean;
  readonly #utf8 = new TextDecoder("utf-8");
  #evidence = 0;
  #blocks = 0;

  constructor(hasByteOrderMark: boolean) {
    this.#fixed = hasByteOrderMark;
  }

  decode(block: Uint8Array): string {
    if (!this.#fixed && (this.#evidence < enoughEvidence || this.encoding === "windows-1251")) this.#recognise(block);
    this.#blocks++;
    const text = this.#decodeBlock(block);
    this.invalidBytes += countReplacements(text);
    return text;
  }

  finish(): string {
    return "";
  }

  #decodeBlock(block: Uint8Array): string {
    if (this.encoding === "utf-8") {
      const text = this.#utf8.decode(block);
      // Only what is no UTF-8 is worth a second look.
      if (!text.includes("\ufffd")) return text;
    }
    const runs = splitByEncoding(block, this.encoding);
    return runs.map((run) => this.#decodeRun(run)).join("");
  }

  #decodeRun({ bytes, encoding, lines }: EncodedRun): string {
    if (encoding !== this.encoding) this.foreignLines += lines;
    return encoding === "utf-8" ? this.#utf8.decode(bytes) : iconv.decode(bytes, iconvNames[encoding] ?? encoding);
  }

  #recognise(block: Uint8Array): void {
    const before = this.encoding;
    if (this.#evidence >= enoughEvidence) {
      if (hasKazakhLetters(block) && hasKazakhLetters(withoutForeign(block, this.encoding))) this.encoding = "kz-1048";
    } else {
      const evidence = weighHighBytes(block);
      if (evidence.high === 0) return;
      this.encoding = detectEightBit(block, evidence);
      if (this.encoding !== "utf-8" && evidence.utf8Characters > 0) {
        // Bytes of UTF-8 would pass for Kazakh letters of a code page.
        const own = withoutForeign(block, this.encoding);
        this.encoding = detectEightBit(own, weighHighBytes(own));
      }
      this.#evidence += evidence.high;
    }
    if (this.#blocks > 0 && this.encoding !== before) this.recognisedLate = true;
  }
}

/** Decoder for a file of which UTF-16 is known or ruled out; `hasByteOrderMark` settles UTF-8. */
export function createBlockDecoder(utf16: "utf-16le" | "utf-16be" | null, hasByteOrderMark: boolean): BlockDecoder {
  return utf16 === null ? new EightBitDecoder(hasByteOrderMark) : new Utf16Decoder(utf16);
}
