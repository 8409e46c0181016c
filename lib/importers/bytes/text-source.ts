import { refuse } from "../refuse.ts";
import { detectUtf16 } from "./detect-encoding.ts";
import { refuseControlBytes, refuseWhatIsNoText } from "./file-kind.ts";
import { hasBareReturns } from "./line-ends.ts";
import { refuseLostKazakh } from "./lost-letters.ts";
import { textBlocks } from "./text-blocks.ts";
import { type BlockDecoder, createBlockDecoder } from "./text-decoder.ts";

/** Text of a file, block by block, without byte order mark. */
export interface TextSource {
  /** Text of the first block, enough to recognise the format. */
  readonly head: string;
  readonly decoder: BlockDecoder;
  /** Bytes of the file whose text was handed out so far. */
  readonly bytesRead: number;
  /** Text after `head`; null at the end. */
  next(): Promise<string | null>;
  /** Lets go of the file before its end. */
  close(): Promise<void>;
}

function hasUtf8Mark(block: Uint8Array): boolean {
  return block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf;
}

/**
 * Opens the bytes of a file as text.
 * `consumed` says how much of the file was read where the bytes come out of an archive.
 * @throws ImportRefusedError for files that are empty, no text, or lost their Kazakh letters.
 */
export async function openTextSource(
  chunks: AsyncIterable<Uint8Array>,
  consumed: (() => number) | null = null,
): Promise<TextSource> {
  const blocks = textBlocks(chunks)[Symbol.asyncIterator]();
  const first = await blocks.next();
  if (first.done) refuse("file_empty", {});
  const block = first.value;
  refuseWhatIsNoText(block);
  const utf16 = detectUtf16(block);
  if (utf16 === null) refuseControlBytes(block);
  const decoder = createBlockDecoder(utf16, hasUtf8Mark(block));
  const decoded = decoder.decode(block);
  refuseLostKazakh(decoded);
  // Old Macintosh line ends: a carriage return alone.
  const endsInReturns = hasBareReturns(decoded);
  const withLineFeeds = (text: string): string => (endsInReturns ? text.replaceAll(/\r\n?/g, "\n") : text);
  let bytesRead = block.length;
  let finished = false;
  return {
    head: withLineFeeds(decoded),
    decoder,
    get bytesRead() {
      return consumed?.() ?? bytesRead;
    },
    async next() {
      if (finished) return null;
      const { value, done } = await blocks.next();
      if (done) {
        finished = true;
        return withLineFeeds(decoder.finish()) || null;
      }
      bytesRead += value.length;
      return withLineFeeds(decoder.decode(value));
    },
    async close() {
      finished = true;
      await blocks.return?.();
    },
  };
}
