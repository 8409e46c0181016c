/** Kinds of pictures that can be a logo; SVG is none of them, as it can run scripts. */
export const pictureTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** What the first bytes of a picture say of it. */
export interface PictureHeader {
  readonly type: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function startsWith(bytes: Uint8Array, expected: readonly number[] | string, at = 0): boolean {
  const codes = typeof expected === "string" ? [...expected].map((sign) => sign.charCodeAt(0)) : expected;
  return codes.every((code, index) => bytes[at + index] === code);
}

/** PNG, third edition, 11.2.1: the first chunk is IHDR and begins with width and height. */
function pngOf(bytes: Uint8Array, view: DataView): PictureHeader | null {
  if (bytes.length < 24 || !startsWith(bytes, pngStart) || !startsWith(bytes, "IHDR", 12)) return null;
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU T.81, B.2.2: segments up to the frame header, whose marker is C0 to CF but for C4, C8 and CC. */
function jpegOf(bytes: Uint8Array, view: DataView): PictureHeader | null {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return null;
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda || marker === 0xd9) return null;
    at += 2 + length;
  }
  return null;
}

/** RFC 9649, 2.5 to 2.7: lossy, lossless and extended. */
function webpOf(bytes: Uint8Array, view: DataView): PictureHeader | null {
  if (bytes.length < 30 || !startsWith(bytes, "RIFF") || !startsWith(bytes, "WEBP", 8)) return null;
  const type = "image/webp";
  if (startsWith(bytes, "VP8 ", 12) && startsWith(bytes, [0x9d, 0x01, 0x2a], 23)) {
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (startsWith(bytes, "VP8L", 12) && bytes[20] === 0x2f) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(bytes, "VP8X", 12)) return null;
  const threeBytes = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  return { type, width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
}

/** Type and size of a picture by its own bytes, whatever its name says; null for anything else. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pngOf(bytes, view) ?? jpegOf(bytes, view) ?? webpOf(bytes, view);
}
