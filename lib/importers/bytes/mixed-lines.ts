import { type Encoding, hasKazakhLetters, weighHighBytes } from "./detect-encoding.ts";

const newline = 0x0a;

/** Lines of a block that follow each other in one encoding. */
export interface EncodedRun {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly lines: number;
}

/** Whether a line is certainly written in UTF-8 inside a code page, or the other way round; else it is as the file is. */
function isForeign(line: Uint8Array, usual: Encoding): boolean {
  const { letters, utf8Characters, invalid, inRuns } = weighHighBytes(line);
  if (usual !== "utf-8") return invalid === 0 && utf8Characters > 1;
  return utf8Characters === 0 && invalid > 1 && inRuns * 2 > letters;
}

function* linesOf(block: Uint8Array): Generator<Uint8Array, void, void> {
  for (let from = 0; from < block.length; ) {
    const end = block.indexOf(newline, from);
    const to = end < 0 ? block.length : end + 1;
    yield block.subarray(from, to);
    from = to;
  }
}

/**
 * A block in which lines of two encodings stand below each other, as where rows of an old file were pasted below those
 * of a new one. Lines of a code page among UTF-8 are Cyrillic; a line that may be either is as the file is.
 */
export function splitByEncoding(block: Uint8Array, usual: Encoding): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let from = 0;
  let lines = 0;
  let isOther = false;
  let at = 0;
  const end = (): void => {
    const bytes = block.subarray(from, at);
    const page = hasKazakhLetters(bytes) ? "kz-1048" : "windows-1251";
    const other = usual === "utf-8" ? page : "utf-8";
    if (bytes.length > 0) runs.push({ bytes, encoding: isOther ? other : usual, lines });
    from = at;
    lines = 0;
  };
  for (const line of linesOf(block)) {
    const isForeignLine = isForeign(line, usual);
    if (isForeignLine !== isOther) {
      end();
      isOther = isForeignLine;
    }
    lines += 1;
    at += line.length;
  }
  end();
  return runs;
}

/** The lines of a block that are in the encoding of the file. */
export function withoutForeign(block: Uint8Array, usual: Encoding): Uint8Array {
  const own = splitByEncoding(block, usual).filter(({ encoding }) => encoding === usual);
  const [only] = own;
  if (only !== undefined && own.length === 1) return only.bytes;
  const length = own.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const { bytes } of own) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
