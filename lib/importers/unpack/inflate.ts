import { ratioFloor, ratioLimit, unpackedLimit } from "../limits.ts";
import { refuse } from "../refuse.ts";

/** Counts what one file unpacks to, in all its parts together. */
export class UnpackedBytes {
  #total = 0;

  /** Refuses what grows beyond any export of posts: a decompression bomb, or the wrong file. */
  add(part: number, ofPart: { readonly packed: number; readonly unpacked: number }): void {
    this.#total += part;
    if (this.#total > unpackedLimit) refuse("archive_too_large_unpacked", { limit: unpackedLimit });
    if (ofPart.unpacked > ratioFloor && ofPart.unpacked > ofPart.packed * ratioLimit) refuse("archive_bomb", {});
  }
}

/** Unpacks deflated bytes as a stream. `name` is what a damaged part is called. */
export function inflate(
  packed: AsyncIterable<Uint8Array>,
  format: "gzip" | "deflate-raw",
  name: string,
  total: UnpackedBytes,
): AsyncGenerator<Uint8Array, void, void> {
  const open: Unpacking["open"] = (bytes) => bytes.pipeThrough(new DecompressionStream(format));
  return unpackStream(packed, { open, leave: readOut }, name, total);
}

/** A stream of the platform's kind that unpacks, and how a reader lets go of it before its end. */
interface Unpacking {
  open(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array>;
  leave(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void>;
}

/** Unpacks bytes within the bounds of all archives. */
export async function* unpackStream(
  packed: AsyncIterable<Uint8Array>,
  unpacking: Unpacking,
  name: string,
  total: UnpackedBytes,
): AsyncGenerator<Uint8Array, void, void> {
  const counts = { packed: 0, unpacked: 0 };
  let fault: unknown = null;
  async function* counted(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
    try {
      for await (const chunk of packed) {
        counts.packed += chunk.length;
        yield chunk as Uint8Array<ArrayBuffer>;
      }
    } catch (error) {
      fault = error;
      throw error;
    }
  }
  const source = counted();
  let isLeft = false;
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { value, done } = isLeft ? { value: undefined, done: true } : await source.next();
        if (done || value === undefined) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await source.return();
      },
    },
    { highWaterMark: 1 },
  );
  const reader = unpacking.open(bytes).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        if (fault !== null) throw fault;
        // Whatever the stream says of bytes that it can't unpack: the archive came damaged.
        return error instanceof Error ? refuse("archive_damaged", { name }) : { done: true as const, value: undefined };
      });
      if (done || value === undefined) return;
      counts.unpacked += value.length;
      total.add(value.length, counts);
      yield value;
    }
  } finally {
    isLeft = true;
    await unpacking.leave(reader);
    await source.return();
  }
}

/**
 * Lets go of a stream of which no more comes in. It isn't cancelled: Node.js' DecompressionStream may hand on bytes
 * after that, and then throws where nobody can catch it and the process ends.
 */
async function readOut(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const next = (): Promise<boolean> =>
    reader.read().then(
      ({ done }) => !done,
      () => false,
    );
  let isMore = true;
  while (isMore) isMore = await next();
}
