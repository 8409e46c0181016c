import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { inflate, UnpackedBytes } from "./inflate.ts";

const packed = deflateRawSync(Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 104_729};сұрақ\n`).join(""));

/** The packed bytes in pieces, and how many of them were asked for. */
function source(size: number): { readonly bytes: AsyncGenerator<Uint8Array>; readonly asked: () => number } {
  let asked = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < packed.length; at += size) {
      asked++;
      yield packed.subarray(at, at + size);
    }
  }
  return { bytes: pieces(), asked: () => asked };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each([512, 8_192, 65_536, packed.length])(
  "a reader that leaves early, after %d packed bytes, leaves nothing running that throws later",
  async (size) => {
    const thrown: unknown[] = [];
    const note = (error: unknown): number => thrown.push(error);
    process.on("uncaughtException", note);
    try {
      for (let leaveAfter = 1; leaveAfter <= 8; leaveAfter++) {
        const { bytes, asked } = source(size);
        const reader = inflate(bytes, "deflate-raw", "test", new UnpackedBytes());
        for (let i = 0; i < leaveAfter; i++) {
          // Time in which the unpacking runs ahead, as it does while rows are parsed.
          for (let j = 0; j < 5; j++) await turn();
          expect((await reader.next()).value).toBeInstanceOf(Uint8Array);
        }
        await reader.return();
        const atEnd = asked();
        for (let i = 0; i < 5; i++) await turn();
        expect(asked()).toBe(atEnd);
      }
      expect(thrown).toEqual([]);
    } finally {
      process.off("uncaughtException", note);
    }
  },
);
