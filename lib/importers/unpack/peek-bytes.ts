/** The first bytes of a stream, and the stream with them; `close` lets go of it unread. */
export interface PeekedBytes {
  readonly head: Uint8Array;
  readonly all: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Looks at the first bytes of a stream, `length` or as many as there are. */
export async function peekBytes(chunks: AsyncIterable<Uint8Array>, length: number): Promise<PeekedBytes> {
  const source = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const { value, done } = await source.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const head = new Uint8Array(Math.min(size, length));
  let at = 0;
  for (const chunk of first) {
    head.set(chunk.subarray(0, head.length - at), at);
    at += Math.min(chunk.length, head.length - at);
  }
  const close = async (): Promise<void> => {
    await source.return?.();
  };
  async function* all(): AsyncGenerator<Uint8Array, void, void> {
    try {
      while (first.length > 0) yield first.shift() ?? new Uint8Array();
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await close();
    }
  }
  return { head, all: all(), close };
}
