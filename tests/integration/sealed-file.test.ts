import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openSealed, writeSealed } from "#lib/data/imports/sealed-file.ts";
import { hasUpload, openUpload, removeUpload, storeUpload } from "#lib/data/imports/upload-store.ts";

const folder = mkdtempSync(path.join(tmpdir(), "akimetrics-sealed-"));
const piece = 64 * 1024;
const secret = "Гүлнар Сыдықова";

async function* inChunks(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.byteLength; at += length) yield bytes.subarray(at, at + length);
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  for await (const chunk of chunks) found.push(chunk);
  return Buffer.concat(found);
}

const patterned = (length: number) => Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) % 251));

async function sealed(name: string, bytes: Uint8Array, chunkLength = 10_000): Promise<string> {
  const file = path.join(folder, name);
  const handle = await open(file, "w", 0o600);
  await writeSealed(handle, inChunks(bytes, chunkLength));
  await handle.close();
  return file;
}

beforeAll(() => {
  vi.stubEnv("AKIMETRICS_DATA", folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("an upload that waits", () => {
  test("lies where only its owner reads it, and nobody without the key understands it", async () => {
    const plain = Buffer.from(`platform,account\n${secret}\n`.repeat(5000));
    const { size } = await storeUpload(1, inChunks(plain, 3000));
    expect(size).toBe(plain.byteLength);
    const [name = ""] = readdirSync(path.join(folder, "uploads"));
    const kept = readFileSync(path.join(folder, "uploads", name));
    expect(kept.includes(secret)).toBe(false);
    expect(kept.includes("platform")).toBe(false);
    expect(openUpload(1).size).toBe(plain.byteLength);
    expect((await bytesOf(openUpload(1))).equals(plain)).toBe(true);
    await removeUpload(1);
    expect(await hasUpload(1)).toBe(false);
  });

  test.each([0, 1, piece - 1, piece, piece + 1, 3 * piece, 9 * piece + 17])(
    "of %i bytes comes back",
    async (length) => {
      const plain = patterned(length);
      const file = openSealed(await sealed("whole", plain));
      expect(file.size).toBe(length);
      expect((await bytesOf(file)).equals(plain)).toBe(true);
    },
  );

  test("is read from any place", async () => {
    const plain = patterned(12 * piece + 5);
    const file = openSealed(await sealed("places", plain, 70_001));
    const place = fc.integer({ min: 0, max: plain.byteLength + 10 });
    await fc.assert(
      fc.asyncProperty(place, place, async (start, end) => {
        expect((await bytesOf(file.slice(start, end))).equals(plain.subarray(start, Math.max(start, end)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("is refused where it was changed, cut off, put in another order or sealed by another key", async () => {
    const plain = patterned(3 * piece + 100);
    const file = await sealed("harmed", plain);
    const kept = readFileSync(file);
    const part = (number: number) => kept.subarray(32 + number * (piece + 16), 32 + (number + 1) * (piece + 16));
    const harmed: Buffer[] = [0, 40, kept.byteLength - 1].map((at) => {
      const copy = Buffer.from(kept);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    });
    harmed.push(kept.subarray(0, 32 + 2 * (piece + 16)), kept.subarray(0, kept.byteLength - 1), kept.subarray(0, 40));
    harmed.push(Buffer.concat([kept.subarray(0, 32), part(1), part(0), kept.subarray(32 + 2 * (piece + 16))]));
    harmed.push(Buffer.concat([kept, part(0)]), Buffer.alloc(0), kept.subarray(0, 32));
    for (const bytes of harmed) {
      writeFileSync(file, bytes);
      await expect(bytesOf(openSealed(file))).rejects.toMatchObject({ code: "upload_damaged" });
    }
    writeFileSync(file, kept);
    writeFileSync(path.join(folder, "installation.key"), Buffer.alloc(32, 1));
    await expect(bytesOf(openSealed(file))).rejects.toMatchObject({ code: "upload_damaged" });
  });
});
