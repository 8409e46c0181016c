/** How the bytes of a file are packed; null for one that is not, or that nothing here unpacks. */
export type Packing = "zip" | "gzip" | "xz" | "bzip2" | "7z" | "rar" | "zstd" | null;

const marks: readonly (readonly [Exclude<Packing, null>, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["gzip", [0x1f, 0x8b]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ["bzip2", [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
];

/** Tells how a file is packed by its first bytes. */
export function detectPacking(head: Uint8Array): Packing {
  return marks.find(([, mark]) => mark.every((byte, i) => head[i] === byte))?.[0] ?? null;
}
